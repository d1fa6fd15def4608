// Where the formulas of a laid out district say something else than the code; nothing, as it should be.

import { FEW_SUBMITTED_SHARE, SMALL_NUMBER } from '../../src/domain/caution';
import type { CompiledPlan } from '../../src/domain/compile-plan';
import { dueOf, judgeUnit, type UnitJudgement } from '../../src/domain/judge';
import { timelinessOf, timelinessWords } from '../../src/domain/submission';
import { summarize } from '../../src/domain/summarize';
import { BAD_MARK } from '../../src/domain/to-formula';
import { readVerdict, verdictWords } from '../../src/domain/verdict';
import { placeColumns, summarized, summaryRows } from '../../src/layout/summary-places';
import { stateColumns, tabColumns, tabRows } from '../../src/layout/tab-columns';
import { ofDashboard } from './compare-dashboard';
import type { OpenDistrict } from './district-workbook';
import type { Frame, Season } from './random-district';

export interface Difference {
  readonly where: string;
  readonly code: unknown;
  readonly formula: unknown;
}

export interface Compared {
  readonly judged: readonly UnitJudgement[];
  readonly differences: readonly Difference[];
}

const readingOf = (judged: UnitJudgement, code: string): unknown => {
  const reading = judged.environment.reading(code);
  return reading.state === 'ok' ? reading.value : reading.state === 'bad' ? BAD_MARK : '';
};

function* ofUnit(
  judged: UnitJudgement,
  tab: OpenDistrict['tabs'][number],
  { settings, now }: Season,
  at: OpenDistrict['at'],
) {
  const { unit, results, submission } = judged.entries;
  const cell = (row: number, column: number) => at(tab.sheet, row, column);
  const rowOf = (code: string): number => tab.rows.get(code) ?? -1;
  let [due, done] = [0, 0];
  for (const indicator of judged.indicators) {
    const verdict = judged.judgements.get(indicator.code)?.verdict ?? null;
    for (const field of indicator.fields) {
      const where = `${unit.code} reading of ${field.code} ${JSON.stringify(results.get(field.code))}`;
      yield { where, code: readingOf(judged, field.code), formula: cell(rowOf(field.code), tabColumns.value) };
      if (dueOf(field, indicator, judged.environment) === 'none') continue;
      due++;
      if (judged.environment.reading(field.code).state !== 'blank') done++;
    }
    yield {
      where: `${unit.code} verdict of ${indicator.code}`,
      code: verdict === null ? '' : verdictWords[verdict],
      formula: cell(rowOf(indicator.code), tabColumns.verdictWord),
    };
  }
  const state = (column: keyof typeof stateColumns) => cell(tabRows.state, stateColumns[column]);
  yield { where: `${unit.code} due`, code: due, formula: state('due') };
  yield { where: `${unit.code} done`, code: done, formula: state('done') };
  const timeliness = timelinessWords[timelinessOf(submission, settings, now)];
  yield { where: `${unit.code} timeliness`, code: timeliness, formula: state('timeliness') };
}

function* ofSummary(plan: CompiledPlan, year: number, judged: readonly UnitJudgement[], { summary, at }: OpenDistrict) {
  const { columns } = placeColumns(summarized(plan.indicators));
  for (const [index, result] of summarize(plan, judged, year).entries()) {
    const cell = (row: keyof typeof summaryRows) => at(summary, summaryRows[row], columns[index]?.column ?? 0);
    const { code, rollUp } = result.indicator;
    const where = (what: string): string => `${what} of ${code} in the summary`;
    yield { where: where('column'), code, formula: cell('header') };
    yield {
      where: where('result'),
      code: (rollUp === 'sum' ? result.sum : result.share) ?? '',
      formula: cell('result'),
    };
    if (rollUp === 'pooled') {
      yield { where: where('average'), code: result.average ?? '', formula: cell('average') };
      const isSmall = result.share !== null && (result.denominator ?? 0) < SMALL_NUMBER;
      yield { where: where('small number'), code: isSmall, formula: String(cell('caution')).includes('Dưới') };
    }
    const isFew = result.submitted < FEW_SUBMITTED_SHARE * result.inScope;
    yield { where: where('few'), code: isFew, formula: String(cell('caution')).includes('Mới') };
    yield { where: where('district verdict'), code: result.verdict, formula: readVerdict(cell('verdict')) };
    yield { where: where('met'), code: result.met, formula: cell('met') };
    yield { where: where('inScope'), code: result.inScope, formula: cell('inScope') };
    yield { where: where('submitted'), code: result.submitted, formula: cell('submitted') };
    yield { where: where('draft'), code: result.metInDraft, formula: cell('draft') };
  }
}

/** Numbers come back from the engine with 15 significant digits. */
const differ = ({ code, formula }: Difference): boolean =>
  typeof code === 'number' && typeof formula === 'number'
    ? Math.abs(code - formula) > 1e-13 * Math.abs(code)
    : code !== formula;

export function compareReadings({ plan }: Frame, season: Season, district: OpenDistrict): Compared {
  district.enter(season);
  const { settings, now } = season;
  const judged = season.entries.map((unit) => judgeUnit(unit, { plan, settings, now }));
  const told: Difference[] = judged.flatMap((unit, index) => {
    const tab = district.tabs[index];
    return tab ? [...ofUnit(unit, tab, season, district.at)] : [];
  });
  const all: readonly Difference[] = [
    ...told,
    ...ofSummary(plan, settings.year, judged, district),
    ...ofDashboard(plan, season, judged, district),
  ];
  return { judged, differences: all.filter(differ) };
}
