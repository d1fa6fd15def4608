// The officer's edit trigger: fires on every edit of every school, so it leaves at once, without any call, unless a box was ticked or a
// command chosen.

import { serialAt } from '../domain/day';
import type { Services } from '../google/services';
import { submitColumn } from '../layout/tab-columns';
import { commandWords, trackingColumns } from '../layout/tracking-columns';
import { isHandedOver } from './automation';
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
function meaningOf({ range, value }: SheetEdit): EditMeaning {
  if (value === undefined || range.columnStart !== range.columnEnd) return null;
  if (range.columnStart === submitColumn + 1 && value.toUpperCase() === TICKED) return 'submit';
  return range.columnStart === trackingColumns.action + 1 && commands.includes(value) ? 'command' : null;
}

/** @param sheetId of the edited sheet, asked for only when the edit means something */
export function onSheetEdit(edit: SheetEdit, services: () => Services, sheetId: () => number): void {
  const meaning = meaningOf(edit);
  if (meaning === null) return;
  const google = services();
  if (isHandedOver(google)) return;
  const tabs = meaning === 'submit' ? [sheetId()] : null;
  for (const tab of tabs ?? []) noteTick(google.store, tab, serialAt(google.now()));
  // Busy for 20 seconds: the tick stays in its cell, and the next sweep receives it as of the moment just noted.
  google.alone(() => settle(readDesk(google, tabs), google, edit.user?.email ?? ''));
}
