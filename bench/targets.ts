// What we promise ourselves, held against what was measured.

import type { BrowserFigures } from './browser-figures';
import type { BundleFigures } from './measure-bundle';
import type { ActionFigures, DistrictFigures } from './measure-district';
import type { LiveFigures } from './measure-live';

export interface Verdict {
  readonly target: string;
  /** 0 where the size of the district is nothing to it. */
  readonly units: number;
  readonly measured: string;
  readonly isMet: boolean;
}

interface Target {
  readonly name: string;
  /** Of districts of this size only; undefined: of every size. */
  readonly units?: number;
  readonly limit: number;
  readonly unit: string;
  readonly measure: (district: DistrictFigures) => number;
}

const BYTES_PER_KILOBYTE = 1000;

function figuresOf({ actions }: DistrictFigures, name: string): ActionFigures {
  const figures = actions.find(({ action }) => action === name);
  if (!figures) throw new Error(`${name} was not measured`);
  return figures;
}

const callsOf = (district: DistrictFigures, name: string): number => {
  const { reads, writes } = figuresOf(district, name);
  return reads + writes;
};

/** Of all that generating sends, the sheets around the tabs included. */
export const bytesPerTab = (figures: ActionFigures, units: number): number => figures.bytes / units;

/** The whole workbook is read in two calls that answer little, in place of one that answers all: decision 0023. */
const targets: readonly Target[] = [
  {
    name: 'set-up and generating 50 units, Sheets calls',
    units: 50,
    limit: 8,
    unit: 'calls',
    measure: (district) => callsOf(district, 'setUp') + callsOf(district, 'generateTabs'),
  },
  {
    name: 'validating, Sheets calls',
    limit: 3,
    unit: 'calls',
    measure: (district) => Math.max(callsOf(district, 'validate'), callsOf(district, 'validate again')),
  },
  {
    name: 'validating 1,000 units, script CPU',
    units: 1000,
    limit: 2,
    unit: 's',
    measure: (district) =>
      Math.max(figuresOf(district, 'validate').scriptMs, figuresOf(district, 'validate again').scriptMs) / 1000,
  },
  {
    name: 'summary after an entry, calls of any service',
    limit: 0,
    unit: 'calls',
    measure: ({ liveSummary }) => (liveSummary.changed ? liveSummary.calls : Number.POSITIVE_INFINITY),
  },
  {
    name: 'generating, sent per tab',
    limit: 40,
    unit: 'kB',
    measure: (district) => bytesPerTab(figuresOf(district, 'generateTabs'), district.units) / BYTES_PER_KILOBYTE,
  },
  {
    name: 'generating again, writes',
    limit: 0,
    unit: 'writes',
    measure: (district) => figuresOf(district, 'generateTabs again').writes,
  },
  {
    name: 'what the sidebar shows, Sheets calls',
    limit: 2,
    unit: 'calls',
    measure: (district) => callsOf(district, 'sidebarState'),
  },
  {
    name: 'one tick, Sheets calls',
    limit: 3,
    unit: 'calls',
    measure: (district) => callsOf(district, 'onSheetEdit, one tick'),
  },
  {
    name: 'a sweep of all ticks, Sheets calls',
    limit: 5,
    unit: 'calls',
    measure: (district) => callsOf(district, 'sweep'),
  },
  {
    name: 'a sweep with nothing to do, Sheets calls',
    limit: 2,
    unit: 'calls',
    measure: (district) => callsOf(district, 'sweep, nothing new'),
  },
  {
    name: 'reminders, Sheets calls',
    limit: 3,
    unit: 'calls',
    measure: (district) => callsOf(district, 'remindByClock'),
  },
  {
    name: 'the facts as a file, calls of Sheets and Drive',
    limit: 3,
    unit: 'calls',
    measure: (district) => callsOf(district, 'exportFacts'),
  },
  {
    name: 'the report, calls of Sheets and Drive',
    limit: 3,
    unit: 'calls',
    measure: (district) => callsOf(district, 'exportReport'),
  },
  {
    name: 'the report of 50 units, script CPU',
    units: 50,
    limit: 1,
    unit: 's',
    measure: (district) => figuresOf(district, 'exportReport').scriptMs / 1000,
  },
  {
    name: 'the report of 1,000 units, script CPU',
    units: 1000,
    limit: 10,
    unit: 's',
    measure: (district) => figuresOf(district, 'exportReport').scriptMs / 1000,
  },
  {
    name: 'the dialog of the report, Sheets calls',
    limit: 1,
    unit: 'calls',
    measure: (district) => callsOf(district, 'openReport'),
  },
  {
    name: 'links for printing, Sheets calls',
    limit: 1,
    unit: 'calls',
    measure: (district) => callsOf(district, 'openPrints'),
  },
  {
    name: '1,000 units built, script CPU',
    units: 1000,
    limit: 5,
    unit: 's',
    measure: (district) =>
      (figuresOf(district, 'setUp').scriptMs + figuresOf(district, 'generateTabs').scriptMs) / 1000,
  },
];

/** Of dist/Code.js, in UTF-8, with everything in it. */
export const MAX_BUNDLE_BYTES = 500_000;
const IRRELEVANT_EDIT_LIMIT_MS = 1;

/** What every run of the script pays before it does anything, whatever the district. */
export const holdBundleAgainstTargets = ({ bytes, irrelevantEditMs }: BundleFigures): readonly Verdict[] => [
  {
    target: `the bundle ≤ ${MAX_BUNDLE_BYTES / BYTES_PER_KILOBYTE} kB`,
    units: 0,
    measured: shown(bytes / BYTES_PER_KILOBYTE, 'kB'),
    isMet: bytes <= MAX_BUNDLE_BYTES,
  },
  {
    target: `an edit that means nothing, after loading ≤ ${IRRELEVANT_EDIT_LIMIT_MS} ms`,
    units: 0,
    measured: `${Number(irrelevantEditMs.toFixed(3))} ms`,
    isMet: irrelevantEditMs <= IRRELEVANT_EDIT_LIMIT_MS,
  },
];

/** From a school's typing to what every open window is told. */
const LIVE_LIMIT_MS = 60;

export const holdLiveAgainstTarget = ({ units, medianMs }: LiveFigures): Verdict => ({
  target: `live page, from an edit to the patch at a window, median ≤ ${LIVE_LIMIT_MS} ms`,
  units,
  measured: shown(medianMs, 'ms'),
  isMet: medianMs <= LIVE_LIMIT_MS,
});

/** What a person waits for at the live page, in Chromium. */
export const holdBrowserAgainstTargets = (figures: BrowserFigures): readonly Verdict[] => {
  const held = (target: string, measured: number, limit: number, unit: string): Verdict => ({
    target: `live page, ${target} ≤ ${limit} ${unit}`,
    units: figures.units,
    measured: shown(measured, unit),
    isMet: measured <= limit,
  });
  return [
    held('npm start ready, page built before', figures.startMs / 1000, 10, 's'),
    held('page ready', figures.pageReadyMs / 1000, 5, 's'),
    held('from Enter to the painted verdict, median', figures.verdictMedianMs, 150, 'ms'),
  ];
};

const shown = (figure: number, unit: string): string => `${Number(figure.toFixed(1))} ${unit}`;

export const holdAgainstTargets = (districts: readonly DistrictFigures[]): readonly Verdict[] =>
  targets.flatMap(({ name, units, limit, unit, measure }) =>
    districts
      .filter((district) => units === undefined || district.units === units)
      .map((district) => {
        const figure = measure(district);
        return {
          target: `${name} ≤ ${limit} ${unit}`,
          units: district.units,
          measured: Number.isFinite(figure) ? shown(figure, unit) : 'did not change',
          isMet: figure <= limit,
        };
      }),
  );
