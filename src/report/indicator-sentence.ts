// What one indicator has come to in the whole district, as sentences of an official report.

import { SMALL_NUMBER } from '../domain/caution';
import type { CompiledIndicator } from '../domain/compile-plan';
import type { UnitJudgement } from '../domain/judge';
import { isSchool } from '../domain/scope';
import type { RollUpResult } from '../domain/summarize';
import { verdictWords } from '../domain/verdict';
import { districtTargetText, targetText } from '../layout/target-text';
import { nameList } from './name-list';
import { numberText, percentText, wholeText } from './number-words';
import { publicText } from './plain-text';
import { isIn, type ReportInput, schoolsOf } from './report-input';

const concerned = (unit: UnitJudgement, code: string): boolean => {
  const judgement = unit.judgements.get(code);
  return isSchool(unit.entries.unit) && judgement !== undefined && judgement.verdict !== 'notApplicable';
};

/** Of a school that has handed in and falls short, with why where it is not plainly "Chưa đạt". */
function shortName(unit: UnitJudgement, code: string): string | null {
  const verdict = unit.judgements.get(code)?.verdict;
  if (!verdict || verdict === 'met' || verdict === 'noCases') return null;
  const name = publicText(unit.entries.unit.name);
  return verdict === 'notMet' ? name : `${name} (${verdictWords[verdict].toLowerCase()})`;
}

/** All that keep the share from being whole: those who fall short by name; those who have not handed in once, where they are told. */
function openWords({ code }: CompiledIndicator, units: readonly UnitJudgement[]): string {
  const schools = units.filter((unit) => concerned(unit, code));
  const short = schools.filter(isIn).flatMap((unit) => shortName(unit, code) ?? []);
  const missing = schools.filter((unit) => !isIn(unit));
  const all = short.length + missing.length;
  if (all === 0) return '';
  const allMissing = units.filter((unit) => isSchool(unit.entries.unit) && !isIn(unit)).length;
  const notIn =
    missing.length === allMissing
      ? `${wholeText(missing.length)} trường chưa nộp báo cáo (tên ở phần tình hình nộp báo cáo)`
      : `chưa nộp báo cáo: ${nameList(missing.map(({ entries }) => publicText(entries.unit.name)))}`;
  if (short.length === 0 && missing.length === allMissing) return `còn ${notIn}`;
  if (short.length === 0) return `còn ${wholeText(all)} trường ${notIn}`;
  const parts = [nameList(short), missing.length > 0 ? notIn : ''];
  return `còn ${wholeText(all)} trường: ${parts.filter((part) => part !== '').join('; ')}`;
}

const noCases = (code: string, units: readonly UnitJudgement[]): number =>
  units.filter((unit) => isSchool(unit.entries.unit) && isIn(unit) && unit.judgements.get(code)?.verdict === 'noCases')
    .length;

/** What a school has to reach, where "đạt" alone does not tell. */
function reached(indicator: CompiledIndicator): string {
  if (indicator.kind === 'derived') return 'đúng hạn';
  const isPlain = indicator.kind === 'yesNo' || indicator.kind === 'document';
  if (isPlain || indicator.target === '') return 'đạt';
  const unit = indicator.unitOfMeasure === '' || indicator.unitOfMeasure === '%' ? '' : ` ${indicator.unitOfMeasure}`;
  return `đạt mức ${targetText({ ...indicator, horizon: null })}${unit}`;
}

const SMALL_SHARE = `, dưới ${SMALL_NUMBER} trường nên tỷ lệ chỉ để tham khảo`;
const SMALL_POOL = `, dưới ${SMALL_NUMBER} trường hợp nên tỷ lệ chỉ để tham khảo`;

const counted = ({ met, inScope }: RollUpResult): string => `${wholeText(met)}/${wholeText(inScope)} trường`;

/** @param schools in the district: where they are few themselves, that is told once, above */
function shareWords(result: RollUpResult, schools: number): string {
  const { indicator, inScope, share } = result;
  const percent =
    share === null
      ? ''
      : ` (${percentText(share)}${inScope < SMALL_NUMBER && schools >= SMALL_NUMBER ? SMALL_SHARE : ''})`;
  return `${counted(result)}${percent} ${reached(indicator)}`;
}

function pooledWords(result: RollUpResult): string {
  const { indicator, share, numerator, denominator, inScope } = result;
  const pooled =
    share === null || numerator === null || denominator === null
      ? 'chưa có số liệu để tính gộp toàn địa bàn'
      : `tính gộp toàn địa bàn ${wholeText(numerator)}/${wholeText(denominator)} (${percentText(share)}${denominator < SMALL_NUMBER ? SMALL_POOL : ''})`;
  if (indicator.goal === null || inScope === 0) return pooled;
  return `${pooled}; tính theo từng trường: ${counted(result)} ${reached(indicator)}`;
}

const sumWords = ({ sum, submitted, inScope, indicator }: RollUpResult): string =>
  `tổng cộng ${numberText(sum ?? 0)}${indicator.unitOfMeasure === '' ? '' : ` ${indicator.unitOfMeasure}`} (số liệu của ${wholeText(submitted)}/${wholeText(inScope)} trường)`;

function resultWords(result: RollUpResult, schools: number): string {
  const { indicator, inScope, submitted } = result;
  if (indicator.rollUp === 'pooled') return pooledWords(result);
  if (indicator.rollUp === 'sum') return sumWords(result);
  return indicator.goal === null && indicator.kind !== 'derived'
    ? `${wholeText(submitted)}/${wholeText(inScope)} trường đã báo cáo (theo dõi, không đặt chỉ tiêu)`
    : shareWords(result, schools);
}

function targetWords({ indicator, verdict }: RollUpResult): string {
  if (indicator.districtTarget === null) return '';
  const when = indicator.horizon === null ? '' : ` đến năm ${indicator.horizon}`;
  const of = indicator.rollUp === 'pooled' ? ' (tính gộp)' : indicator.rollUp === 'share' ? ' số trường' : '';
  return `Chỉ tiêu${when}: ${districtTargetText(indicator)}${of}. Đánh giá: ${verdict === null ? '' : verdictWords[verdict]}.`;
}

function lastYearWords({ indicator, share, sum }: RollUpResult, { lastYear, settings }: ReportInput): string {
  const before = lastYear.get(indicator.code);
  const now = sum ?? share;
  if (before === undefined || now === null) return '';
  const year = settings.year - 1;
  if (sum !== null) {
    const change = sum - before;
    const told = change === 0 ? 'không đổi' : `${change > 0 ? 'tăng' : 'giảm'} ${numberText(Math.abs(change))}`;
    return `Năm ${year}: ${numberText(before)}; ${told}.`;
  }
  const points = Math.round((now - before) * 1000) / 10;
  const told =
    points === 0 ? 'không đổi' : `${points > 0 ? 'tăng' : 'giảm'} ${numberText(Math.abs(points))} điểm phần trăm`;
  return `Năm ${year}: ${percentText(before)}; ${told}.`;
}

/** "…: 40/49 trường (81,6%) đạt; còn 9 trường: A, B…. Chỉ tiêu: 100% số trường. Đánh giá: Chưa đạt." */
export function indicatorSentence(result: RollUpResult, input: ReportInput): string {
  const { indicator, inScope, verdict } = result;
  const label = publicText(indicator.label);
  const none = noCases(indicator.code, input.judged);
  if (verdict === 'notApplicable' || (inScope === 0 && none === 0))
    return `${label}: không có trường nào thuộc diện báo cáo.`;
  const isJudged = indicator.goal !== null || indicator.kind === 'derived';
  const first = [
    inScope === 0 ? 'các trường đã nộp đều không phát sinh' : resultWords(result, schoolsOf(input).length),
    inScope > 0 && none > 0 ? `${wholeText(none)} trường không phát sinh, không tính vào tỷ lệ` : '',
    isJudged ? openWords(indicator, input.judged) : '',
  ].filter((part) => part !== '');
  return [`${label}: ${first.join('; ')}.`, targetWords(result), lastYearWords(result, input)]
    .filter((part) => part !== '')
    .join(' ');
}
