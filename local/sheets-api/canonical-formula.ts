// Formulas as Google stores them: sheet titles and column letters in their own case, corners in order, no needless quotes.

import { type Corner, mapReferences, type Reference } from './references';
import type * as Schema from './schema';
import type { Workbook } from './workbook';

/** `B3:A2` becomes `A2:B3`, `A3:A3` becomes `A3`; open ranges (`A2:B`) stay as they are. */
function ordered(reference: Reference): Reference {
  const { start, end } = reference;
  if (!end || (start.row === undefined) !== (end.row === undefined)) return reference;
  if ((start.column === undefined) !== (end.column === undefined)) return reference;
  const [top, bottom] = (start.row ?? 0) <= (end.row ?? 0) ? [start, end] : [end, start];
  const [left, right] = (start.column ?? 0) <= (end.column ?? 0) ? [start, end] : [end, start];
  const corner = (row: Corner, column: Corner): Corner => ({
    row: row.row,
    rowFixed: row.rowFixed,
    column: column.column,
    columnFixed: column.columnFixed,
  });
  const [first, last] = [corner(top, left), corner(bottom, right)];
  const isCell = first.row !== undefined && first.column !== undefined;
  const same = isCell && first.row === last.row && first.column === last.column;
  return { ...reference, start: first, end: same ? undefined : last };
}

/** The titles of a workbook's sheets in their own case, by their lower case. */
export function titlesByName(workbook: Workbook): ReadonlyMap<string, string> {
  return new Map(workbook.sheets.map(({ properties: { title = '' } }) => [title.toLowerCase(), title]));
}

/** A reference to a sheet that is not there stays as it was written. */
export function canonicalFormula(formula: string, titles: ReadonlyMap<string, string>): string {
  return mapReferences(formula, (reference) => {
    const { sheet } = reference;
    const title = sheet === undefined ? undefined : titles.get(sheet.toLowerCase());
    if (sheet !== undefined && title === undefined) return reference;
    return { ...ordered(reference), ...(title === undefined ? {} : { sheet: title }) };
  });
}

const fixed = (corner: Corner): Corner => ({
  ...corner,
  rowFixed: corner.row !== undefined,
  columnFixed: corner.column !== undefined,
});

/** The rule as stored: the range of ONE_OF_RANGE reads back with `$` throughout, whatever was sent. */
export function canonicalRule(
  rule: Schema.DataValidationRule,
  titles: ReadonlyMap<string, string>,
): Schema.DataValidationRule {
  if (rule.condition?.type !== 'ONE_OF_RANGE') return rule;
  const values = (rule.condition.values ?? []).map((value) => ({
    ...value,
    userEnteredValue: mapReferences(canonicalFormula(value.userEnteredValue ?? '', titles), (reference) => ({
      ...reference,
      start: fixed(reference.start),
      end: reference.end && fixed(reference.end),
    })),
  }));
  return { ...rule, condition: { ...rule.condition, values } };
}
