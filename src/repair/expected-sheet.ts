// A SheetSpec cell by cell: what has to stand there, look like and be let in.

import { contentBlocks } from '../compile/write-contents';
import type { CellContent, Range, SheetSpec, ValidationRun } from '../layout/sheet-spec';
import { type Style, type StyleName, styles } from '../layout/styles';

export interface ExpectedSheet {
  readonly spec: SheetSpec;
  /** undefined: not ours; null: ours, and blank. */
  readonly content: (row: number, column: number) => CellContent | undefined;
  readonly style: (row: number, column: number) => Style;
  readonly validation: (row: number, column: number) => ValidationRun | undefined;
  /** May be filled by people. */
  readonly isInput: (row: number, column: number) => boolean;
}

/** A value for every cell of a grid. */
interface Layer<Value> {
  readonly at: (row: number, column: number) => Value | undefined;
  readonly set: (row: number, column: number, value: Value) => void;
}

function createLayer<Value>(columns: number): Layer<Value> {
  const cells: Value[] = [];
  return {
    at: (row, column) => (column < columns ? cells[row * columns + column] : undefined),
    set: (row, column, value) => {
      cells[row * columns + column] = value;
    },
  };
}

function paint(range: Range, visit: (row: number, column: number) => void): void {
  for (let row = range.startRow; row < range.endRow; row++) {
    for (let column = range.startColumn; column < range.endColumn; column++) visit(row, column);
  }
}

/** Styles laid over one another are few; each combination is put together once. */
function styleLayer(spec: SheetSpec): (row: number, column: number) => Style {
  const names = createLayer<string>(spec.columns.length);
  const combined = new Map<string, Style>([['', styles.base]]);
  for (const { range, style } of spec.styles) {
    paint(range, (row, column) => {
      const before = names.at(row, column) ?? '';
      const name = `${before}|${style}`;
      if (!combined.has(name)) combined.set(name, { ...combined.get(before), ...styles[style as StyleName] });
      names.set(row, column, name);
    });
  }
  return (row, column) => combined.get(names.at(row, column) ?? '') ?? styles.base;
}

export function expectSheet(spec: SheetSpec): ExpectedSheet {
  const width = spec.columns.length;
  const contents = createLayer<CellContent>(width);
  for (const block of contentBlocks(spec, false)) {
    block.rows.forEach((cells, r) => {
      cells.forEach((content, c) => {
        contents.set(block.row + r, block.column + c, content);
      });
    });
  }
  const validations = createLayer<ValidationRun>(width);
  for (const run of spec.validations) paint(run.range, (row, column) => validations.set(row, column, run));
  const inputs = createLayer<boolean>(width);
  for (const range of spec.protection?.unprotected ?? []) paint(range, (row, column) => inputs.set(row, column, true));
  return {
    spec,
    content: contents.at,
    style: styleLayer(spec),
    validation: validations.at,
    isInput: (row, column) => inputs.at(row, column) ?? false,
  };
}
