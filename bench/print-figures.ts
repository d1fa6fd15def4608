// The figures as tables for a terminal.

import type { BundleFigures } from './measure-bundle';
import type { ActionFigures, DistrictFigures } from './measure-district';
import { bytesPerTab, type Verdict } from './targets';

type Rows = readonly (readonly string[])[];

/** First column to the left, figures to the right. */
function aligned(rows: Rows): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const HEADINGS = [
  'action',
  'reads',
  'writes',
  'other calls',
  'requests',
  'kB sent',
  'kB per unit',
  'largest kB',
  'script ms',
  'stringify ms',
  'memory MB',
  'run s',
] as const;

const actionRow = (figures: ActionFigures, units: number): readonly string[] => [
  figures.action,
  String(figures.reads),
  String(figures.writes),
  String(figures.otherCalls),
  String(figures.requests),
  kilobytes(figures.bytes),
  kilobytes(bytesPerTab(figures, units)),
  kilobytes(figures.largestBatchBytes),
  figures.scriptMs.toFixed(0),
  figures.stringifyMs.toFixed(1),
  (figures.peakMemoryBytes / 1e6).toFixed(1),
  figures.runSeconds.toFixed(1),
];

export const districtTable = ({ units, actions }: DistrictFigures): string =>
  ['', `${units} units`, ...aligned([HEADINGS, ...actions.map((figures) => actionRow(figures, units))])].join('\n');

export const bundleLine = ({ bytes, loadMs, irrelevantEditMs, functions }: BundleFigures): string =>
  `bundle: ${kilobytes(bytes)} kB, loaded in ${loadMs.toFixed(1)} ms, then an edit that means nothing in ${irrelevantEditMs.toFixed(3)} ms, ${functions.length} functions`;

export const targetTable = (verdicts: readonly Verdict[]): string =>
  [
    '',
    ...aligned([
      ['target', 'units', 'measured', ''],
      ...verdicts.map(({ target, units, measured, isMet }) => [
        target,
        units > 0 ? String(units) : '',
        measured,
        isMet ? '✓' : '✗',
      ]),
    ]),
  ].join('\n');

export const LEGEND = `
reads, writes   calls of the Sheets API, and files put into Drive; other calls: of every other Google service
kB              1,000 bytes of JSON in UTF-8, as sent; largest: the largest single batch
script ms       CPU of the bundle alone, cold: the run is replayed in a process of its own, every answer at hand
memory MB       the most that the script holds as it calls a service
stringify ms    CPU of JSON.stringify of what the Sheets API is sent
run s           the whole run on the virtual clock, each call at its published cost; Google ends a run at 360 s`;
