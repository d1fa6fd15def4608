// The one page: ratios first, then what was promised, then every action by size.

import { cpus } from 'node:os';
import type { ActionFigures, DistrictFigures } from '../measure-district';
import { recalculationTable } from '../recalculation/print-recalculation';
import type { Measured } from '../speed-targets';
import { holdSpeedTargets } from '../speed-targets';
import type { Verdict } from '../targets';
import { type Growth, growthOf } from './growth';
import { peerTable } from './peer-table';
import { heading, kilobytes, type Layout, megabytes, short, table } from './table';

export interface Page extends Measured {
  /** Promised before. */
  readonly older: readonly Verdict[];
  readonly date: Date;
}

const verdictTable = (verdicts: readonly Verdict[], layout: Layout): string =>
  table(
    [
      ['target', 'units', 'measured', ''],
      ...verdicts.map(({ target, units, measured, isMet }) => [
        target,
        units > 0 ? units.toLocaleString('en-US') : '',
        measured,
        isMet ? '✓' : '✗',
      ]),
    ],
    layout,
  );

type Figure = readonly [name: string, of: (figures: ActionFigures) => string, power: (growth: Growth) => number | null];

const FIGURES: readonly Figure[] = [
  ['calls', ({ reads, writes, otherCalls }) => `${reads}+${writes}+${otherCalls}`, ({ calls }) => calls],
  ['kB sent', ({ bytes }) => kilobytes(bytes), ({ bytes }) => bytes],
  ['modelled s', ({ runSeconds }) => short(runSeconds), ({ seconds }) => seconds],
  ['script ms', ({ scriptMs }) => short(scriptMs), ({ script }) => script],
];

const power = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : value.toFixed(2);

/** One table a figure: actions down, sizes across, and how it grows. */
function actionTables(districts: readonly DistrictFigures[], layout: Layout): readonly string[] {
  const growth = growthOf(districts);
  const actions = districts[0]?.actions.map(({ action }) => action) ?? [];
  return FIGURES.map(([name, of, powerOf]) => {
    const head = [name, ...districts.map(({ units }) => units.toLocaleString('en-US')), 'n^'];
    const rows = actions.map((action) => {
      const cells = districts.map(({ actions: all }) => {
        const figures = all.find((one) => one.action === action);
        return figures ? of(figures) : '';
      });
      const grown = growth.find((one) => one.action === action);
      return [action, ...cells, power(grown && powerOf(grown))];
    });
    return table([head, ...rows], layout);
  });
}

export function page(measured: Page, layout: Layout = 'terminal'): string {
  const { districts, peers, peerUnits, recalculation, older, date } = measured;
  const missed = older.filter(({ isMet }) => !isMet);
  const memory = Math.max(0, ...districts.flatMap(({ actions }) => actions.map((one) => one.peakMemoryBytes)));
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;
  return [
    `Báo cáo chỉ tiêu, measured on ${date.toISOString().slice(0, 10)}: ${machine}`,
    ...(peers.length === 0
      ? []
      : [
          heading(`Ours and three other ways to write it, ${peerUnits} units: times ours (figure itself)`, layout),
          peerTable(peers, layout),
        ]),
    heading('What was promised', layout),
    verdictTable(holdSpeedTargets(measured), layout),
    `Promised before: ${older.length - missed.length} of ${older.length} kept${missed.length > 0 ? ', but' : ''}`,
    ...(missed.length > 0 ? [verdictTable(missed, layout)] : []),
    heading('Every action, by units of the district', layout),
    ...actionTables(districts, layout),
    `The most that the script ever held: ${megabytes(memory)} MB`,
    ...(recalculation ? [heading('Live formulas', layout), recalculationTable(recalculation)] : []),
    ...(layout === 'terminal' ? [LEGEND] : []),
  ].join('\n\n');
}

const LEGEND = `calls       of Google services: reads + writes of the Sheets API (and files put into Drive) + all others; against the peers, every method
kB          1,000 bytes of JSON in UTF-8: of what is written; against the peers, of the arguments of all calls
modelled s  on a virtual clock: each call at the price list of local/services/call-costs.ts; Google ends a run at 360
script ms   measured: CPU of the script alone, cold, replayed in a process of its own with every answer at hand
peers       are told what the workbook has to hold; ours reads, judges and plans it as well, which its CPU and memory include
memory      measured: the most that the script holds as it calls a service
n^          how the figure grows with the units, fitted from 50 units on: 1 is linear, 0 is always the same; –: fewer than two such sizes, or nothing to fit\nsame result contents, looks, rules and protections, compared cell by cell\nMore: docs/performance.md`;
