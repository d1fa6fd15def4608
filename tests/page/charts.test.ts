// Charts as the page draws them: bars as long as their numbers, along an axis that can be read.

import { drawChart } from '../../local/page/src/chart-drawing';
import type { SvgNode } from '../../local/page/src/chart-node';
import { axisText, scaleOf } from '../../local/page/src/chart-scale';
import { fitted, LABEL } from '../../local/page/src/chart-text';
import type { ChartView } from '../../local/server/protocol';
import { chartView } from './sample-view';

/** Every letter half as wide as it is high. */
const measure = (text: string, { size }: { readonly size: number }): number => ([...text].length * size) / 2;

const allOf = (node: SvgNode): readonly SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : allOf(child))),
];
const textsOf = (chart: ChartView): readonly string[] =>
  allOf(drawChart(chart, measure))
    .filter(({ tag }) => tag === 'text')
    .map(({ children }) => children.join(''));

/** By category and series. */
const barsOf = (chart: ChartView) =>
  Object.fromEntries(
    allOf(drawChart(chart, measure)).flatMap(({ attributes }) =>
      'data-bar' in attributes ? [[attributes['data-bar'], attributes]] : [],
    ),
  ) as Readonly<
    Record<
      string,
      {
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        readonly fill: string;
      }
    >
  >;

test('a chart is one image that says its description, with title, legend, names and percent along its axis', () => {
  expect(drawChart(chartView(), measure).attributes).toMatchObject({ role: 'img', 'aria-label': 'Biểu đồ cột' });
  expect(textsOf(chartView())).toEqual([
    'Kết quả so với mức',
    'Mức',
    'Kết quả',
    ...['0%', '20%', '40%', '60%', '80%', '100%'],
    ...['A1', 'A2'],
  ]);
});

test('standing bars are as high as their numbers, in their series’ colour, and stand on one line', () => {
  const bars = barsOf(chartView());
  const [goal, result] = [bars['A1 Mức'], bars['A1 Kết quả']];
  expect(result?.height).toBeCloseTo((goal?.height ?? 0) / 2);
  expect((result?.y ?? 0) + (result?.height ?? 0)).toBeCloseTo((goal?.y ?? 0) + (goal?.height ?? 0));
  expect([goal?.fill, result?.fill]).toEqual(['#f6b26b', '#1f4e79']);
  expect(bars['A2 Kết quả']).toBeUndefined();
});

test('stacked bars lie end to end', () => {
  const bars = barsOf(chartView({ kind: 'bar', stacking: 'stacked', axis: { isPercent: false } }));
  const [first, second] = [bars['A1 Mức'], bars['A1 Kết quả']];
  expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0));
  expect([second?.y, second?.height]).toEqual([first?.y, first?.height]);
});

test('stacked to shares, every category with a number reaches the end', () => {
  const bars = barsOf(chartView({ kind: 'bar', stacking: 'percent', axis: { isPercent: true } }));
  const end = (name: string): number => (bars[name]?.x ?? 0) + (bars[name]?.width ?? 0);
  expect(end('A1 Kết quả')).toBeCloseTo(end('A2 Mức'));
});

test('what is beyond the axis ends with it', () => {
  const series = [{ name: 'Kết quả', color: '#1f4e79', values: [1, 7] }];
  const bars = barsOf(chartView({ series }));
  expect(bars['A2 Kết quả']?.height).toBeCloseTo(bars['A1 Kết quả']?.height ?? 0);
});

test('everything stays within the chart, however long names and title are, wherever the legend is', () => {
  const long = 'Trường tiểu học và trung học cơ sở có một cái tên rất dài để thử xem có bị tràn ra ngoài hay không';
  const kinds = ['bar', 'column'] as const;
  const legends = ['top', 'bottom', 'left', 'right', 'none'] as const;
  for (const kind of kinds) {
    for (const legend of legends) {
      const series = [{ name: long, color: '#000000', values: [3, 12] }];
      const chart = chartView({ kind, legend, title: long, categories: [long, long], series });
      for (const { tag, attributes, children } of allOf(drawChart(chart, measure))) {
        const { x = 0, y = 0, width = 0, height = 0, 'text-anchor': anchor, 'font-size': size } = attributes;
        const wide = tag === 'text' ? measure(children.join(''), { size: Number(size) }) : Number(width);
        const left = Number(x) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
        expect([left >= -0.01, left + wide <= 536.01, Number(y) + Number(height) <= 190.01]).toEqual([
          true,
          true,
          true,
        ]);
      }
    }
  }
});

test('a chart of nothing is drawn without bars', () => {
  const none = chartView({ categories: [], series: [], axis: { isPercent: false } });
  expect(Object.keys(barsOf(none))).toEqual([]);
  expect(textsOf(none)).toContain('Kết quả so với mức');
  const zeros = chartView({ series: [{ name: 'Mức', color: '#000000', values: [0, 0] }], axis: { isPercent: false } });
  expect(Object.keys(barsOf(zeros))).toEqual([]);
});

test.each([
  [[3, 4], 5, [0, 1, 2, 3, 4]],
  [[1, 1], 5, [0, 1]],
  [[47, 12], 5, [0, 10, 20, 30, 40, 50]],
  [[-2, 3], 5, [-2, -1, 0, 1, 2, 3]],
  [[1234, 5], 4, [0, 500, 1000, 1500]],
])('an axis of %p in about %p steps counts in round numbers, whole ones where all are whole', (values, most, ticks) => {
  const series = [{ name: 'Số', color: '#000000', values }];
  const scale = scaleOf(chartView({ series, axis: { isPercent: false } }), most);
  expect(scale.ticks.map(({ value }) => value)).toEqual(ticks);
});

test('numbers stand as Vietnamese write them', () => {
  expect([axisText(1250.5, false), axisText(0.125, true), axisText(-3, false), axisText(1_000_000, false)]).toEqual([
    '1.250,5',
    '12,5%',
    '−3',
    '1.000.000',
  ]);
});

test('a text without room ends with an ellipsis', () => {
  expect(fitted('Trường', 100, LABEL, measure)).toBe('Trường');
  expect(fitted('Trường Hoa Mai', 48, LABEL, measure)).toBe('Trường…');
});
