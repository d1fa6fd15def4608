// Everything that the report says, as one plain object under the names of its placeholders.

import type { Settings } from '../domain/model';
import { indicatorsAnnex, unitsAnnex } from './annex-tables';
import { indicatorSentence } from './indicator-sentence';
import { dayInWords, letterOf, roman, wholeText } from './number-words';
import { plainText, publicText } from './plain-text';
import { type ReportInput, rollUpsOf } from './report-input';
import { schoolTexts } from './school-texts';
import { submissionFigures } from './submission-sentences';
import { marksLegend } from './verdict-marks';

/** What a placeholder stands for: a text, or a part that is repeated, or (without any) left out. */
export type TemplateValue = string | readonly TemplateData[];
export interface TemplateData {
  readonly [placeholder: string]: TemplateValue;
}

/** Parts I and II of the report are its own; the schools' words follow. */
const PARTS_BEFORE_TEXTS = 2;

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map(plainText)
    .filter((part) => part !== '');

/** Each line with `;`, the last with a full stop. */
const punctuated = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `${line.replace(/[.;,]+$/, '')}${index === lines.length - 1 ? '.' : ';'}`);

function planReference({ planTitle, planNumber, planDate }: Settings): string {
  const [title, number, date] = [planTitle, planNumber, planDate].map(plainText);
  return [title, number === '' ? '' : `số ${number}`, date === '' ? '' : `ban hành ${date}`]
    .filter((part) => part !== '')
    .join(', ');
}

function basis(settings: Settings): readonly string[] {
  const written = partsOf(settings.reportBasis);
  const plan = planReference(settings);
  const lines = written.length > 0 ? written : plan === '' ? [] : [plan];
  return punctuated(lines.map((line) => (/^căn cứ|^thực hiện/i.test(line) ? line : `Căn cứ ${line}`)));
}

/** "TRƯỞNG PHÒNG", or "KT. TRƯỞNG PHÒNG" over "PHÓ TRƯỞNG PHÒNG" where a deputy signs. */
function signature({ signerTitle, signedByDeputy }: Settings): readonly string[] {
  const written = partsOf(signerTitle);
  const head = written[written.length - 1] ?? 'Thủ trưởng cơ quan';
  const above = written.slice(0, -1);
  const lines = signedByDeputy ? [...above, `KT. ${head}`, `Phó ${head}`] : [...above, head];
  return lines.map((line) => line.toUpperCase());
}

const reportNumber = ({ reportNumber: written }: Settings): string => plainText(written) || '…/BC-…';
const today = ({ now }: ReportInput): string => dayInWords(Math.floor(now));

/** "(Kèm theo Báo cáo số … ngày … của …)" without its brackets. */
export const attachedTo = (input: ReportInput): string =>
  `Kèm theo Báo cáo số ${reportNumber(input.settings)} ${today(input)} của ${plainText(input.settings.managingBody)}`;

function overall(input: ReportInput): string {
  const judged = rollUpsOf(input).filter(({ verdict }) => verdict !== null && verdict !== 'notApplicable');
  const count = (wanted: string): number => judged.filter(({ verdict }) => verdict === wanted).length;
  if (judged.length === 0) return 'Kế hoạch không đặt chỉ tiêu chung.';
  const met = count('met');
  const parts = [
    [count('notMet'), 'chưa đạt'],
    [count('inProgress'), 'đang thực hiện'],
    [count('noCases'), 'không phát sinh'],
    [count('missing'), 'chưa có số liệu'],
  ] as const;
  const rest = parts.filter(([n]) => n > 0).map(([n, words]) => `${wholeText(n)} chỉ tiêu ${words}`);
  const reached = met === 0 ? 'chưa có chỉ tiêu nào đạt' : `có ${wholeText(met)} chỉ tiêu đạt`;
  return `Trong ${wholeText(judged.length)} chỉ tiêu chung ${reached}${rest.length === 0 ? '' : `; ${rest.join(', ')}`}.`;
}

/** "II.1 – Chỉ tiêu hằng năm" → "Chỉ tiêu hằng năm (mục II.1 của kế hoạch)": the report has numbers of its own. */
function groupName(group: string): string {
  const [, number = '', name = ''] = /^([IVX]+(?:\.\d+)*)\s*[–-]\s*(.+)$/.exec(plainText(group)) ?? [];
  return name === '' ? plainText(group) : `${name} (mục ${number} của kế hoạch)`;
}

function groups(input: ReportInput): readonly TemplateData[] {
  const results = rollUpsOf(input);
  const names = [...new Set(results.map(({ indicator }) => indicator.group))];
  return names.map((name, index) => ({
    so_nhom: String(index + 1),
    ten_nhom: groupName(name),
    chi_tieu: results
      .filter(({ indicator }) => indicator.group === name)
      .map((result, at) => ({
        chu_cai: letterOf(at),
        ma_chi_tieu: result.indicator.code,
        cau: indicatorSentence(result, input),
      })),
  }));
}

const texts = (input: ReportInput): readonly TemplateData[] =>
  schoolTexts(input).map(({ title, texts: said }, index) => ({
    so_muc: roman(PARTS_BEFORE_TEXTS + index + 1),
    ten_muc: title.toUpperCase(),
    y_kien: said.map(({ school, text }) => ({ ten_truong: school, loi_truong: text })),
    khong_co_y_kien: said.length === 0 ? [{}] : [],
  }));

const listed = (name: string, lines: readonly string[]): readonly TemplateData[] =>
  lines.map((line) => ({ [name]: line }));

/** @param isWhole false: as a part of a larger report, without head, basis and signature */
export function reportData(input: ReportInput, isWhole: boolean): TemplateData {
  const { settings } = input;
  const place = plainText(settings.reportPlace) || '…';
  const body = plainText(settings.managingBody);
  const subject = `kết quả thực hiện các chỉ tiêu năm ${settings.year}`;
  const submissions = submissionFigures(input);
  return {
    la_bao_cao: isWhole ? [{}] : [],
    co_quan_cap_tren: plainText(settings.parentBody),
    ten_co_quan: body,
    so_ky_hieu: reportNumber(settings),
    dia_danh_ngay_thang: `${place}, ${today(input)}`,
    trich_yeu: `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`,
    trich_yeu_thuong: subject,
    nam_bao_cao: String(settings.year),
    ten_ke_hoach: plainText(settings.planTitle),
    can_cu: listed('dong_can_cu', basis(settings)),
    mo_dau: `${body} báo cáo ${subject} của các trường như sau:`,
    so_truong: wholeText(submissions.schools),
    so_truong_da_nop: wholeText(submissions.handedIn),
    so_dung_han: wholeText(submissions.onTime),
    so_tre_han: wholeText(submissions.late),
    so_chua_nop: wholeText(submissions.notHandedIn),
    tinh_hinh_nop: listed('cau_nop', submissions.sentences),
    danh_gia_chung: overall(input),
    canh_bao: listed('cau_canh_bao', submissions.warnings),
    nhom: groups(input),
    noi_dung: texts(input),
    noi_nhan: listed(
      'dong_noi_nhan',
      punctuated(partsOf(settings.recipients).map((line) => `- ${publicText(line.replace(/^[-–] */, ''))}`)),
    ),
    dong_chuc_vu: listed('chuc_vu', signature(settings)),
    nguoi_ky: plainText(settings.signerName),
    kem_theo: attachedTo(input),
    bang_tung_truong: unitsAnnex(input),
    bang_chi_tieu: indicatorsAnnex(input),
    chu_thich_ket_qua: marksLegend,
    chu_thich_chi_tieu:
      'Kết quả chỉ tính báo cáo đã nộp; trường chưa nộp được tính là chưa đạt. “Tính gộp” là tổng tử số chia tổng mẫu số của các trường.',
  };
}
