// The event object of an edit trigger, as Google hands it over.

import type { Host } from './host';
import type { Place } from './spreadsheet/book';
import { bookOf, createSpreadsheet } from './spreadsheet/spreadsheet';

/** One accepted edit by a person. */
export interface Edit {
  readonly as: string;
  readonly sheetId: number;
  readonly place: Place;
  /** Only where a single cell was typed into: its new content, as text; undefined where it was cleared. */
  readonly value?: string;
  readonly oldValue?: string;
}

/** `triggerUid` is there for installable triggers only. */
export function createEditEvent(host: Host, edit: Edit, triggerUid?: string): unknown {
  const { run } = host;
  return {
    authMode: run.kind === 'simple' ? 'LIMITED' : 'FULL',
    range: bookOf(host).range(edit.sheetId, edit.place),
    source: createSpreadsheet(host),
    user: { email: run.activeUser, nickname: run.activeUser.split('@')[0] ?? '' },
    ...(edit.value === undefined ? {} : { value: edit.value }),
    ...(edit.oldValue === undefined ? {} : { oldValue: edit.oldValue }),
    ...(triggerUid === undefined ? {} : { triggerUid }),
  };
}
