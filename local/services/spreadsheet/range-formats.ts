// How a range looks: each property has a method for all its cells at once, and one that takes a block of them.

import type * as Schema from '../../sheets-api/schema';
import { GoogleException } from '../google-exception';
import { type Book, checkSize, gridRange, mismatch, type PlaceOnSheet } from './book';
import { colorFrom } from './color-text';

interface Property {
  readonly one: string;
  readonly many: string;
  /** Below `userEnteredFormat`. */
  readonly fields: readonly string[];
  readonly format: (value: unknown, method: string) => Schema.CellFormat;
}

function choice<T>(options: Readonly<Record<string, T>>): (value: unknown, method: string) => T | undefined {
  return (value, method) => {
    if (value === null) return undefined;
    if (typeof value !== 'string') return mismatch(method, value);
    if (!Object.hasOwn(options, value)) throw new GoogleException(`Invalid argument: ${value}`);
    return options[value];
  };
}

const WRAP_STRATEGIES = { WRAP: 'WRAP', OVERFLOW: 'OVERFLOW', CLIP: 'CLIP' } as const;
export const wrapStrategies = WRAP_STRATEGIES;

const weight = choice({ bold: true, normal: false });
const style = choice({ italic: true, normal: false });
const line = choice({ underline: 'underline', 'line-through': 'strikethrough', none: 'none' } as const);
const horizontal = choice({ left: 'LEFT', center: 'CENTER', right: 'RIGHT', normal: undefined });
const vertical = choice({ top: 'TOP', middle: 'MIDDLE', bottom: 'BOTTOM' });
const wrap = choice({ WRAP: 'WRAP', OVERFLOW: 'OVERFLOW_CELL', CLIP: 'CLIP' });

const text = (value: unknown, method: string): string | undefined =>
  value === null ? undefined : typeof value === 'string' ? value : mismatch(method, value);
const size = (value: unknown, method: string): number | undefined =>
  value === null ? undefined : typeof value === 'number' && value > 0 ? value : mismatch(method, value);

/** Google tells the kind of a number format from its pattern. */
function numberFormatOf(pattern: string): Schema.CellFormat['numberFormat'] {
  const bare = pattern.replace(/"[^"]*"|\\./g, '');
  const [isDay, isTime] = [/[dy]/i.test(bare), /[hs]/i.test(bare)];
  const type =
    bare === '@'
      ? 'TEXT'
      : isDay
        ? isTime
          ? 'DATE_TIME'
          : 'DATE'
        : isTime
          ? 'TIME'
          : bare.includes('%')
            ? 'PERCENT'
            : 'NUMBER';
  return { type, pattern };
}

const properties: readonly Property[] = [
  {
    one: 'setBackground',
    many: 'setBackgrounds',
    fields: ['backgroundColor'],
    format: (value, method) => ({ backgroundColor: colorFrom(value, method) }),
  },
  {
    one: 'setFontColor',
    many: 'setFontColors',
    fields: ['textFormat.foregroundColor'],
    format: (value, method) => ({ textFormat: { foregroundColor: colorFrom(value, method) } }),
  },
  {
    one: 'setFontFamily',
    many: 'setFontFamilies',
    fields: ['textFormat.fontFamily'],
    format: (value, method) => ({ textFormat: { fontFamily: text(value, method) } }),
  },
  {
    one: 'setFontSize',
    many: 'setFontSizes',
    fields: ['textFormat.fontSize'],
    format: (value, method) => ({ textFormat: { fontSize: size(value, method) } }),
  },
  {
    one: 'setFontWeight',
    many: 'setFontWeights',
    fields: ['textFormat.bold'],
    format: (value, method) => ({ textFormat: { bold: weight(value, method) } }),
  },
  {
    one: 'setFontStyle',
    many: 'setFontStyles',
    fields: ['textFormat.italic'],
    format: (value, method) => ({ textFormat: { italic: style(value, method) } }),
  },
  {
    one: 'setFontLine',
    many: 'setFontLines',
    fields: ['textFormat.underline', 'textFormat.strikethrough'],
    format: (value, method) => {
      const chosen = line(value, method);
      return { textFormat: { underline: chosen === 'underline', strikethrough: chosen === 'strikethrough' } };
    },
  },
  {
    one: 'setHorizontalAlignment',
    many: 'setHorizontalAlignments',
    fields: ['horizontalAlignment'],
    format: (value, method) => ({ horizontalAlignment: horizontal(value, method) }),
  },
  {
    one: 'setVerticalAlignment',
    many: 'setVerticalAlignments',
    fields: ['verticalAlignment'],
    format: (value, method) => ({ verticalAlignment: vertical(value, method) }),
  },
  {
    one: 'setWrapStrategy',
    many: 'setWrapStrategies',
    fields: ['wrapStrategy'],
    format: (value, method) => ({ wrapStrategy: wrap(value, method) }),
  },
  {
    one: 'setNumberFormat',
    many: 'setNumberFormats',
    fields: ['numberFormat'],
    format: (value, method) => {
      const pattern = text(value, method);
      return { numberFormat: pattern === undefined ? undefined : numberFormatOf(pattern) };
    },
  },
];

type Setter = (state: PlaceOnSheet, value: unknown) => void;

export function formatMethods({ host }: Pick<Book, 'host'>): Readonly<Record<string, Setter>> {
  const methods: Record<string, Setter> = {};
  for (const { one, many, fields, format } of properties) {
    const mask = fields.map((field) => `userEnteredFormat.${field}`).join(',');
    methods[one] = ({ sheetId, place }, value) => {
      const cell = { userEnteredFormat: format(value, `Range.${one}`) };
      host.writes.add([{ repeatCell: { range: gridRange(sheetId, place), cell, fields: mask } }], bytesOfOne(value));
    };
    methods[many] = ({ sheetId, place }, values) => {
      checkSize(values, place, `Range.${many}`);
      const rows = (values as readonly (readonly unknown[])[]).map((row) => ({
        values: row.map((value) => ({ userEnteredFormat: format(value, `Range.${many}`) })),
      }));
      const start = { sheetId, rowIndex: place.startRow, columnIndex: place.startColumn };
      host.writes.add([{ updateCells: { start, rows, fields: mask } }], JSON.stringify(values).length);
    };
  }
  return methods;
}

const bytesOfOne = (value: unknown): number => (typeof value === 'string' ? value.length : 4) + 2;

const BORDER_STYLES = { SOLID: 'SOLID', SOLID_MEDIUM: 'SOLID_MEDIUM', DASHED: 'DASHED', DOTTED: 'DOTTED' } as const;
export const borderStyles = BORDER_STYLES;

const isSide = (value: unknown): value is boolean | null => value === null || typeof value === 'boolean';

/** Top, left, bottom, right, vertical, horizontal: true draws, false takes away, null leaves as it is. */
export function setBorder({ host }: Pick<Book, 'host'>, { sheetId, place }: PlaceOnSheet, args: readonly unknown[]) {
  const [top, left, bottom, right, vertical, horizontal, color = null, style = 'SOLID'] = args;
  const sides = { top, left, bottom, right, innerVertical: vertical, innerHorizontal: horizontal };
  if (!Object.values(sides).every(isSide)) mismatch('Range.setBorder', ...args);
  const line = {
    style: choice(BORDER_STYLES)(style, 'Range.setBorder') ?? 'SOLID',
    color: colorFrom(color, 'Range.setBorder') ?? { red: 0, green: 0, blue: 0 },
  };
  const given = Object.entries(sides).filter(([, side]) => side !== null);
  const borders = Object.fromEntries(given.map(([name, side]) => [name, side ? line : { style: 'NONE' }]));
  host.writes.add([{ updateBorders: { range: gridRange(sheetId, place), ...borders } }], JSON.stringify(args).length);
}
