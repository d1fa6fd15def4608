// What the table of a unit's tab looks like and takes: styles, validations, conditional formats, and which cells are the unit's.

import type { Field } from '../domain/model';
import { a1 } from './a1';
import { DATE } from './row-kinds';
import type { Condition, Range, StyleRun, Validation, ValidationRun } from './sheet-spec';
import type { StyleName } from './styles';
import { tabColumns } from './tab-columns';
import type { TabRow } from './unit-tab-rows';
import { verdictConditions } from './verdict-conditions';

export const rows = (startRow: number, endRow: number, startColumn: number, endColumn = startColumn + 1): Range => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});

/** Consecutive rows where a predicate holds, as ranges over the columns given. */
function runs(
  table: readonly TabRow[],
  first: number,
  test: (row: TabRow) => boolean,
  startColumn: number,
  endColumn = startColumn + 1,
): readonly Range[] {
  const found: Range[] = [];
  for (let index = 0; index < table.length; index++) {
    const row = table[index];
    if (!row || !test(row)) continue;
    let end = index + 1;
    for (let next = table[end]; next && test(next); next = table[end]) end++;
    found.push(rows(first + index, first + end, startColumn, endColumn));
    index = end - 1;
  }
  return found;
}

/** What has left the plan is kept, and no longer filled. */
const takesEntry = (row: TabRow): boolean => row.kind === 'field';
const takesNotes = (row: TabRow): boolean => row.kind === 'field' || row.kind === 'computed';

/** Cells of the column Kết quả that the unit fills. */
export const entryRanges = (table: readonly TabRow[], first: number): readonly Range[] =>
  runs(table, first, takesEntry, tabColumns.result);

/** Cells of the columns Minh chứng and Giải trình that the unit fills. */
export const noteRanges = (table: readonly TabRow[], first: number): readonly Range[] =>
  runs(table, first, takesNotes, tabColumns.evidence, tabColumns.explanation + 1);

const isKind =
  (...kinds: readonly Field['kind'][]) =>
  (row: TabRow): boolean =>
    row.kind === 'field' && kinds.includes(row.field.kind);
const isLive = (row: TabRow): boolean => row.kind !== 'retired' && row.kind !== 'retiredHeading';
const isRetired = (row: TabRow): boolean => row.kind === 'retired';
const isOldDate = (row: TabRow): boolean => row.kind === 'retired' && row.entryKind === DATE;
const isPercent = (row: TabRow): boolean => row.kind === 'computed' && row.indicator.kind === 'ratio';

/** Whole columns first, then the rows that differ. Every live cell of Kết quả has the format of a count unless its kind wants another. */
export function tableStyles(table: readonly TabRow[], first: number): readonly StyleRun[] {
  const end = first + table.length;
  const column = (from: number, to?: number): Range => rows(first, end, from, to);
  const styled = (test: (row: TabRow) => boolean, style: StyleName): readonly StyleRun[] =>
    runs(table, first, test, tabColumns.result).map((range) => ({ range, style }));
  return [
    { range: column(tabColumns.number, tabColumns.value), style: 'cell' },
    { range: column(tabColumns.number), style: 'overflow' },
    { range: column(tabColumns.number), style: 'muted' },
    { range: column(tabColumns.unitOfMeasure, tabColumns.target + 1), style: 'center' },
    { range: column(tabColumns.evidence, tabColumns.explanation + 1), style: 'inputText' },
    { range: column(tabColumns.lastYear), style: 'center' },
    ...styled(isLive, 'input'),
    ...styled(isLive, 'number'),
    ...styled(isKind('text'), 'inputText'),
    ...styled(isKind('date'), 'date'),
    ...styled((row) => row.kind === 'computed', 'computed'),
    ...styled(isPercent, 'percent'),
    ...runs(table, first, isRetired, tabColumns.result, tabColumns.comment + 1).map(
      (range): StyleRun => ({ range, style: 'computed' }),
    ),
    ...styled(isRetired, 'center'),
    ...styled(isOldDate, 'date'),
  ];
}

const validationOf = (field: Field, row: number): Validation => {
  const cell = a1(row, tabColumns.result);
  switch (field.kind) {
    case 'yesNo':
      return { kind: 'list', options: ['Có', 'Không'], strict: false };
    case 'rating':
      return { kind: 'list', options: field.options, strict: false };
    case 'tick':
      return { kind: 'checkbox' };
    case 'count':
      return { kind: 'count', strict: true, cell };
    case 'date':
      return { kind: 'date', strict: true };
    case 'text':
      return { kind: 'formula', formula: `=LEN(${cell})<=5000`, strict: false };
  }
};

export const tableValidations = (table: readonly TabRow[], first: number): readonly ValidationRun[] =>
  table.flatMap((row, index) =>
    row.kind === 'field'
      ? [
          {
            range: rows(first + index, first + index + 1, tabColumns.result),
            validation: validationOf(row.field, first + index),
            hint: row.field.hint,
          },
        ]
      : [],
  );

export function tableConditions(first: number, end: number): readonly Condition[] {
  const at = (column: keyof typeof tabColumns): string => `$${a1(first, tabColumns[column])}`;
  const verdicts = [rows(first, end, tabColumns.verdict)];
  return [
    ...verdictConditions(verdicts, at('verdictWord')),
    { ranges: verdicts, formula: `=LEFT(${at('verdict')};3)="Sai"`, style: 'invalid' },
    { ranges: verdicts, formula: `=OR(${at('verdict')}="Chưa nhập";${at('verdict')}="Nên nhập")`, style: 'missing' },
    // A heading stands in the first column alone; an indicator's first row has both its code and its content.
    {
      ranges: [rows(first, end, tabColumns.number, tabColumns.value)],
      formula: `=AND(${at('number')}<>"";${at('content')}="")`,
      style: 'group',
    },
    {
      ranges: [rows(first, end, tabColumns.number, tabColumns.target + 1)],
      formula: `=AND(${at('number')}<>"";NOT(ISNUMBER(FIND(".";${at('number')}))))`,
      style: 'indicator',
    },
  ];
}
