// What people do in the browser or on a phone: typing, pasting, ticking. Google refuses some of it and tells the triggers of the rest.

import { cellName } from './cell-name';
import type { Google } from './google';
import type { TypedValue } from './scenario/model';
import { cellAt, putCell } from './sheets-api/cells';
import { createDraft } from './sheets-api/draft';
import { mayEdit } from './sheets-api/permissions';
import type * as Schema from './sheets-api/schema';
import type { Cell, Sheet } from './sheets-api/workbook';
import { type Parsed, parseTyped } from './typing/parse-typed';
import { passesValidation } from './typing/validate-typed';
import { yearAt } from './virtual-day';

/** What an edit runs against: a protection, or the validation of the cell with what it says of itself. */
export type RefusalReason = { readonly kind: 'protected' } | { readonly kind: 'invalid'; readonly hint: string };

/** An edit that Google does not let through. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** "MN Hoa Mai!F12". */
  readonly where: string;
  readonly why: string;
  readonly reason: RefusalReason;

  constructor(where: string, why: string, reason: RefusalReason = { kind: 'protected' }) {
    super(`${where}: ${why}`);
    this.reason = reason;
    this.where = where;
    this.why = why;
  }
}

/** Who edits which cell; row and column are 0-based, the sheet is named by its id or else by its title. */
export interface Spot {
  readonly as: string;
  readonly sheetId?: number;
  readonly title?: string;
  readonly row: number;
  readonly column: number;
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Types one value: read by Google as a person's typing, held against the cell's validation. @throws Refusal */
export function typeInto(google: Google, { value, ...spot }: Spot & { readonly value: TypedValue }): void {
  const sheet = sheetOf(google, spot);
  const { row, column, as } = spot;
  refuseWhereProtected(google, sheet, spot, [[value]]);
  const before = cellAt(sheet, row, column);
  const parsed = read(google, before, value);
  if (!passesValidation(google, { sheet, row, column }, parsed.value)) {
    const message = before?.dataValidation?.inputMessage ?? '';
    const why = `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`;
    const all = message === '' ? why : `${why} ${message}`;
    throw new Refusal(whereIs(sheet, row, column), all, { kind: 'invalid', hint: message });
  }
  store(google, spot, [[parsed]]);
  google.fireEdit({
    as,
    sheetId: idOf(sheet),
    place: { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 },
    value: asEventText(parsed.value),
    oldValue: asEventText(before?.userEnteredValue),
  });
}

/** Pastes one value or a block from its top left cell on; validation is not asked and stays in place, the sheet grows. @throws Refusal */
export function pasteInto(
  google: Google,
  { values, ...spot }: Spot & { readonly values: TypedValue | readonly (readonly TypedValue[])[] },
): void {
  const sheet = sheetOf(google, spot);
  const { row, column, as } = spot;
  const block = Array.isArray(values) ? (values as readonly (readonly TypedValue[])[]) : [[values as TypedValue]];
  refuseWhereProtected(google, sheet, spot, block);
  const parsed = block.map((line, r) =>
    line.map((value, c) => read(google, cellAt(sheet, row + r, column + c), value)),
  );
  store(google, spot, parsed);
  const width = Math.max(1, ...block.map((line) => line.length));
  const place = { startRow: row, endRow: row + block.length, startColumn: column, endColumn: column + width };
  google.fireEdit({ as, sheetId: idOf(sheet), place });
}

/** Ticks a checkbox, or takes the tick away. @throws Refusal */
export function tick(google: Google, { ticked = true, ...spot }: Spot & { readonly ticked?: boolean }): void {
  typeInto(google, { ...spot, value: ticked });
}

const idOf = (sheet: Sheet): number => sheet.properties.sheetId ?? 0;
const whereIs = (sheet: Sheet, row: number, column: number): string =>
  `${sheet.properties.title ?? ''}!${cellName(row, column)}`;

function sheetOf(google: Google, { sheetId, title, row, column }: Spot): Sheet {
  const sheet = google.workbook.sheets.find(({ properties }) =>
    sheetId === undefined ? properties.title === title : properties.sheetId === sheetId,
  );
  if (!sheet) throw new Error(`There is no tab ${sheetId ?? title ?? ''}`);
  const { rowCount = 0, columnCount = 0 } = sheet.properties.gridProperties ?? {};
  if (row < 0 || column < 0 || row >= rowCount || column >= columnCount) {
    throw new RangeError(`${whereIs(sheet, row, column)} is outside the sheet`);
  }
  return sheet;
}

function refuseWhereProtected(google: Google, sheet: Sheet, spot: Spot, block: readonly (readonly unknown[])[]): void {
  for (const [r, line] of block.entries()) {
    for (const c of line.keys()) {
      const [row, column] = [spot.row + r, spot.column + c];
      if (!mayEdit(google.workbook, idOf(sheet), row, column, spot.as)) {
        throw new Refusal(whereIs(sheet, row, column), PROTECTED);
      }
    }
  }
}

const read = (google: Google, cell: Cell | undefined, value: TypedValue): Parsed =>
  parseTyped(value, {
    locale: google.workbook.properties.locale ?? '',
    formatType: cell?.userEnteredFormat?.numberFormat?.type,
    thisYear: yearAt(google.now()),
  });

function store(google: Google, spot: Spot, block: readonly (readonly Parsed[])[]): void {
  const draft = createDraft(google.workbook);
  const sheet = draft.edit(idOf(sheetOf(google, spot)));
  const { gridProperties = {} } = sheet.properties;
  const rowCount = Math.max(gridProperties.rowCount ?? 0, spot.row + block.length);
  const columnCount = Math.max(gridProperties.columnCount ?? 0, ...block.map((line) => spot.column + line.length));
  if (rowCount !== gridProperties.rowCount || columnCount !== gridProperties.columnCount) {
    sheet.properties = { ...sheet.properties, gridProperties: { ...gridProperties, rowCount, columnCount } };
  }
  for (const [r, line] of block.entries()) {
    for (const [c, parsed] of line.entries()) {
      const [row, column] = [spot.row + r, spot.column + c];
      putCell(draft, sheet, row, column, withEntry(cellAt(sheet, row, column), parsed));
    }
  }
  draft.commit();
}

/** A cell without a number format takes the one that Google reads from what was typed; rich text and old runs go. */
function withEntry(cell: Cell | undefined, { value, format }: Parsed): Cell {
  const { textFormatRuns: _, ...kept } = cell ?? {};
  const numberFormat = kept.userEnteredFormat?.numberFormat ?? format;
  return {
    ...kept,
    userEnteredValue: value,
    ...(numberFormat ? { userEnteredFormat: { ...kept.userEnteredFormat, numberFormat } } : {}),
  };
}

/** As Google puts values into an edit event: always text. */
function asEventText(value: Schema.ExtendedValue | undefined): string | undefined {
  if (value?.boolValue !== undefined) return String(value.boolValue).toUpperCase();
  return value?.stringValue ?? value?.formulaValue ?? value?.numberValue?.toString();
}
