// Who has handed in, in time or late, and who has not: the report's first part.

import { FEW_SUBMITTED_SHARE } from '../domain/caution';
import { showMoment } from '../domain/day';
import type { UnitJudgement } from '../domain/judge';
import { deadlineText } from '../layout/settings-sheet';
import { nameList } from './name-list';
import { percentText, wholeText } from './number-words';
import { plainText } from './plain-text';
import { isIn, type ReportInput, schoolsOf } from './report-input';

const namesOf = (units: readonly UnitJudgement[]): readonly string[] =>
  units.map(({ entries }) => plainText(entries.unit.name));

const named = (intro: string, units: readonly UnitJudgement[]): string =>
  units.length === 0 ? '' : `${intro} ${wholeText(units.length)} trường: ${nameList(namesOf(units))}.`;

export interface SubmissionFigures {
  readonly schools: number;
  readonly handedIn: number;
  readonly onTime: number;
  readonly late: number;
  readonly notHandedIn: number;
  readonly sentences: readonly string[];
  /** Empty where enough have handed in for the figures to speak. */
  readonly warning: string;
}

export function submissionFigures(input: ReportInput): SubmissionFigures {
  const schools = schoolsOf(input);
  const handedIn = schools.filter(isIn);
  const late = handedIn.filter(({ entries }) => entries.submission.punctuality === 'late');
  const open = schools.filter((unit) => !isIn(unit));
  const returned = open.filter(({ entries }) => entries.submission.status === 'returned');
  const missing = open.filter(({ entries }) => entries.submission.status !== 'returned');
  const onTime = handedIn.length - late.length;
  const of = (n: number): string =>
    `${wholeText(n)}/${wholeText(schools.length)} trường${schools.length === 0 ? '' : ` (${percentText(n / schools.length)})`}`;
  const sentences =
    schools.length === 0
      ? ['Sổ chưa có trường nào trong danh sách báo cáo.']
      : [
          `Hạn nộp báo cáo: ${deadlineText(input.settings)}. Tính đến ${showMoment(input.now).replace(' ', ' ngày ')}, có ${of(handedIn.length)} đã nộp báo cáo; trong đó đúng hạn ${wholeText(onTime)} trường, trễ hạn ${wholeText(late.length)} trường.`,
          named('Nộp trễ hạn', late),
          named('Đã trả lại để sửa, chưa nộp lại', returned),
          named('Chưa nộp', missing),
        ].filter((sentence) => sentence !== '');
  const isFew = schools.length > 0 && handedIn.length / schools.length < FEW_SUBMITTED_SHARE;
  return {
    schools: schools.length,
    handedIn: handedIn.length,
    onTime,
    late: late.length,
    notHandedIn: open.length,
    sentences,
    warning: isFew
      ? `Lưu ý: mới có ${of(handedIn.length)} nộp báo cáo, dưới ${percentText(FEW_SUBMITTED_SHARE)}; các kết quả dưới đây chưa đủ cơ sở để đánh giá chung. Trường chưa nộp được tính là chưa đạt.`
      : '',
  };
}
