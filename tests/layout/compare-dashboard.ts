// What *Điều hành* and the ranking say, held against the same told by sorting and counting the judged units.

import type { CompiledPlan } from '../../src/domain/compile-plan';
import { dueOf, type UnitJudgement } from '../../src/domain/judge';
import { isSchool } from '../../src/domain/scope';
import { isHandedIn, statusWords, timelinessOf, tooLateFrom } from '../../src/domain/submission';
import { summarize } from '../../src/domain/summarize';
import { readVerdict, type Verdict } from '../../src/domain/verdict';
import { helperColumns, leftColumns, rightColumns, topRows } from '../../src/layout/dashboard/places';
import { tilePlaces } from '../../src/layout/dashboard/top';
import { summaryColumns, summaryRows } from '../../src/layout/summary-places';
import type { Difference } from './compare-readings';
import type { OpenDistrict } from './district-workbook';
import type { Season } from './random-district';

const SHOWN = 10;

interface School {
  readonly name: string;
  readonly level: string;
  readonly status: string;
  readonly handedIn: boolean;
  readonly timeliness: string;
  readonly lacking: number;
  readonly weight: number;
}

/** Verdicts of what stands on *Tổng hợp*: used indicators that are rolled up. */
function verdictsOf(judged: UnitJudgement): readonly Verdict[] {
  return judged.indicators
    .filter(({ active, rollUp }) => active && rollUp !== 'none')
    .flatMap(({ code }) => judged.judgements.get(code)?.verdict ?? []);
}

function completeness({ indicators, environment }: UnitJudgement): number {
  const due = indicators.flatMap((indicator) =>
    indicator.fields.filter((field) => dueOf(field, indicator, environment) !== 'none'),
  );
  if (due.length === 0) return 1;
  return due.filter(({ code }) => environment.reading(code).state !== 'blank').length / due.length;
}

function schoolOf(judged: UnitJudgement, { settings, now }: Season): School {
  const { unit, submission } = judged.entries;
  const handedIn = isHandedIn(submission.status);
  const timeliness = timelinessOf(submission, settings, now);
  const verdicts = verdictsOf(judged);
  const number = (...of: readonly Verdict[]): number => verdicts.filter((verdict) => of.includes(verdict)).length;
  const open = Math.round((1 - completeness(judged)) * 100);
  const isSoon = tooLateFrom(settings, null) - Math.floor(now) <= 3;
  const missing =
    submission.status === 'returned' ? 1500 + open : timeliness === 'overdue' ? 2000 + open : isSoon ? 1000 + open : 0;
  return {
    name: unit.name,
    level: unit.level,
    status: statusWords[submission.status],
    handedIn,
    timeliness,
    lacking: number('notMet', 'inProgress', 'missing', 'invalid'),
    weight: handedIn ? (timeliness === 'late' ? 30 : 0) + 20 * number('notMet') : missing,
  };
}

function* ranking(judged: readonly UnitJudgement[], season: Season, { summary, at }: OpenDistrict) {
  const all = judged.map((unit) => schoolOf(unit, season));
  const ranked = all.filter(({ handedIn }, index) => handedIn && isSchoolAt(judged, index));
  for (const [index, school] of all.entries()) {
    const isRanked = school.handedIn && isSchoolAt(judged, index);
    yield {
      where: `rank of ${school.name}`,
      code: isRanked ? 1 + ranked.filter(({ lacking }) => lacking < school.lacking).length : '',
      formula: at(summary, summaryRows.first + index, summaryColumns.rank),
    };
  }
}

const isSchoolAt = (judged: readonly UnitJudgement[], index: number): boolean => {
  const unit = judged[index]?.entries.unit;
  return unit !== undefined && isSchool(unit);
};

function* tiles(schools: readonly School[], { dashboard, at }: OpenDistrict) {
  const tile = (column: number): unknown => at(dashboard, topRows.tile, column);
  const count = (test: (school: School) => boolean): number => schools.filter(test).length;
  yield { where: 'tile handed in', code: count((one) => one.handedIn), formula: tile(tilePlaces.handedIn) };
  yield {
    where: 'tile on time',
    code: count((one) => one.handedIn && one.timeliness === 'onTime'),
    formula: tile(tilePlaces.onTime),
  };
  yield {
    where: 'tile late',
    code: count((one) => one.handedIn && one.timeliness !== 'onTime'),
    formula: tile(tilePlaces.late),
  };
  yield {
    where: 'tile returned',
    code: count((one) => one.status === statusWords.returned),
    formula: tile(tilePlaces.returned),
  };
  const overdue = (one: School): boolean => one.status === statusWords.notSubmitted && one.timeliness === 'overdue';
  yield { where: 'tile overdue', code: count(overdue), formula: tile(tilePlaces.overdue) };
  const waiting = (one: School): boolean => one.status === statusWords.notSubmitted && one.timeliness !== 'overdue';
  yield { where: 'tile waiting', code: count(waiting), formula: tile(tilePlaces.waiting) };
}

function* attention(schools: readonly School[], { dashboard, at }: OpenDistrict) {
  const worst = schools
    .map((school, index) => ({ ...school, index }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (let line = 0; line < SHOWN; line++) {
    yield {
      where: `attention ${line}`,
      code: worst[line]?.name ?? '',
      formula: at(dashboard, topRows.first + line, rightColumns.name),
    };
  }
}

export function* ofDashboard(
  plan: CompiledPlan,
  season: Season,
  judged: readonly UnitJudgement[],
  district: OpenDistrict,
): Generator<Difference> {
  const { dashboard, at } = district;
  const schools = judged.filter(({ entries }) => isSchool(entries.unit)).map((unit) => schoolOf(unit, season));
  yield* ranking(judged, season, district);
  yield* tiles(schools, district);
  yield* attention(schools, district);
  const results = summarize(plan, judged, season.settings.year).filter(
    ({ indicator }) => indicator.districtTarget !== null,
  );
  for (const [index, result] of results.entries()) {
    const row = topRows.first + index;
    const where = (what: string): string => `${what} of ${result.indicator.code} on Điều hành`;
    const cell = (column: keyof typeof leftColumns): unknown => at(dashboard, row, leftColumns[column]);
    yield { where: where('code'), code: result.indicator.code, formula: cell('code') };
    yield {
      where: where('result'),
      code: (result.indicator.rollUp === 'sum' ? result.sum : result.share) ?? '',
      formula: cell('result'),
    };
    yield { where: where('verdict'), code: result.verdict, formula: readVerdict(cell('verdict')) };
    yield {
      where: where('submitted'),
      code: `${result.submitted}/${result.inScope}`,
      formula: String(cell('submitted')).split(' ')[0],
    };
    const isFar = result.verdict === 'notMet' || result.verdict === 'inProgress';
    yield {
      where: where('distance'),
      code: isFar && result.verdict !== null && (result.share ?? result.sum) !== null,
      formula: Number(at(dashboard, row, helperColumns.distance)) > 0,
    };
  }
}
