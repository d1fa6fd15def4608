// *Kiểm tra*: what the last check found, errors first, each with a link to its cell.

import type { Finding } from '../domain/finding';
import { quote } from '../domain/shorten';
import { quoted } from '../domain/to-formula';
import { a1 } from './a1';
import { severityWords } from './data-columns';
import type { CellContent, Range, SheetSpec } from './sheet-spec';
import { linkFormula } from './tracking-sheet';

/** A finding with what a person needs to find the place. */
export interface FindingRow {
  readonly finding: Finding;
  readonly unitName: string;
  readonly label: string;
  /** null: the unit has no tab. */
  readonly sheetId: number | null;
  /** A1 of the cell; empty: the tab as a whole. */
  readonly cell: string;
  /** What stands in the cell now. */
  readonly entry: string;
}

const headers = [
  'Mức độ',
  'Đơn vị',
  'Mã đơn vị',
  'Mã ô',
  'Nội dung',
  'Đang ghi',
  'Hiểu là',
  'Vấn đề',
  'Cần làm',
  'Giải trình',
  'Mở ô',
] as const;
const widths = [76, 170, 80, 104, 200, 110, 110, 300, 280, 90, 70] as const;
/** When the last check ran and what it found; written by each check, apart from the layout. */
export const FINDINGS_HEADLINE_ROW = 1;
const HEADER_ROW = 2;
const FIRST = 3;

/** An entry is shown, never run: long text is cut, and a cell that begins with "=" stays text because we write it as text. */
const ENTRY_LIMIT = 120;
const cellsOf = ({ finding, unitName, label, sheetId, cell, entry }: FindingRow): readonly CellContent[] => [
  severityWords[finding.severity],
  unitName,
  finding.unit,
  finding.field,
  label,
  entry === '' ? null : quote(entry, ENTRY_LIMIT),
  finding.understood === '' ? null : finding.understood.replace(/^Hiểu là /, ''),
  finding.message,
  finding.remedy,
  finding.severity === 'error' ? null : finding.explained ? 'Đã có' : 'Chưa có',
  sheetId === null ? null : { formula: linkFormula(sheetId, cell, quoted('Mở ô')) },
];

/**
 * @param previousRows rows that the sheet has now: those below the new findings are cleared
 */
export function layoutFindings(title: string, findings: readonly FindingRow[], previousRows: number): SheetSpec {
  const end = FIRST + Math.max(1, findings.length);
  const rowCount = Math.max(end, FIRST + 20);
  const columns = headers.length;
  const at = (startRow: number, endRow: number, startColumn = 0, endColumn: number = columns): Range => ({
    startRow,
    endRow,
    startColumn,
    endColumn,
  });
  const empty: readonly CellContent[] = headers.map(() => null);
  const none: readonly CellContent[] = ['Không có phát hiện nào.', ...headers.slice(1).map(() => null)];
  const data = findings.length === 0 ? [none] : findings.map(cellsOf);
  const leftOver = Math.max(rowCount, previousRows) - end;
  const top = `$${a1(FIRST, 0)}`;
  return {
    role: 'findings',
    title,
    tabColor: '#b3261e',
    rowCount,
    columns: widths.map((width) => ({ width })),
    rowSpecs: [{ row: 1, height: 34 }],
    frozenRows: FIRST,
    frozenColumns: 0,
    blocks: [
      { row: 0, column: 0, rows: [['KIỂM TRA SỐ LIỆU']] },
      { row: HEADER_ROW, column: 0, rows: [headers, ...data, ...Array.from({ length: leftOver }, () => empty)] },
    ],
    seed: [
      {
        row: FINDINGS_HEADLINE_ROW,
        column: 0,
        rows: [['Chưa kiểm tra. Chạy “3. Kiểm tra số liệu” từ menu Báo cáo chỉ tiêu.']],
      },
    ],
    styles: [
      { range: at(0, 1), style: 'title' },
      { range: at(FINDINGS_HEADLINE_ROW, FINDINGS_HEADLINE_ROW + 1), style: 'note' },
      { range: at(HEADER_ROW, FIRST), style: 'header' },
      { range: at(FIRST, end), style: 'cell' },
      { range: at(FIRST, end, 0, 1), style: 'center' },
      { range: at(FIRST, end, 5, 7), style: 'text' },
      { range: at(FIRST, end, 9, 11), style: 'center' },
      { range: at(FIRST, end, 10, 11), style: 'link' },
    ],
    merges: [at(1, 2, 0, columns)],
    validations: [],
    conditions: [
      { ranges: [at(FIRST, end, 0, 1)], formula: `=${top}=${quoted(severityWords.error)}`, style: 'error' },
      { ranges: [at(FIRST, end, 0, 1)], formula: `=${top}=${quoted(severityWords.warning)}`, style: 'warning' },
    ],
    protection: { description: 'Kết quả kiểm tra; chạy lại từ menu để cập nhật.', unprotected: [], inputs: [] },
    print: { orientation: 'landscape', repeatRows: [HEADER_ROW, FIRST] },
    filter: at(HEADER_ROW, end),
  };
}
