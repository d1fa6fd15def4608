// The officer's edit trigger: fires on every edit of every school, so it leaves at once, without any call, unless a box was ticked or a
// command chosen.

import { serialAt } from '../domain/day';
import { shorten } from '../domain/shorten';
import type { Services } from '../google/services';
import { submitColumn } from '../layout/tab-columns';
import { commandWords, trackingColumns } from '../layout/tracking-columns';
import { tryAlone } from './alone';
import { isHandedOver } from './automation';
import { quietly } from './quietly';
import { readDesk } from './settle/desk';
import { settle } from './settle/settle';
import { noteTick } from './settle/tick-moments';

/** What is needed of Google's edit event; rows and columns count from 1. */
export interface SheetEdit {
  readonly range: {
    readonly columnStart: number;
    readonly columnEnd: number;
    readonly rowStart: number;
    readonly rowEnd: number;
  };
  /** Absent where more than one cell was edited. */
  readonly value?: string;
  readonly user?: { readonly email?: string };
}

const TICKED = 'TRUE';
const commands: readonly string[] = Object.values(commandWords);

export type EditMeaning = 'submit' | 'command' | null;

/** Known by place and value alone. A pasted block has no value; the sweep sees to it. */
function meaningOf(edit: Partial<SheetEdit> | null | undefined): EditMeaning {
  const { range, value } = edit ?? {};
  // Whoever may edit the workbook may call this function with anything at all.
  if (typeof value !== 'string' || typeof range !== 'object' || range === null) return null;
  if (range.columnStart !== range.columnEnd) return null;
  if (range.columnStart === submitColumn + 1 && value.toUpperCase() === TICKED) return 'submit';
  return range.columnStart === trackingColumns.action + 1 && commands.includes(value) ? 'command' : null;
}

/** An address has 254 letters at most; it goes into the log. */
const ADDRESS_LETTERS = 254;

const whoOf = ({ user }: SheetEdit): string =>
  typeof user === 'object' && user !== null && typeof user.email === 'string'
    ? shorten(user.email, ADDRESS_LETTERS)
    : '';

/** @param sheetId of the edited sheet, asked for only when the edit means something; null: no edit that Google tells of */
export function onSheetEdit(edit: SheetEdit, services: () => Services, sheetId: () => number | null): void {
  const meaning = meaningOf(edit);
  if (meaning === null) return;
  const google = services();
  quietly(google, () => {
    const edited = sheetId();
    if (edited === null || isHandedOver(google)) return;
    const tabs = meaning === 'submit' ? [edited] : null;
    for (const tab of tabs ?? []) noteTick(google.store, tab, serialAt(google.now()));
    // Busy for 20 seconds: the tick stays in its cell, and the next sweep receives it as of the moment just noted.
    tryAlone(google, () => settle(readDesk(google, tabs), google, whoOf(edit)));
  });
}
