// Places, colours and conditional formats as the peers' plan names them.

import { coveredArea } from '../../local/sheets-api/area';
import type * as Schema from '../../local/sheets-api/schema';
import type { Sheet } from '../../local/sheets-api/workbook';
import type { Block, Condition } from './book-plan';

type Color = NonNullable<Schema.CellFormat['backgroundColor']>;

const channel = (share = 0): string =>
  Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');

export const hexOf = ({ red, green, blue }: Color = {}): string => `#${channel(red)}${channel(green)}${channel(blue)}`;

export function blockOf(sheet: Sheet, range: Schema.GridRange): Block {
  const { top, bottom, left, right } = coveredArea(range, sheet);
  return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
}

/** @throws for a rule that is no formula */
export function conditionOf(sheet: Sheet, { ranges = [], booleanRule }: Schema.ConditionalFormatRule): Condition {
  const { condition, format = {} } = booleanRule ?? {};
  if (condition?.type !== 'CUSTOM_FORMULA') throw new Error('No peer knows a condition that is no formula');
  const { bold, italic, foregroundColor } = format.textFormat ?? {};
  return {
    ranges: ranges.map((range) => blockOf(sheet, range)),
    formula: condition.values?.[0]?.userEnteredValue ?? '',
    ...(format.backgroundColor ? { background: hexOf(format.backgroundColor) } : {}),
    ...(foregroundColor ? { color: hexOf(foregroundColor) } : {}),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
  };
}
