// Recalculation by size of the district: formula cells and what they look at, one entry, and everything anew in two engines.

import { performance } from 'node:perf_hooks';
import { LibreOfficeMissing } from '../../local/office/convert';
import { type OfficeEdit, type OfficeTimes, timeRecalculation } from '../../local/office/time-recalculation';
import { sampleDistrict } from '../../local/sample/district';
import { dayAt } from '../../local/virtual-day';
import { toXlsx } from '../../local/xlsx';
import { cpuMilliseconds } from './cpu-time';
import { type EditFigures, measureEdits, medianAndWorst } from './edit-figures';
import { exponent } from './exponent';
import { hangingOnStamps, hangingOnToday } from './far-reaching';
import { filledDistrict } from './filled-district';
import { countFormulas, type FormulaCounts } from './formula-counts';
import { readFormulas } from './formula-graph';
import { openEngine } from './live-engine';
import { type SampleEdit, sampleEdits } from './sample-edits';

/** Of schools that have handed in, and as many that have not. */
const SAMPLES = 12;
const YEAR = 2026;
const OFFICE_LIMIT_MS = 20 * 60_000;

export interface OfficeFigures {
  readonly loadMs: number;
  /** Everything computed anew, file open already: the median of three. */
  readonly fullMs: number;
  /** The same entries as in HyperFormula, each made and taken back. LibreOffice computes whatever hangs on a cell, TODAY() at every edit. */
  readonly editMedianMs: number;
  readonly editWorstMs: number;
}

export interface RecalculationOfSize {
  readonly units: number;
  readonly counts: readonly FormulaCounts[];
  /** Formulas that hang on TODAY(), and on the stamps of one report that is handed in. */
  readonly hangingOnToday: number;
  readonly hangingOnStamps: number;
  readonly edit: EditFigures;
  /** HyperFormula: every formula read, put in order and computed. */
  readonly fullMs: number;
  readonly exportMs: number;
  /** null: LibreOffice is not installed. */
  readonly office: OfficeFigures | null;
}

/** How a figure grows with the number of units: 1 is linear; null with fewer than two sizes. */
export interface Exponents {
  readonly formulas: number | null;
  readonly precedents: number | null;
  readonly draftEntry: number | null;
  readonly handedInEntry: number | null;
  readonly full: number | null;
  readonly officeFull: number | null;
}

export interface RecalculationFigures {
  readonly sizes: readonly RecalculationOfSize[];
  readonly exponents: Exponents;
}

type Say = (progress: string) => void;

/** @param sizes units of each district, the department included */
export async function measureRecalculation(
  sizes: readonly number[],
  say: Say = () => undefined,
): Promise<RecalculationFigures> {
  const figures: RecalculationOfSize[] = [];
  for (const units of sizes) figures.push(await measureSize(units, say));
  const of = (figure: (size: RecalculationOfSize) => number | undefined): number | null =>
    exponent(figures.map((size) => [size.units, figure(size) ?? 0]));
  return {
    sizes: figures,
    exponents: {
      formulas: of(({ counts }) => totalOf(counts, 'formulas')),
      precedents: of(({ counts }) => totalOf(counts, 'precedents')),
      draftEntry: of(({ edit }) => edit.draft.medianMs),
      handedInEntry: of(({ edit }) => edit.handedIn.medianMs),
      full: of(({ fullMs }) => fullMs),
      officeFull: of(({ office }) => office?.fullMs),
    },
  };
}

async function measureSize(units: number, say: Say): Promise<RecalculationOfSize> {
  say(`${units} units: generated and filled`);
  const google = filledDistrict(sampleDistrict({ units, year: YEAR }));
  say(`${units} units: formulas`);
  const graph = readFormulas(google.workbook);
  const samples = sampleEdits(google, SAMPLES);
  say(`${units} units: HyperFormula`);
  const engine = openEngine(google);
  const edit = measureEdits(google, graph, engine, samples);
  const fullMs = cpuMilliseconds(engine.rebuild);
  engine.close();
  say(`${units} units: the .xlsx file`);
  const start = performance.now();
  const xlsx = await toXlsx(google.workbook, google.evaluation(), { today: dayAt(google.now()) });
  const exportMs = performance.now() - start;
  say(`${units} units: LibreOffice`);
  const office = await officeFigures(xlsx, samples);
  const counts = countFormulas(google.workbook, graph);
  return {
    units,
    counts,
    hangingOnToday: hangingOnToday(google, graph),
    hangingOnStamps: hangingOnStamps(google, graph),
    edit,
    fullMs,
    exportMs,
    office,
  };
}

async function officeFigures(xlsx: Uint8Array, samples: readonly SampleEdit[]): Promise<OfficeFigures | null> {
  const edits = samples.flatMap(({ place, value, before }): readonly OfficeEdit[] => [
    { ...place, value },
    { ...place, value: before },
  ]);
  try {
    return summed(await timeRecalculation(xlsx, edits, OFFICE_LIMIT_MS));
  } catch (error) {
    if (error instanceof LibreOfficeMissing) return null;
    throw error;
  }
}

function summed({ loadMs, fullMs, editMs }: OfficeTimes): OfficeFigures {
  const { medianMs, worstMs } = medianAndWorst(editMs);
  return { loadMs, fullMs: medianAndWorst(fullMs).medianMs, editMedianMs: medianMs, editWorstMs: worstMs };
}

export const totalOf = (counts: readonly FormulaCounts[], what: 'formulas' | 'precedents'): number =>
  counts.reduce((sum, count) => sum + count[what], 0);
