// Cell by cell: what is written, how it looks, what it lets in.

import type { RawEntry } from '../domain/entry';
import { inertText } from '../domain/inert-text';
import { a1 } from '../layout/a1';
import type { CellContent } from '../layout/sheet-spec';
import { type ActualSheet, rawAt } from './actual-sheet';
import { canonicalFormula } from './canonical-formula';
import type { ExpectedSheet } from './expected-sheet';
import { looksAs } from './same-format';
import { isSameRule } from './same-rule';
import { hasKeyColumn, traitsOf } from './sheet-traits';

/** A1 of the cells that differ. */
export interface CellDifferences {
  readonly formulas: readonly string[];
  readonly texts: readonly string[];
  readonly keys: readonly string[];
  readonly formats: readonly string[];
  readonly validations: readonly string[];
}

/** @param titleOf the title that a sheet named in a formula should have */
export type TitleOf = (title: string) => string;

const isBlank = (raw: RawEntry): boolean => raw === null || raw === '';

/** The words of a link follow titles that may have changed since; where it leads is what counts. */
const leadsTo = (formula: string): string => formula.replace(/^(=HYPERLINK\("#GID=[^"]*";)"(?:[^"]|"")*"\)$/i, '$1)');

const formOf = (formula: string, titleOf?: TitleOf): string => leadsTo(canonicalFormula(formula, titleOf));

function isAsWanted(wanted: CellContent, actual: RawEntry, titleOf: TitleOf): boolean {
  if (wanted === null || wanted === '') return isBlank(actual);
  if (typeof wanted === 'object') {
    return (
      typeof actual === 'object' &&
      actual !== null &&
      (actual.formula === wanted.formula || formOf(actual.formula, titleOf) === formOf(wanted.formula))
    );
  }
  return typeof wanted === 'string' && typeof actual === 'string'
    ? inertText(wanted).normalize('NFC') === actual.normalize('NFC')
    : wanted === actual;
}

const isLink = (raw: RawEntry, format: GoogleAppsScript.Sheets.Schema.CellFormat): boolean =>
  Boolean(format.textFormat?.link) || (typeof raw === 'string' && /^(https?:\/\/|www\.)|@/i.test(raw));

/** Cells under a merge take their looks from its corner. */
function coveredBy(expected: ExpectedSheet): (row: number, column: number) => boolean {
  const covered = new Set<string>();
  for (const { startRow, endRow, startColumn, endColumn } of expected.spec.merges) {
    for (let row = startRow; row < endRow; row++) {
      for (let column = startColumn; column < endColumn; column++) {
        if (row !== startRow || column !== startColumn) covered.add(`${row}:${column}`);
      }
    }
  }
  return (row, column) => covered.has(`${row}:${column}`);
}

/** @param isMade the cell is yet to be made, and cannot be compared */
export function compareCells(
  expected: ExpectedSheet,
  actual: ActualSheet,
  titleOf: TitleOf,
  isMade: (row: number, column: number) => boolean = () => false,
): CellDifferences {
  const { spec } = expected;
  const { openFrom, isRecord } = traitsOf(spec.role);
  const found = {
    formulas: [] as string[],
    texts: [] as string[],
    keys: [] as string[],
    formats: [] as string[],
    validations: [] as string[],
  };
  const isCovered = coveredBy(expected);
  const keyColumn = hasKeyColumn(spec) ? 0 : -1;
  const rows = openFrom === null ? spec.rowCount : Math.min(spec.rowCount, actual.current.rowCount, actual.rowsRead);
  for (let row = 0; row < rows; row++) {
    const isOpen = openFrom !== null && row >= openFrom;
    for (let column = 0; column < spec.columns.length; column++) {
      if (isMade(row, column)) continue;
      const cell = actual.cell(row, column);
      const wanted = expected.content(row, column);
      const raw = rawAt(actual, row, column);
      if (wanted !== undefined && !isAsWanted(wanted, raw, titleOf)) {
        const kind =
          column === keyColumn ? 'keys' : typeof wanted === 'object' && wanted !== null ? 'formulas' : 'texts';
        found[kind].push(a1(row, column));
      }
      const format = cell.userEnteredFormat ?? {};
      if (isOpen && isRecord) continue;
      const tolerance = { isLink: isLink(raw, format), onlyNumbers: isOpen };
      if (actual.hasFormats && !isCovered(row, column) && !looksAs(expected.style(row, column), format, tolerance))
        found.formats.push(a1(row, column));
      if (!isSameRule(expected.validation(row, column), cell.dataValidation, row))
        found.validations.push(a1(row, column));
    }
  }
  return found;
}
