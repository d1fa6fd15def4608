// One page a school: its verdicts and figures, what it owes, and what the managing body has noted.

import type { CompiledIndicator } from '../domain/compile-plan';
import { showMoment } from '../domain/day';
import type { UnitJudgement } from '../domain/judge';
import { statusWords, timelinessWords } from '../domain/submission';
import { TRACKED_WORD, verdictWords } from '../domain/verdict';
import { targetText } from '../layout/target-text';
import { momentInWords, roman, wholeText } from './number-words';
import { plainText, publicText } from './plain-text';
import { attachedTo, type TemplateData } from './report-data';
import { isIn, type ReportInput, schoolsOf } from './report-input';
import { type TableColumn, tableXml } from './table-xml';
import { figureText } from './verdict-marks';

const columns: readonly TableColumn[] = [
  { heading: 'Mã', width: 700, align: 'center' },
  { heading: 'Chỉ tiêu', width: 3971, align: 'left' },
  { heading: 'Mức phải đạt', width: 1700, align: 'center' },
  { heading: 'Số liệu', width: 1300, align: 'center' },
  { heading: 'Đánh giá', width: 1400, align: 'center' },
];
/** Letters shrink a little where a plan is long, so that a school stays on its page. */
const LONG_PLAN = 26;
const [USUAL_HALF_POINTS, SMALL_HALF_POINTS] = [22, 18];

const shown = (unit: UnitJudgement): readonly CompiledIndicator[] =>
  unit.indicators.filter(({ kind }) => kind !== 'text');

/** The school's own answer where nothing is computed. */
function answer(unit: UnitJudgement, indicator: CompiledIndicator): string {
  const figure = figureText(indicator, unit.judgements.get(indicator.code)?.figure ?? null);
  if (figure !== '') return figure;
  const reading = unit.readings.get(indicator.code);
  if (indicator.kind === 'derived') {
    const { submittedAt } = unit.entries.submission;
    return submittedAt === null ? 'chưa nộp' : showMoment(submittedAt);
  }
  return reading === undefined || reading.state === 'blank' ? '–' : publicText(reading.text).slice(0, 80);
}

function verdictText(unit: UnitJudgement, indicator: CompiledIndicator): string {
  const verdict = unit.judgements.get(indicator.code)?.verdict;
  return verdict ? verdictWords[verdict] : TRACKED_WORD;
}

function standing({ entries }: UnitJudgement): string {
  const { status, submittedAt, punctuality } = entries.submission;
  if (submittedAt === null) return 'Nhà trường chưa nộp báo cáo; số liệu dưới đây là số liệu đang nhập.';
  const timely = punctuality === null ? '' : `, ${timelinessWords[punctuality].toLowerCase()}`;
  const now = status === 'approved' || status === 'returned' ? ` Hiện nay: ${statusWords[status].toLowerCase()}.` : '';
  return `Nộp báo cáo lúc ${momentInWords(submittedAt)}${timely}.${now}`;
}

function remarks(unit: UnitJudgement, comments: readonly string[]): readonly string[] {
  const judged = shown(unit).flatMap((indicator) => {
    const verdict = unit.judgements.get(indicator.code)?.verdict;
    return verdict && verdict !== 'notApplicable' && verdict !== 'noCases' ? [{ code: indicator.code, verdict }] : [];
  });
  const of = (wanted: string): readonly string[] =>
    judged.filter(({ verdict }) => verdict === wanted).map(({ code }) => code);
  const parts = (['notMet', 'inProgress', 'missing', 'invalid'] as const)
    .map((verdict) => ({ verdict, codes: of(verdict) }))
    .filter(({ codes }) => codes.length > 0)
    .map(({ verdict, codes }) => `${verdictWords[verdict].toLowerCase()}: ${codes.join(', ')}`);
  const whole = `Nhận xét: ${isIn(unit) ? 'đạt' : 'theo số liệu đang nhập, đạt'} ${wholeText(of('met').length)}/${wholeText(judged.length)} chỉ tiêu${parts.length === 0 ? '' : `; ${parts.join('; ')}`}.`;
  return [whole, ...comments.map((comment) => `Ý kiến của cơ quan quản lý: ${publicText(comment)}`)];
}

/** @param only code of one school; null: all of them */
export function schoolsData(input: ReportInput, only: string | null): TemplateData {
  const schools = schoolsOf(input).filter(({ entries }) => only === null || entries.unit.code === only);
  return {
    nam_bao_cao: String(input.settings.year),
    kem_theo: attachedTo(input),
    truong: schools.map((unit, index) => {
      const indicators = shown(unit);
      const lines = indicators.map((indicator) => [
        indicator.code,
        publicText(indicator.label),
        targetText(indicator),
        answer(unit, indicator),
        verdictText(unit, indicator),
      ]);
      return {
        so_phu_luc: schools.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`,
        ten_truong: plainText(unit.entries.unit.name),
        tinh_hinh: standing(unit),
        bang_ket_qua: tableXml(columns, lines, indicators.length > LONG_PLAN ? SMALL_HALF_POINTS : USUAL_HALF_POINTS),
        nhan_xet: remarks(unit, input.comments.get(unit.entries.unit.code) ?? []).map((cau_nhan_xet) => ({
          cau_nhan_xet,
        })),
        con_trang: index < schools.length - 1 ? [{}] : [],
      };
    }),
  };
}
