// The shortest requests we can find that make the cells of one sheet those of another: contents, rules, notes and looks.

import { offsetFormula } from '../../local/sheets-api/references';
import type * as Schema from '../../local/sheets-api/schema';
import type { Cell, Sheet } from '../../local/sheets-api/workbook';
import { type Area, blocksOf, equalAreas, rangeOf, type Size, startOf } from './cover-area';
import { bytesOf, isSame, stable } from './same';
import { tellLooks } from './tell-looks';

const ATTRIBUTES = [
  'userEnteredValue',
  'dataValidation',
  'note',
  'textFormatRuns',
] as const satisfies readonly (keyof Cell)[];
type Attribute = (typeof ATTRIBUTES)[number];

/** Far from every edge: there, formulas that are fills of each other read alike. */
const FAR_ROW = 5000;
const FAR_COLUMN = 500;

export const sizeOfSheet = ({ properties }: Sheet): Size => ({
  rows: properties.gridProperties?.rowCount ?? 0,
  columns: properties.gridProperties?.columnCount ?? 0,
});

const grid = <T>({ rows, columns }: Size, make: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_ignored, column) => make(row, column)));

/** The same for two cells of which one is the other filled down or right. */
function fillWord(value: Cell[Attribute], row: number, column: number): string {
  const text = stable(value ?? null);
  if (!/":"=/.test(text)) return text;
  const moved = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' && inner.startsWith('=')
      ? offsetFormula(inner, FAR_ROW - row, FAR_COLUMN - column)
      : inner,
  );
  return stable(JSON.parse(moved));
}

function tellAttribute(from: Sheet, to: Sheet, attribute: Attribute): readonly Schema.Request[] {
  const size = sizeOfSheet(to);
  const sheetId = to.properties.sheetId ?? 0;
  const cellAt = (row: number, column: number): Cell => {
    const value = to.cells[row]?.[column]?.[attribute];
    return value === undefined ? {} : { [attribute]: value };
  };
  const wanted = grid(
    size,
    (row, column) => !isSame(from.cells[row]?.[column]?.[attribute], to.cells[row]?.[column]?.[attribute]),
  );
  if (!wanted.some((row) => row.includes(true))) return [];
  const words = grid(size, (row, column) =>
    wanted[row]?.[column] ? fillWord(to.cells[row]?.[column]?.[attribute], row, column) : undefined,
  );
  const weights = grid(size, (row, column) => bytesOf(cellAt(row, column)));
  const weight = (row: number, column: number): number => weights[row]?.[column] ?? 0;
  const requests: Schema.Request[] = [];
  for (const area of equalAreas(words)) {
    const cell = cellAt(area.top, area.left);
    const repeat = {
      repeatCell: { range: rangeOf(sheetId, area, size), ...(bytesOf(cell) > 2 ? { cell } : {}), fields: attribute },
    };
    if (bytesOf(repeat) >= toldOneByOne(area, weight)) continue;
    requests.push(repeat);
    for (let row = area.top; row < area.bottom; row++) wanted[row]?.fill(false, area.left, area.right);
  }
  const update = (area: Area): Schema.Request => ({
    updateCells: {
      start: startOf(sheetId, area),
      rows: Array.from({ length: area.bottom - area.top }, (_, row) => ({
        values: Array.from({ length: area.right - area.left }, (_ignored, column) =>
          cellAt(area.top + row, area.left + column),
        ),
      })),
      fields: attribute,
    },
  });
  const block = bytesOf(update({ top: 10, bottom: 10, left: 10, right: 10 })) + 1;
  return [...requests, ...blocksOf(wanted, weight, { block, row: ROW_BYTES }).map(update)];
}

/** `{"values":[]},` */
const ROW_BYTES = 14;

function toldOneByOne({ top, bottom, left, right }: Area, weight: (row: number, column: number) => number): number {
  let sum = 0;
  for (let row = top; row < bottom; row++) {
    sum += ROW_BYTES;
    for (let column = left; column < right; column++) sum += weight(row, column) + 1;
  }
  return sum;
}

/** @param from of the same size */
export const tellCells = (from: Sheet, to: Sheet): readonly Schema.Request[] => [
  ...tellLooks(from, to),
  ...ATTRIBUTES.flatMap((attribute) => tellAttribute(from, to, attribute)),
];
