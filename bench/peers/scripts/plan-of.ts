// One of our layouts as a plan for the peers.

import type { Block, SheetSpec } from '../../../src/layout/sheet-spec';
import { numberFormats, type Style, styles } from '../../../src/layout/styles';
import type { BookPlan, Content, Look } from '../book-plan';
import { createPalette } from '../palette';

function lookOf(style: Style): Look {
  const look = {
    background: style.background === '#ffffff' ? undefined : style.background,
    color: style.color,
    family: style.font === 'Arial' ? undefined : style.font,
    size: style.fontSize === 10 ? undefined : style.fontSize,
    bold: style.bold || undefined,
    italic: style.italic || undefined,
    underline: style.underline || undefined,
    horizontal: style.align,
    vertical: style.verticalAlign === 'BOTTOM' ? undefined : style.verticalAlign,
    wrap: style.wrap === 'OVERFLOW_CELL' ? undefined : style.wrap,
    number: style.numberFormat && numberFormats[style.numberFormat].pattern,
    border: style.border,
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

const SHEET = 'Sổ chỉ tiêu:';

/** @param written stands over the layout's own blocks @param officers may edit the protected sheet */
export function planOf(spec: SheetSpec, written: readonly Block[], officers: readonly string[]): BookPlan {
  const palette = createPalette();
  const columns = spec.columns.length;
  const grid = <T>(make: () => T): T[][] =>
    Array.from({ length: spec.rowCount }, () => Array.from({ length: columns }, make));
  const contents = grid((): Content => null);
  for (const { row, column, rows } of [...spec.blocks, ...written])
    for (const [r, cells] of rows.entries())
      for (const [c, content] of cells.entries()) {
        const line = contents[row + r];
        if (line) line[column + c] = content;
      }
  const painted = grid((): Style => styles.base);
  for (const { range, style } of spec.styles)
    for (let row = range.startRow; row < range.endRow; row++) {
      const line = painted[row] ?? [];
      for (let column = range.startColumn; column < range.endColumn; column++)
        line[column] = { ...line[column], ...styles[style] };
    }
  const { protection } = spec;
  return {
    looks: palette.looks,
    rules: [],
    sheets: [
      {
        title: spec.title,
        isNew: false,
        index: -1,
        rows: spec.rowCount,
        columns,
        frozenRows: spec.frozenRows,
        frozenColumns: spec.frozenColumns,
        tabColor: spec.tabColor ?? null,
        hidesGridlines: true,
        contents,
        looks: painted.map((row) => row.map((style) => palette.look(lookOf(style)))),
        rules: grid(() => -1),
        heights: (spec.rowSpecs ?? []).flatMap(({ row, height }) =>
          height === undefined ? [] : [{ start: row, count: 1, pixels: height }],
        ),
        widths: spec.columns.map(({ width }, start) => ({ start, count: 1, pixels: width })),
        hiddenRows: [],
        hiddenColumns: [],
        merges: spec.merges,
        conditions: spec.conditions.map(({ ranges, formula, style }) => {
          const { background, color, bold, italic } = styles[style];
          return {
            ranges,
            formula,
            ...(background === undefined ? {} : { background }),
            ...(color === undefined ? {} : { color }),
            ...(bold === undefined ? {} : { bold }),
            ...(italic === undefined ? {} : { italic }),
          };
        }),
        protections: protection
          ? [{ description: `${SHEET} ${protection.description}`, range: null, unprotected: [], editors: officers }]
          : [],
        filter: spec.filter ?? null,
        shape: spec.title,
        own: [],
      },
    ],
  };
}
