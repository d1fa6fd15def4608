// The axis of a chart's values: from where to where, and which numbers stand along it.

import type { ChartView } from '../../server/protocol';

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10] as const;
/** Against what is lost in 0.1 + 0.2. */
const DIGITS = 10;

const rounded = (value: number): number => Number(value.toFixed(DIGITS));

/** @param isWhole no fractions, where nothing measured has any */
function niceStep(span: number, most: number, isWhole: boolean): number {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * power >= rough * 0.999) ?? 10) * power;
  return isWhole ? Math.max(1, Math.ceil(step)) : step;
}

/** As Vietnamese write numbers: "1.250,5"; shares as percent. */
export function axisText(value: number, isPercent: boolean): string {
  const shown = rounded(isPercent ? value * 100 : value);
  const [whole = '', part] = String(Math.abs(shown)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${shown < 0 ? '−' : ''}${grouped}${part === undefined ? '' : `,${part}`}${isPercent ? '%' : ''}`;
}

/** What each category reaches below and above zero. */
function extremesOf({ series, stacking, categories }: ChartView): readonly number[] {
  if (stacking === 'percent') return [0, 1];
  return categories.flatMap((_, at) => {
    const values = series.map(({ values }) => values[at] ?? 0);
    if (stacking === 'none') return values;
    const sum = (isOn: (value: number) => boolean): number => values.filter(isOn).reduce((all, one) => all + one, 0);
    return [sum((value) => value > 0), sum((value) => value < 0)];
  });
}

/** @param most about how many steps there is room for, from 1 */
export function scaleOf(chart: ChartView, most: number): Scale {
  const { axis, series } = chart;
  const reached = extremesOf(chart);
  const isWhole =
    !axis.isPercent && series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)));
  const low = axis.min ?? Math.min(0, ...reached);
  const high = axis.max ?? Math.max(0, ...reached);
  const span = high > low ? high - low : 1;
  const step = niceStep(span, Math.max(1, most), isWhole);
  const min = axis.min ?? rounded(Math.floor(rounded(low / step)) * step);
  const max = axis.max ?? rounded(Math.ceil(rounded((low + span) / step)) * step);
  const count = Math.floor(rounded((max - min) / step));
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const value = rounded(min + index * step);
    return { value, text: axisText(value, axis.isPercent) };
  });
  return { min, max, ticks };
}
