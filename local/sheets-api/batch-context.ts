// What every request of a batch works with.

import { type Area, checkedArea } from './area';
import { putCell } from './cells';
import type { Draft } from './draft';
import type { Evaluation } from './evaluation';
import { createIdBook, type IdBook } from './id-book';
import { guardArea } from './permissions';
import { createMentions } from './rewrite-formulas';
import type * as Schema from './schema';
import { checkStrictRule } from './strict-rule';
import type { Cell, Sheet, Workbook } from './workbook';

export interface BatchOptions {
  /** Whether a strict rule refuses an API write, too. Unverified on Google; default false. */
  readonly apiWritesObeyStrictRules: boolean;
  /** What formulas show; a paste of values asks for it. */
  readonly evaluate: (workbook: Workbook) => Evaluation;
}

export interface BatchContext {
  readonly draft: Draft;
  /** E-mail of the person in whose name the batch runs. */
  readonly acting: string;
  readonly options: BatchOptions;
  readonly mentions: (sheet: Sheet, title: string) => boolean;
  readonly ids: IdBook;
}

export function createBatchContext(draft: Draft, acting: string, options: BatchOptions): BatchContext {
  return { draft, acting, options, mentions: createMentions(draft), ids: createIdBook(draft.workbook) };
}

export interface Target {
  readonly sheet: Sheet;
  readonly area: Area;
}

export const localeOf = ({ draft }: BatchContext): string => draft.workbook.properties.locale ?? 'vi_VN';

/** Checks a range, checks that the acting person may change it, and gives the sheet for writing. */
export function targetOf(context: BatchContext, range: Schema.GridRange | undefined): Target {
  const there = context.draft.sheet(range?.sheetId);
  const area = checkedArea(range ?? {}, there);
  guardArea(context.draft.workbook, there, area, context.acting);
  return { sheet: context.draft.edit(range?.sheetId), area };
}

/** The one door through which a request changes a cell's content. */
export function writeCell(context: BatchContext, sheet: Sheet, row: number, column: number, cell: Cell): void {
  if (context.options.apiWritesObeyStrictRules) checkStrictRule(cell);
  putCell(context.draft, sheet, row, column, cell);
}
