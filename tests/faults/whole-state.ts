// Everything that stands in a workbook in the end, without the moments: what a disturbed story and an undisturbed one must agree upon.

import { tabColumns } from '../../src/layout/tab-columns';
import type { District } from '../follow-up/district';
import { type EndState, endState } from '../follow-up/end-state';

const LOG = 'Nhật ký';

const timeless = (text: string): string => text.replace(/\d\d:\d\d \d\d\/\d\d\/\d{4}/g, '(lúc)');
/** Moments have a fraction; a moment more or less is no difference. */
const wholeDays = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && value > 40_000 && value < 60_000 ? Math.floor(value) : value;

export interface WholeState extends EndState {
  readonly sheets: readonly string[];
  readonly triggers: readonly string[];
}

const texts = new WeakMap<object, string>();

/** Cells that no story has touched are the same object in all of them. */
function textOf(part: object): string {
  const known = texts.get(part);
  if (known !== undefined) return known;
  const text = timeless(JSON.stringify(part, wholeDays));
  texts.set(part, text);
  return text;
}

export function wholeState(d: District): WholeState {
  const sheets = d.google.workbook.sheets
    // The order of its rows is of no account: `endState` holds them sorted.
    .filter(({ properties }) => properties.title !== LOG)
    .map((sheet) => {
      const { properties, cells, protectedRanges, merges, conditionalFormats, charts = [], filterViews = [] } = sheet;
      const protections = [...protectedRanges].sort((a, b) => (a.protectedRangeId ?? 0) - (b.protectedRangeId ?? 0));
      const drawn = [...charts].sort((a, b) => (a.chartId ?? 0) - (b.chartId ?? 0));
      const views = [...filterViews].sort((a, b) => (a.filterViewId ?? 0) - (b.filterViewId ?? 0));
      return [properties, ...cells, protections, merges, conditionalFormats, drawn, views].map(textOf).join('\n');
    });
  const triggers = d.google.triggers.map(({ owner, functionName }) => `${owner} ${functionName}`).sort();
  return { ...endState(d), sheets, triggers };
}

const INPUTS = [tabColumns.result, tabColumns.evidence, tabColumns.explanation];

/** Every entry of every unit, by unit, key and column. */
export function entriesIn(d: District): ReadonlyMap<string, unknown> {
  const entries = d.units.flatMap(({ code }) =>
    d.sheet(`unit:${code}`).cells.flatMap((cells, row) => {
      const key = cells[0]?.userEnteredValue?.stringValue ?? '';
      return INPUTS.flatMap((column): readonly (readonly [string, unknown])[] => {
        const value = d.sheet(`unit:${code}`).cells[row]?.[column]?.userEnteredValue;
        return key === '' || key.startsWith('#') || !value || value.formulaValue
          ? []
          : [[`${code} ${key} ${column}`, value]];
      });
    }),
  );
  return new Map(entries);
}
