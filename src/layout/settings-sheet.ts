// *Cấu hình*: one row a setting, found by its hidden key.

import { showDay } from '../domain/day';
import type { Settings } from '../domain/model';
import { a1 } from './a1';
import { dayFormula, isYes, settingsColumns } from './references';
import type { CellContent, SheetSpec, Validation, ValidationRun } from './sheet-spec';

export interface SettingRow {
  readonly key: keyof Settings;
  readonly label: string;
  readonly help: string;
  readonly kind: 'text' | 'year' | 'date' | 'yesNo' | 'emails' | 'days';
}

/** Rows that the sheet has had from the beginning. */
const firstRows: readonly SettingRow[] = [
  {
    key: 'managingBody',
    label: 'Cơ quan quản lý',
    help: 'Hiện ở đầu mọi tab, trong thư và tin nhắn gửi đơn vị.',
    kind: 'text',
  },
  {
    key: 'parentBody',
    label: 'Cơ quan cấp trên',
    help: 'Tên cơ quan chủ quản; hiện trên sheet Hướng dẫn.',
    kind: 'text',
  },
  {
    key: 'planTitle',
    label: 'Tên kế hoạch',
    help: 'Kế hoạch đặt ra các chỉ tiêu này; hiện trên sheet Hướng dẫn.',
    kind: 'text',
  },
  { key: 'planNumber', label: 'Số, ký hiệu kế hoạch', help: 'Ví dụ 125/KH-PGDĐT.', kind: 'text' },
  { key: 'planDate', label: 'Ngày ban hành kế hoạch', help: 'Ghi như trong văn bản.', kind: 'text' },
  {
    key: 'year',
    label: 'Năm báo cáo',
    help: 'Ví dụ 2026. Chỉ tiêu “đến 2026” được coi là đến hạn từ năm này.',
    kind: 'year',
  },
  { key: 'deadline', label: 'Ngày hạn nộp', help: 'Ví dụ 20/11/2026.', kind: 'date' },
  {
    key: 'deadlineInclusive',
    label: 'Nộp trong ngày hạn vẫn đúng hạn?',
    help: 'Không: phải nộp trước ngày hạn (“trước 20/11”). Có: chậm nhất trong ngày hạn.',
    kind: 'yesNo',
  },
  {
    key: 'carriedOverCounts',
    label: 'A9: tính cả đơn kỳ trước chuyển sang?',
    help: 'Mẫu số của tỷ lệ giải quyết. Không: chỉ đơn tiếp nhận trong năm. Có: cộng đơn kỳ trước chuyển sang.',
    kind: 'yesNo',
  },
  {
    key: 'recipients',
    label: 'Nơi nhận',
    help: 'Hiện trên sheet Hướng dẫn và cuối báo cáo tổng hợp; cách nhau bằng dấu chấm phẩy.',
    kind: 'text',
  },
  {
    key: 'officerEmail',
    label: 'Email cán bộ phụ trách',
    help: 'Nhận tin tổng hợp và có quyền trên mọi sheet. Nhiều cán bộ: cách nhau bằng dấu phẩy. Bỏ trống: tài khoản đã thiết lập sổ.',
    kind: 'emails',
  },
  {
    key: 'remindBefore',
    label: 'Nhắc trước hạn (số ngày)',
    help: 'Ví dụ 7, 3, 1: gửi thư nhắc khi còn 7, 3 và 1 ngày. 0 là ngay ngày cuối. Bỏ trống: không nhắc trước.',
    kind: 'days',
  },
  {
    key: 'remindAfter',
    label: 'Nhắc sau hạn (số ngày)',
    help: 'Ví dụ 1, 3, 7: gửi thư nhắc sau hạn 1, 3 và 7 ngày. Bỏ trống: không nhắc sau.',
    kind: 'days',
  },
];

/** Came with the written report; they stand below everything that older workbooks have, so that nothing there moves. */
const reportRows: readonly SettingRow[] = [
  {
    key: 'reportNumber',
    label: 'Số, ký hiệu báo cáo',
    help: 'Ví dụ …/BC-PGDĐT; số do văn thư ghi khi ban hành.',
    kind: 'text',
  },
  { key: 'reportPlace', label: 'Địa danh', help: 'Đứng trước ngày tháng của báo cáo, ví dụ Lạc Thủy.', kind: 'text' },
  {
    key: 'reportBasis',
    label: 'Căn cứ',
    help: 'Các căn cứ của báo cáo, cách nhau bằng dấu chấm phẩy. Bỏ trống: căn cứ kế hoạch ghi ở trên.',
    kind: 'text',
  },
  {
    key: 'signerTitle',
    label: 'Chức vụ người đứng đầu',
    help: 'Ví dụ Trưởng phòng. Nhiều dòng thì cách nhau bằng dấu chấm phẩy: TM. Ủy ban nhân dân; Chủ tịch.',
    kind: 'text',
  },
  {
    key: 'signedByDeputy',
    label: 'Cấp phó ký thay?',
    help: 'Có: báo cáo ghi KT. và chức vụ cấp phó ở dòng dưới.',
    kind: 'yesNo',
  },
  { key: 'signerName', label: 'Họ tên người ký', help: 'Hiện dưới chỗ ký của báo cáo. Có thể để trống.', kind: 'text' },
];

export const settingRows: readonly SettingRow[] = [...firstRows, ...reportRows];

/** A workbook that was set up earlier lacks the row until *Thiết lập sổ* is run again; till then the default counts. */
export const mayBeAbsent = ({ key }: SettingRow): boolean => reportRows.some((row) => row.key === key);

const SETTINGS_HEADER_ROW = 2;
export const SETTINGS_FIRST_ROW = 3;
/** Rows that the sheet computes. */
const COMPUTED_ROWS = 3;
const COMPUTED_FIRST_ROW = SETTINGS_FIRST_ROW + firstRows.length;
const REPORT_HEADING_ROW = COMPUTED_FIRST_ROW + COMPUTED_ROWS;
const REPORT_FIRST_ROW = REPORT_HEADING_ROW + 1;
const rowOf = (key: keyof Settings): number => {
  const first = firstRows.findIndex((row) => row.key === key);
  return first >= 0 ? SETTINGS_FIRST_ROW + first : REPORT_FIRST_ROW + reportRows.findIndex((row) => row.key === key);
};
const cellOf = (key: keyof Settings): string => a1(rowOf(key), settingsColumns.value);

const written = (settings: Settings, { key, kind }: SettingRow): CellContent => {
  const value = settings[key];
  if (kind === 'yesNo') return value ? 'Có' : 'Không';
  if (typeof value === 'object') return value.join(', ') || null;
  return typeof value === 'boolean' ? String(value) : value === '' ? null : value;
};

const validationOf = (row: SettingRow): Validation => {
  const cell = cellOf(row.key);
  switch (row.kind) {
    case 'yesNo':
      return { kind: 'list', options: ['Có', 'Không'], strict: true };
    case 'date':
      return { kind: 'date', strict: true };
    case 'year':
      return { kind: 'count', strict: true, cell };
    default:
      return { kind: 'formula', formula: `=LEN(${cell})<=1000`, strict: false };
  }
};

export function layoutSettings(title: string, settings: Settings): SheetSpec {
  const end = COMPUTED_FIRST_ROW;
  const last = REPORT_FIRST_ROW + reportRows.length;
  const value = settingsColumns.value;
  const at = (row: number, startColumn: number, endColumn: number, endRow = row + 1) => ({
    startRow: row,
    endRow,
    startColumn,
    endColumn,
  });
  const deadline = cellOf('deadline');
  const validations: ValidationRun[] = settingRows.map((row) => ({
    range: at(rowOf(row.key), value, value + 1),
    validation: validationOf(row),
    hint: row.help,
  }));
  return {
    role: 'settings',
    title,
    rowCount: last + 3,
    columns: [{ width: 20, hidden: true }, { width: 260 }, { width: 380 }, { width: 420 }],
    frozenRows: SETTINGS_FIRST_ROW,
    frozenColumns: 0,
    blocks: [
      { row: 0, column: 1, rows: [['CẤU HÌNH']] },
      { row: 1, column: 1, rows: [['Sửa cột Giá trị. Thay đổi có hiệu lực ngay trên mọi tab; không cần chạy lại.']] },
      { row: SETTINGS_HEADER_ROW, column: 0, rows: [['#header', 'Nội dung', 'Giá trị', 'Giải thích']] },
      { row: SETTINGS_FIRST_ROW, column: 0, rows: firstRows.map(({ key, label }) => [key, label]) },
      { row: SETTINGS_FIRST_ROW, column: settingsColumns.help, rows: firstRows.map(({ help }) => [help]) },
      {
        row: end,
        column: 0,
        rows: [
          ['today', 'Hôm nay (tự động)', { formula: '=TODAY()' }, 'Dùng để biết còn hạn hay quá hạn.'],
          [
            'deadlineText',
            'Hạn nộp, bằng chữ (tự động)',
            {
              formula: `=IF(${isYes(cellOf('deadlineInclusive'))};"chậm nhất ngày ";"trước ngày ")&${dayFormula(deadline)}`,
            },
            'Hiện trên mọi tab.',
          ],
          [
            'tooLateFrom',
            'Trễ hạn từ đầu ngày (tự động)',
            { formula: `=IF(${isYes(cellOf('deadlineInclusive'))};${deadline}+1;${deadline})` },
            'Nộp từ đầu ngày này trở đi là trễ hạn.',
          ],
        ],
      },
      {
        row: REPORT_HEADING_ROW,
        column: 0,
        rows: [['#report', 'Cho báo cáo tổng hợp (tệp Word)', null, 'Hiện trên báo cáo xuất từ menu.']],
      },
      { row: REPORT_FIRST_ROW, column: 0, rows: reportRows.map(({ key, label }) => [key, label]) },
      { row: REPORT_FIRST_ROW, column: settingsColumns.help, rows: reportRows.map(({ help }) => [help]) },
    ],
    seed: settingRows.map((row) => ({ row: rowOf(row.key), column: value, rows: [[written(settings, row)]] })),
    styles: [
      { range: at(0, 1, 4), style: 'title' },
      { range: at(1, 1, 4), style: 'note' },
      { range: at(SETTINGS_HEADER_ROW, 0, 4), style: 'header' },
      { range: at(SETTINGS_FIRST_ROW, 1, 4, last), style: 'cell' },
      { range: at(REPORT_HEADING_ROW, 1, 4), style: 'group' },
      { range: at(SETTINGS_FIRST_ROW, value, value + 1, end), style: 'input' },
      { range: at(REPORT_FIRST_ROW, value, value + 1, last), style: 'input' },
      { range: at(SETTINGS_FIRST_ROW, value, value + 1, last), style: 'left' },
      { range: at(REPORT_FIRST_ROW, value, value + 1, last), style: 'text' },
      { range: at(rowOf('deadline'), value, value + 1), style: 'date' },
      { range: at(rowOf('year'), value, value + 1), style: 'number' },
      { range: at(rowOf('planNumber'), value, value + 1, rowOf('planDate') + 1), style: 'text' },
      { range: at(rowOf('remindBefore'), value, value + 1, rowOf('remindAfter') + 1), style: 'text' },
      { range: at(end, value, value + 1), style: 'date' },
      { range: at(end + 2, value, value + 1), style: 'date' },
      { range: at(end, value, value + 1, end + 3), style: 'computed' },
      { range: at(SETTINGS_FIRST_ROW, settingsColumns.help, 4, last), style: 'note' },
    ],
    merges: [at(1, 1, 4)],
    validations,
    conditions: [],
    protection: { description: 'Chỉ cán bộ phụ trách sửa cấu hình.', unprotected: [], inputs: [] },
    print: { orientation: 'landscape' },
  };
}

/** "trước ngày 20/11/2026" */
export const deadlineText = (settings: Settings): string =>
  `${settings.deadlineInclusive ? 'chậm nhất ngày' : 'trước ngày'} ${showDay(settings.deadline)}`;
