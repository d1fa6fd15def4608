// The rows of a sheet against those of its spec: which is which, what is in doubt, what a person has put in.

import { knownRowKeys, knownRowKinds } from '../compile/metadata';
import { toRule } from '../compile/set-validations';
import type { RawEntry } from '../domain/entry';
import { unitOfRole } from '../layout/fixed-sheets';
import { paintedNumbers } from '../layout/painted-numbers';
import type { SheetSpec } from '../layout/sheet-spec';
import { type ActualSheet, isTyped, rawAt } from './actual-sheet';
import { rowlessFormula } from './canonical-formula';
import { shapeOf } from './entry-fit';
import type { ExpectedSheet } from './expected-sheet';
import type { FoundRow, KnownRow } from './place-rows';
import { recoverKeys } from './recover-keys';
import { hasKeyColumn, rowKeysOf, traitsOf } from './sheet-traits';
import { looseText, tidyText } from './tidy-text';

export interface RowPlace {
  /** Key of the row; null: none of ours, or in doubt. */
  readonly key: string | null;
  /** As it stands in column A. */
  readonly written: string;
  /** What a person typed in it, in the columns that are theirs; a row in doubt keeps it. */
  readonly entries: readonly string[];
  /** Nothing at all is written in it. */
  readonly isBare: boolean;
  /** As a person would call it. */
  readonly label: string;
}

const shownText = (raw: RawEntry | undefined): string => {
  if (raw === null || raw === undefined) return '';
  return typeof raw === 'object' ? rowlessFormula(raw.formula) : looseText(String(raw));
};

const ruleText = ({ condition, inputMessage = '' }: GoogleAppsScript.Sheets.Schema.DataValidationRule): string =>
  `${condition?.type ?? ''}|${tidyText(inputMessage)}`;

const upTo = (end: number): readonly number[] => Array.from({ length: end }, (_, index) => index);

/** As painted last, else as they are to be. */
function kindsOf({ rowKeys = [], rowKinds = [] }: SheetSpec, actual: ActualSheet): ReadonlyMap<string, string> {
  const painted = knownRowKinds(actual.current);
  return painted.size > 0 ? painted : new Map(rowKeys.map((key, row) => [key, rowKinds[row] ?? '']));
}

/** Rows in which other actions write what they like. */
const ANY_LABEL = new Set(['#message', '#receipt']);

/** The rows as they were painted last, retired and closed ones among them. */
function knownRows(expected: ExpectedSheet, actual: ActualSheet): readonly KnownRow[] {
  const { spec, content } = expected;
  const { nameColumn, labelColumn, ruleColumn } = traitsOf(spec.role);
  const wanted = rowKeysOf(spec) ?? [];
  const rowOf = new Map(wanted.map((key, row) => [key, row]));
  const painted = spec.rowKeys ? knownRowKeys(actual.current) : [];
  const kinds = kindsOf(spec, actual);
  // A row that was put aside is called as it was called then.
  const isAnyLabel = (row: number, key: string): boolean =>
    ANY_LABEL.has(key) || (labelColumn !== null && content(row, labelColumn) === '');
  // The plan may have changed since: what people see are the numbers of the day when the tab was painted.
  const numbers = unitOfRole(spec.role) === null ? new Map<string, string>() : paintedNumbers(painted);
  const shown = new Set([...numbers.values()].map(looseText));
  const keys = painted.length > 0 ? [...painted, ...wanted.filter((key) => !painted.includes(key))] : wanted;
  return keys.map((key) => {
    const row = rowOf.get(key);
    const at = (column: number | null): string =>
      row === undefined || column === null ? '' : shownText(content(row, column) ?? null);
    const ownName = spec.role === 'tracking' && !key.startsWith('#') ? looseText(key) : at(nameColumn);
    const number = numbers.get(key);
    const name = number === undefined ? (shown.has(ownName) ? '' : ownName) : looseText(number);
    const run = row === undefined || ruleColumn === null ? undefined : expected.validation(row, ruleColumn);
    return {
      key,
      name,
      label: row === undefined || isAnyLabel(row, key) ? null : at(labelColumn),
      rule: run ? ruleText(toRule(run)) : '',
      kind: kinds.get(key) ?? '',
    };
  });
}

/** @param ours texts that stand beside entries by our own hand */
function entriesIn(
  expected: ExpectedSheet,
  actual: ActualSheet,
  row: number,
  ours: ReadonlySet<string>,
): readonly string[] {
  const { entryColumns, boxColumn, nameColumn, labelColumn } = traitsOf(expected.spec.role);
  return upTo(actual.filledColumns).flatMap((column) => {
    const raw = rawAt(actual, row, column);
    const { note } = actual.cell(row, column);
    if (note) return [tidyText(note)];
    if (column === boxColumn) return raw === true ? ['☑'] : [];
    if (!isTyped(raw)) return [];
    const isForeign = (column === nameColumn || column === labelColumn) && !ours.has(looseText(String(raw)));
    return entryColumns.includes(column) || isForeign ? [tidyText(String(raw))] : [];
  });
}

const labelOf = (expected: ExpectedSheet, actual: ActualSheet, row: number): string => {
  const { nameColumn, labelColumn } = traitsOf(expected.spec.role);
  const parts = [nameColumn, labelColumn].map((column) => {
    const raw = column === null ? null : rawAt(actual, row, column);
    return raw === null || typeof raw === 'object' ? '' : tidyText(String(raw));
  });
  return parts.filter((part) => part !== '').join(' ');
};

/** null: the sheet's rows have no keys. Expects the columns in their places. */
export function recoverRows(expected: ExpectedSheet, actual: ActualSheet): readonly RowPlace[] | null {
  const { spec } = expected;
  if (!hasKeyColumn(spec)) return null;
  const { nameColumn, labelColumn, ruleColumn } = traitsOf(spec.role);
  const rows = upTo(actual.filledRows);
  const known = knownRows(expected, actual);
  const ours = new Set(known.flatMap(({ name, label }) => [name, label ?? '']));
  const entries = rows.map((row) => entriesIn(expected, actual, row, ours));
  const found = rows.map((row): FoundRow => {
    const at = (column: number | null): string => (column === null ? '' : shownText(rawAt(actual, row, column)));
    const key = rawAt(actual, row, 0);
    const rule = ruleColumn === null ? undefined : actual.cell(row, ruleColumn).dataValidation;
    return {
      key: typeof key === 'string' ? tidyText(key) : '',
      name: at(nameColumn),
      label: at(labelColumn),
      rule: rule ? ruleText(rule) : '',
      shape: ruleColumn === null ? '' : shapeOf(rawAt(actual, row, ruleColumn)),
      isBlank: (entries[row] ?? []).length === 0,
    };
  });
  const keys = recoverKeys(known, found);
  return rows.map((row) => ({
    key: keys[row] ?? null,
    written: found[row]?.key ?? '',
    entries: entries[row] ?? [],
    isBare: upTo(actual.filledColumns).every((column) => rawAt(actual, row, column) === null),
    label: labelOf(expected, actual, row),
  }));
}
