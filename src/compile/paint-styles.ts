// Style runs → repeatCell: the base over the whole grid once, then every run with just the properties that change something.

import type { Request } from '../google/spreadsheet-gateway';
import type { Range, SheetSpec } from '../layout/sheet-spec';
import { type Style, type StyleName, styles } from '../layout/styles';
import { createCanvas } from './canvas';
import { formatFields, pickStyle, propertiesOf, toCellFormat } from './cell-format';
import { gridRange } from './grid-range';
import { type JoinRules, joinRuns, type Run } from './join-runs';
import { contains, overlaps, wholeGrid } from './rectangle';
import { SheetSpecError } from './sheet-spec-error';

const shareProperty = (a: Style, b: Style): boolean => propertiesOf(a).some((property) => b[property] !== undefined);

const setsAllOf = (a: Style, b: Style): boolean => propertiesOf(b).every((property) => a[property] !== undefined);

/** A run after `at` paints every property of the style over again, in the whole of the range. */
function isPaintedOver(range: Range, name: StyleName, runs: readonly Run<StyleName>[], at: number): boolean {
  for (let i = runs.length - 1; i > at; i--) {
    const run = runs[i];
    if (run && contains(run.range, range) && setsAllOf(styles[run.value], styles[name])) return true;
  }
  return false;
}

function isEveryRowPaintedOver(gap: Range, name: StyleName, runs: readonly Run<StyleName>[], at: number): boolean {
  for (let row = gap.startRow; row < gap.endRow; row++) {
    if (!isPaintedOver({ ...gap, startRow: row, endRow: row + 1 }, name, runs, at)) return false;
  }
  return true;
}

/** Over a longer gap it is cheaper to start anew than to look. */
const LONGEST_GAP = 8;

/** Runs of one name become one, even across rows that another style paints over completely afterwards. */
const nameRules: JoinRules<StyleName> = {
  alike: (a, b) => a === b,
  commute: (a, b) => !overlaps(a.range, b.range) || !shareProperty(styles[a.value], styles[b.value]),
  join: (first) => first.value,
  isOverruled: (gap, name, runs, at) =>
    gap.endRow - gap.startRow <= LONGEST_GAP && isEveryRowPaintedOver(gap, name, runs, at),
};

interface Paint {
  readonly style: Style;
  /** Equal for equal styles. */
  readonly key: string;
}

const paintRules: JoinRules<Paint> = {
  alike: (a, b) => a.key === b.key,
  commute: (a, b) => !overlaps(a.range, b.range) || !shareProperty(a.value.style, b.value.style),
  join: (first) => first.value,
};

/** Of every run the properties that change a cell; runs that change none are left out. */
function narrow(runs: readonly Run<StyleName>[], spec: SheetSpec): readonly Run<Paint>[] {
  const canvas = createCanvas(spec.rowCount, spec.columns.length, styles.base);
  return runs.flatMap(({ range, value: name }) => {
    const full = styles[name];
    const changed = propertiesOf(full).filter((property) => canvas.paint(range, property, full[property]));
    const value = { style: pickStyle(full, changed), key: `${name}:${changed.join()}` };
    return changed.length > 0 ? [{ range, value }] : [];
  });
}

function runsOf(spec: SheetSpec): readonly Run<StyleName>[] {
  const grid = wholeGrid(spec);
  return spec.styles.map(({ range, style }) => {
    if (!contains(grid, range)) throw new SheetSpecError(`${spec.role}: style ${style} goes beyond the grid`);
    return { range, value: style };
  });
}

const repeatFormat = (sheetId: number, range: Range, style: Style, fields: string): Request => ({
  repeatCell: { range: gridRange(sheetId, range), cell: { userEnteredFormat: toCellFormat(style) }, fields },
});

/** The base names the whole of `userEnteredFormat`, so it also wipes what an earlier layout left. */
export function paintStyles(spec: SheetSpec, sheetId: number): readonly Request[] {
  const paints = joinRuns(narrow(joinRuns(runsOf(spec), nameRules), spec), paintRules);
  return [
    repeatFormat(sheetId, wholeGrid(spec), styles.base, 'userEnteredFormat'),
    ...paints.map(({ range, value: { style } }) => repeatFormat(sheetId, range, style, formatFields(style))),
  ];
}
