// Builds a HyperFormula engine that reads formulas as a vi_VN Google workbook does.

import { type ConfigParams, HyperFormula, type SerializedNamedExpression } from 'hyperformula';
import type * as Schema from '../sheets-api/schema';
import type { Workbook } from '../sheets-api/workbook';
import type { Contents } from './contents';
import { type EngineContext, googlePlugins } from './google-functions';

/** `18.000` and `12,5` are numbers in text, `18/11/2026` is a day; in formulas `;` separates arguments. */
const config: Partial<ConfigParams> = {
  licenseKey: 'gpl-v3',
  functionArgSeparator: ';',
  decimalSeparator: ',',
  thousandSeparator: '.',
  arrayColumnSeparator: ';',
  arrayRowSeparator: '|',
  currencySymbol: ['₫'],
  dateFormats: ['DD/MM/YYYY'],
  localeLang: 'vi',
  accentSensitive: true,
  caseSensitive: false,
  useWildcards: true,
  matchWholeCell: true,
  ignoreWhiteSpace: 'any',
  precisionRounding: 14,
  maxRows: 100_000,
  undoLimit: 0,
};

const columnName = (column: number): string =>
  column < 0 ? '' : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

function rangeFormula(title: string, range: Schema.GridRange): string {
  const cell = (row: number, column: number) => `'${title.replace(/'/g, "''")}'!$${columnName(column)}$${row + 1}`;
  const { startRowIndex = 0, endRowIndex = 1, startColumnIndex = 0, endColumnIndex = 1 } = range;
  const last = cell(endRowIndex - 1, endColumnIndex - 1).replace(/^.*!/s, '');
  return `=${cell(startRowIndex, startColumnIndex)}:${last}`;
}

export function namedExpressionsOf(workbook: Workbook): SerializedNamedExpression[] {
  const titles = new Map(workbook.sheets.map(({ properties }) => [properties.sheetId ?? 0, properties.title ?? '']));
  const ranges = workbook.namedRanges.map(({ name = '', range = {} }) => ({
    name,
    expression: rangeFormula(titles.get(range.sheetId ?? 0) ?? '', range),
  }));
  // HyperFormula knows TRUE() only; Google reads TRUE alike.
  return [{ name: 'TRUE', expression: '=TRUE()' }, { name: 'FALSE', expression: '=FALSE()' }, ...ranges];
}

export const buildEngine = (
  sheets: Record<string, Contents>,
  names: SerializedNamedExpression[],
  context: EngineContext,
): HyperFormula =>
  HyperFormula.buildFromSheets(sheets, { ...config, context, functionPlugins: googlePlugins() as [] }, names);
