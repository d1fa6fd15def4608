// Short marks for the many columns of the annex, each told below its table.

import type { CompiledIndicator } from '../domain/compile-plan';
import type { UnitJudgement } from '../domain/judge';
import { TRACKED_WORD, type Verdict, verdictWords } from '../domain/verdict';
import { numberText, percentText } from './number-words';
import { isIn } from './report-input';

const marks: Readonly<Record<Verdict, string>> = {
  met: 'Đ',
  notMet: 'C',
  inProgress: 'ĐTH',
  missing: 'T',
  invalid: 'S',
  noCases: 'KPS',
  notApplicable: '–',
};
const TRACKED = 'x';
const NOT_IN = 'CN';
const SENT_BACK = 'TL';

/** What a ratio, a count or a tracked figure has come to; empty where the verdict says it all. */
export function figureText(indicator: CompiledIndicator, figure: number | null): string {
  if (figure === null) return '';
  if (indicator.kind === 'ratio') return percentText(figure);
  return indicator.kind === 'count' || indicator.kind === 'anyOf' ? numberText(figure) : '';
}

export function markOf(unit: UnitJudgement, indicator: CompiledIndicator): string {
  const judgement = unit.judgements.get(indicator.code);
  if (!judgement || judgement.verdict === 'notApplicable') return marks.notApplicable;
  if (!isIn(unit)) return unit.entries.submission.status === 'returned' ? SENT_BACK : NOT_IN;
  const figure = judgement.verdict === 'noCases' ? '' : figureText(indicator, judgement.figure);
  const mark = judgement.verdict === null ? TRACKED : marks[judgement.verdict];
  return figure === '' ? mark : judgement.verdict === null ? figure : `${mark} ${figure}`;
}

export const marksLegend = `Chú thích: ${[
  ...(Object.keys(marks) as Verdict[]).map((verdict) => `${marks[verdict]}: ${verdictWords[verdict]}`),
  `${TRACKED}: ${TRACKED_WORD} (theo dõi, không đặt chỉ tiêu)`,
  `${NOT_IN}: Chưa nộp`,
  `${SENT_BACK}: Trả lại, chưa nộp lại`,
].join('; ')}. Số đứng sau ký hiệu là số liệu của trường. Tên các chỉ tiêu theo mã: xem Phụ lục II.`;
