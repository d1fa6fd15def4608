// What "fast at a thousand schools" promises, held against what was measured.

import { ADVISED_BODY_BYTES, RUN_LIMIT_SECONDS, WRITES_A_MINUTE } from '../local/services/call-costs';
import type { ActionFigures, DistrictFigures } from './measure-district';
import { growthOf, steepest } from './page/growth';
import { figuresOf } from './page/peer-table';
import { short } from './page/table';
import type { PeerFigures } from './peers/measure-peers';
import type { RecalculationFigures } from './recalculation/measure-recalculation';
import type { Verdict } from './targets';

const FEWER_CALLS = { 'cell-by-cell': 100, 'template-copy': 20 } as const;
const MOST_TIMES_THE_LIMIT = 1.2;
const GENERATING_SECONDS = 180;
const MOST_TIMES_STRINGIFY = 3;
const VALIDATING_MS = 2000;
const EDIT_MS = 20;
/** Linear, with room for what figures vary by from run to run. */
const LINEAR = 1.1;

export interface Measured {
  readonly districts: readonly DistrictFigures[];
  readonly peers: readonly PeerFigures[];
  readonly peerUnits: number;
  readonly recalculation: RecalculationFigures | null;
}

const verdict = (target: string, units: number, measured: string, isMet: boolean): Verdict => ({
  target,
  units,
  measured,
  isMet,
});

const actionOf = ({ actions }: DistrictFigures, name: string): ActionFigures | undefined =>
  actions.find(({ action }) => action === name);

export const holdSpeedTargets = (measured: Measured): readonly Verdict[] => [
  ...holdPeers(measured),
  ...measured.districts.flatMap(holdDistrict),
  ...holdGrowth(measured.districts),
  ...holdRecalculation(measured.recalculation),
];

function holdPeers({ peers, peerUnits }: Measured): readonly Verdict[] {
  return (['cell-by-cell', 'template-copy'] as const).flatMap((name) => {
    const [ours, peer] = [figuresOf(peers, 'ours', 'generate'), figuresOf(peers, name, 'generate')];
    if (!ours || !peer) return [];
    const ratio = peer.calls / ours.calls;
    const target = `generating, ≥ ${FEWER_CALLS[name]} times fewer calls than ${name}`;
    return [verdict(target, peerUnits, `${short(ratio)}×`, ratio >= FEWER_CALLS[name])];
  });
}

function holdDistrict(district: DistrictFigures): readonly Verdict[] {
  const { units, limitBytes } = district;
  const [generating, validating] = [actionOf(district, 'generateTabs'), actionOf(district, 'validate')];
  if (!generating || !validating) return [];
  const bytes = generating.bytes / (limitBytes ?? generating.bytes);
  const script = generating.scriptMs / generating.stringifyMs;
  const longest = [...district.actions].sort((one, other) => other.runSeconds - one.runSeconds)[0];
  const isThousand = units === 1000;
  const { runSeconds, largestBatchBytes, writesAMinute } = generating;
  return [
    ...(limitBytes === null
      ? []
      : [
          verdict(
            `generating, bytes ≤ ${MOST_TIMES_THE_LIMIT} times the smallest request set`,
            units,
            `${bytes.toFixed(2)}×`,
            bytes <= MOST_TIMES_THE_LIMIT,
          ),
        ]),
    ...(isThousand
      ? [
          verdict(
            `generating, modelled seconds ≤ ${GENERATING_SECONDS}`,
            units,
            `${short(runSeconds)} s`,
            runSeconds <= GENERATING_SECONDS,
          ),
        ]
      : []),
    verdict(
      `every run, modelled seconds ≤ ${RUN_LIMIT_SECONDS}`,
      units,
      longest ? `${short(longest.runSeconds)} s: ${longest.action}` : '',
      (longest?.runSeconds ?? 0) <= RUN_LIMIT_SECONDS,
    ),
    verdict(
      `generating, chunks < ${ADVISED_BODY_BYTES / 1_000_000} MB`,
      units,
      `${short(largestBatchBytes / 1_000_000)} MB`,
      largestBatchBytes < ADVISED_BODY_BYTES,
    ),
    verdict(
      `generating, writes a minute < ${WRITES_A_MINUTE}`,
      units,
      String(writesAMinute),
      writesAMinute < WRITES_A_MINUTE,
    ),
    verdict(
      `generating, script CPU ≤ ${MOST_TIMES_STRINGIFY} times JSON.stringify of what is sent`,
      units,
      `${short(script)}×`,
      script <= MOST_TIMES_STRINGIFY,
    ),
    ...(isThousand
      ? [
          verdict(
            `validating, script CPU < ${VALIDATING_MS / 1000} s`,
            units,
            `${short(validating.scriptMs / 1000)} s`,
            validating.scriptMs < VALIDATING_MS,
          ),
        ]
      : []),
  ];
}

function holdGrowth(districts: readonly DistrictFigures[]): readonly Verdict[] {
  const most = steepest(growthOf(districts));
  if (!most) return [];
  const measured = `n^${most.power.toFixed(2)}: ${most.what}`;
  return [verdict(`everything at most linear (n^${LINEAR})`, 0, measured, most.power <= LINEAR)];
}

function holdRecalculation(figures: RecalculationFigures | null): readonly Verdict[] {
  if (!figures) return [];
  const edits = figures.sizes.filter(({ units }) => units === 1000);
  const growths = [
    ['HyperFormula', figures.exponents.full],
    ['LibreOffice', figures.exponents.officeFull],
  ] as const;
  return [
    ...edits.flatMap(({ units, edit }) =>
      (
        [
          ['one entry of a school', edit.draft],
          ['one entry into a report handed in', edit.handedIn],
        ] as const
      ).map(([what, { medianMs, worstMs }]) =>
        verdict(
          `recalculation, ${what} < ${EDIT_MS} ms`,
          units,
          `${short(medianMs)} ms, worst ${short(worstMs)} ms`,
          medianMs < EDIT_MS,
        ),
      ),
    ),
    ...growths.flatMap(([engine, power]) =>
      power === null
        ? []
        : [
            verdict(
              `recalculation of everything, ${engine}, at most linear (n^${LINEAR})`,
              0,
              `n^${power.toFixed(2)}`,
              power <= LINEAR,
            ),
          ],
    ),
  ];
}
