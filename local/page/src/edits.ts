// What people change, on its way to the server: shown as typed until the server has answered, then as the server says.

import type { EditAnswer, EditRequest } from '../../server/protocol';
import { a1, type Spot } from './addresses';
import { type Book, cellKey } from './book';
import { type Connection, NoConnection } from './connection';
import type { Dialogs } from './dialogs';
import { textOfCells } from './pasted-text';
import { words } from './words';

export interface Edits {
  readonly type: (sheetId: number, spot: Spot, text: string) => void;
  readonly tick: (sheetId: number, spot: Spot) => void;
  /** A block from its top left cell on. */
  readonly paste: (sheetId: number, spot: Spot, values: readonly (readonly string[])[]) => void;
  readonly pendingText: (sheetId: number, row: number, column: number) => string | undefined;
  /** Whether the server has answered everything. */
  readonly isIdle: () => boolean;
  /** To be called when the book has become newer. */
  readonly settle: () => void;
}

interface Surroundings {
  readonly book: Book;
  readonly connection: Connection;
  readonly dialogs: Dialogs;
  readonly as: string;
  readonly window: string;
  readonly repaint: (sheetId: number, cells: readonly Spot[]) => void;
  readonly saving: (count: number) => void;
}

interface Pending {
  readonly sheetId: number;
  readonly spot: Spot;
  readonly text: string;
  /** Of the book that has it; null while the server has not answered. */
  revision: number | null;
}

/** Milliseconds; the server's patch comes well before. */
const PATCH_IS_LATE = 3000;

export function createEdits({ book, connection, dialogs, as, window, repaint, saving }: Surroundings): Edits {
  const pending = new Map<string, Pending>();
  let onTheirWay = 0;
  const count = (step: 1 | -1): void => {
    onTheirWay += step;
    saving(onTheirWay);
  };
  const keyOf = (sheetId: number, row: number, column: number): string => `${sheetId}!${cellKey(row, column)}`;

  const drop = (one: Pending): void => {
    const key = keyOf(one.sheetId, one.spot.row, one.spot.column);
    if (pending.get(key) !== one) return;
    pending.delete(key);
    repaint(one.sheetId, [one.spot]);
  };

  const settle = (): void => {
    for (const one of [...pending.values()]) {
      if (one.revision !== null && one.revision <= book.revision) drop(one);
    }
  };

  const send = async (request: EditRequest, kept: string): Promise<EditAnswer | null> => {
    count(1);
    try {
      return await connection.edit(request);
    } catch (error) {
      const cell = a1(request);
      if (error instanceof NoConnection) void dialogs.tellWithText(words.notSaved(cell), words.notSavedText, kept);
      else void dialogs.tell(words.notSaved(cell), error instanceof Error ? error.message : words.problem);
      return null;
    } finally {
      count(-1);
    }
  };

  const refused = (answer: EditAnswer | null): void => {
    if (answer && !answer.ok) void dialogs.tell(words.problem, answer.why);
  };

  const type = async (sheetId: number, spot: Spot, text: string): Promise<void> => {
    const cell = book.sheets.get(sheetId)?.cells.get(cellKey(spot.row, spot.column));
    if (text === (cell?.entry ?? cell?.text ?? '')) return;
    const one: Pending = { sheetId, spot, text, revision: null };
    pending.set(keyOf(sheetId, spot.row, spot.column), one);
    repaint(sheetId, [spot]);
    const answer = await send({ as, window, sheetId, ...spot, value: text }, text);
    refused(answer);
    if (!answer?.ok) return drop(one);
    one.revision = answer.revision;
    settle();
    setTimeout(() => drop(one), PATCH_IS_LATE);
  };

  const tick = async (sheetId: number, spot: Spot): Promise<void> => {
    const cell = book.sheets.get(sheetId)?.cells.get(cellKey(spot.row, spot.column));
    if (cell?.ticked === undefined) return;
    refused(await send({ as, window, sheetId, ...spot, value: !cell.ticked }, ''));
  };

  const paste = async (sheetId: number, spot: Spot, values: readonly (readonly string[])[]): Promise<void> => {
    if (values.length === 0) return;
    refused(await send({ as, window, sheetId, ...spot, values }, textOfCells(values)));
  };

  return {
    type: (sheetId, spot, text) => void type(sheetId, spot, text),
    tick: (sheetId, spot) => void tick(sheetId, spot),
    paste: (sheetId, spot, values) => void paste(sheetId, spot, values),
    pendingText: (sheetId, row, column) => pending.get(keyOf(sheetId, row, column))?.text,
    isIdle: () => onTheirWay === 0,
    settle,
  };
}
