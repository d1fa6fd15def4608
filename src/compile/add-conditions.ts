// Conditions → addConditionalFormatRule, in order: the first that holds wins.

import type { Request } from '../google/spreadsheet-gateway';
import type { Condition } from '../layout/sheet-spec';
import { type Style, styles } from '../layout/styles';
import { pickStyle, propertiesOf, type StyleProperty, toCellFormat } from './cell-format';
import { gridRange } from './grid-range';

/** All that Google lets a conditional format change. */
const conditionalProperties: ReadonlySet<StyleProperty> = new Set([
  'background',
  'color',
  'bold',
  'italic',
  'underline',
  'strikethrough',
]);

const conditionalPart = (style: Style): Style =>
  pickStyle(
    style,
    propertiesOf(style).filter((property) => conditionalProperties.has(property)),
  );

export const addConditions = (conditions: readonly Condition[], sheetId: number): readonly Request[] =>
  conditions.map(({ ranges, formula, style }, index) => ({
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: ranges.map((range) => gridRange(sheetId, range)),
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
          format: toCellFormat(conditionalPart(styles[style])),
        },
      },
    },
  }));

/** Each deletion moves the next rule to index 0. */
export const deleteConditions = (count: number, sheetId: number): readonly Request[] =>
  Array.from({ length: count }, () => ({ deleteConditionalFormatRule: { sheetId, index: 0 } }));
