// Who has handed in, in time or late, and who has not: the report's first part.

import { FEW_SUBMITTED_SHARE, SMALL_NUMBER } from '../domain/caution';
import type { UnitJudgement } from '../domain/judge';
import { deadlineText } from '../layout/settings-sheet';
import { nameList } from './name-list';
import { momentInWords, percentText, wholeText } from './number-words';
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
  /** Why the figures do not speak: too few have handed in, or there are too few schools for shares of them. */
  readonly warnings: readonly string[];
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
  const count =
    handedIn.length === 0
      ? `chưa có trường nào trong ${wholeText(schools.length)} trường nộp báo cáo`
      : `có ${of(handedIn.length)} đã nộp báo cáo; trong đó đúng hạn ${wholeText(onTime)} trường, trễ hạn ${wholeText(late.length)} trường`;
  const sentences =
    schools.length === 0
      ? ['Sổ chưa có trường nào trong danh sách báo cáo.']
      : [
          `Hạn nộp báo cáo: ${deadlineText(input.settings)}. Tính đến ${momentInWords(input.now)}, ${count}.`,
          named('Nộp trễ hạn', late),
          named('Đã trả lại để sửa, chưa nộp lại', returned),
          named('Chưa nộp', missing),
        ].filter((sentence) => sentence !== '');
  const isFew = schools.length > 0 && handedIn.length / schools.length < FEW_SUBMITTED_SHARE;
  const isSmall = schools.length > 0 && schools.length < SMALL_NUMBER;
  return {
    schools: schools.length,
    handedIn: handedIn.length,
    onTime,
    late: late.length,
    notHandedIn: open.length,
    sentences,
    warnings: [
      isFew
        ? `Lưu ý: ${handedIn.length === 0 ? 'chưa có trường nào nộp báo cáo' : `mới có ${of(handedIn.length)} nộp báo cáo, dưới ${percentText(FEW_SUBMITTED_SHARE)}`}; các kết quả dưới đây chưa đủ cơ sở để đánh giá chung. Trường chưa nộp được tính là chưa đạt.`
        : '',
      isSmall ? `Lưu ý: chỉ có ${wholeText(schools.length)} trường nên các tỷ lệ chỉ để tham khảo.` : '',
    ].filter((warning) => warning !== ''),
  };
}
