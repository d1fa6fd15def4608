// A unit's tab as a SheetSpec: one row a field, what applies to its level and flags, and nothing else.

import type { CompiledPlan } from '../domain/compile-plan';
import type { Unit } from '../domain/model';
import { concerns, isSchool } from '../domain/scope';
import type { Titles } from './fixed-sheets';
import { unitRole } from './fixed-sheets';
import { kindOfRow } from './row-kinds';
import type { Block, Range, SheetSpec, StyleRun } from './sheet-spec';
import { submitColumn, tabColumns, tabHeaders, tabRowKeys, tabRows, tabWidths } from './tab-columns';
import { entryRanges, noteRanges, rows, tableConditions, tableStyles, tableValidations } from './unit-tab-looks';
import { indicatorBlocks, lastYearBlock, placeIndicators, type TabRow } from './unit-tab-rows';
import { headBlocks, nameBlock, state, stateBlocks, unitBlock } from './unit-tab-state';

/** A row whose field is no longer wanted; with what was entered it stays, folded into the block at the end, where nobody types. */
export interface RetiredRow {
  readonly key: string;
  readonly label: string;
  /** What kind of field it was filled as, see `row-kinds.ts`; '' where that is not known. */
  readonly entryKind: string;
}

/** What differs from unit to unit. */
export interface UnitInput {
  readonly unit: Unit;
  /** By field code. */
  readonly lastYear: ReadonlyMap<string, number>;
  readonly retired: readonly RetiredRow[];
}

export interface UnitTabInput extends UnitInput {
  readonly plan: CompiledPlan;
  readonly titles: Titles;
}

const HEADER_HINT = 'Nhập vào ô màu vàng. Không cần cài đặt hay cấp quyền gì.';
const SUBMIT_HINT =
  'Đánh dấu vào ô này khi đã nhập xong. Nếu còn lỗi, ô sẽ tự bỏ dấu và dòng thông báo ở đầu trang cho biết cần sửa gì.';
const SUBMIT_LABEL = 'ĐÁNH DẤU ĐỂ NỘP BÁO CÁO →';

const across = (row: number): Range => rows(row, row + 1, tabColumns.number, tabColumns.value);

const headStyles: readonly StyleRun[] = [
  { range: across(tabRows.title), style: 'title' },
  { range: across(tabRows.unit), style: 'subtitle' },
  { range: across(tabRows.status), style: 'meta' },
  { range: across(tabRows.message), style: 'message' },
  { range: across(tabRows.header), style: 'header' },
];

type Shared =
  | 'columns'
  | 'rowSpecs'
  | 'rowGroups'
  | 'rowKeys'
  | 'rowKinds'
  | 'rowCount'
  | 'styles'
  | 'merges'
  | 'validations'
  | 'conditions';

/** All that tabs with the same indicators have in common; they share it, and who compares two of them compares references. */
interface Shape extends Required<Pick<SheetSpec, Shared>> {
  readonly table: readonly TabRow[];
  readonly blocks: readonly Block[];
  readonly blankYear: Block;
  readonly unprotected: readonly Range[];
  readonly inputs: readonly Range[];
}

function shapeOf(table: readonly TabRow[], plan: CompiledPlan, titles: Titles): Shape {
  const first = tabRows.first;
  const end = first + table.length;
  const submitRow = end + 1;
  const retired = table.filter((row) => row.kind === 'retired').length;
  // Nobody types below: what was put aside is looked up, not filled.
  const liveEnd = retired > 0 ? end - retired - 1 : end;
  const [before, behind] = [tabRowKeys, ['#gap', '#submit', '#receipt', '#end']];
  const submit = rows(submitRow, submitRow + 1, submitColumn);
  const submitLabel = rows(submitRow, submitRow + 1, tabColumns.content, submitColumn);
  const receipt = rows(submitRow + 1, submitRow + 2, tabColumns.content, tabColumns.value);
  return {
    table,
    rowCount: submitRow + 3,
    rowKeys: [...before, ...table.map((row) => row.key), ...behind],
    rowKinds: [...before.map(() => ''), ...table.map(kindOfRow), ...behind.map(() => '')],
    rowGroups: retired > 0 ? [{ start: end - retired, end, collapsed: true }] : [],
    columns: tabWidths.map((width, column) => ({
      width,
      hidden: column === tabColumns.key || column >= tabColumns.value,
    })),
    rowSpecs: [
      { row: tabRows.state, hidden: true },
      { row: tabRows.message, height: 76 },
    ],
    blocks: [
      ...headBlocks(titles),
      ...stateBlocks(titles, first, end),
      { row: tabRows.header, column: tabColumns.number, rows: [tabHeaders] },
      ...indicatorBlocks(table, first, {
        plan,
        year: state('year'),
        carriedOverCounts: state('carriedOverCounts'),
        exempt: state('exempt'),
        timeliness: state('timeliness'),
        submittedAt: state('submittedAt'),
        referenceDay: state('referenceDay'),
        yesWords: state('yesWords'),
        noWords: state('noWords'),
      }),
      { row: submitRow, column: tabColumns.content, rows: [[SUBMIT_LABEL]] },
    ],
    blankYear: lastYearBlock(table, first, new Map()),
    styles: [
      ...headStyles,
      ...tableStyles(table, first),
      { range: submitLabel, style: 'subtitle' },
      { range: submit, style: 'tick' },
      { range: receipt, style: 'note' },
    ],
    merges: [...[tabRows.title, tabRows.unit, tabRows.status, tabRows.message].map(across), submitLabel, receipt],
    validations: [
      ...tableValidations(table, first),
      { range: submit, validation: { kind: 'checkbox' }, hint: SUBMIT_HINT },
    ],
    conditions: tableConditions(first, end),
    unprotected: [...entryRanges(table, first), ...noteRanges(table, first), submit],
    inputs: [
      rows(first, liveEnd, tabColumns.result),
      rows(first, liveEnd, tabColumns.evidence, tabColumns.explanation + 1),
      submit,
    ],
  };
}

const print = { orientation: 'portrait', repeatRows: [tabRows.header, tabRows.header + 1] } as const;

function specOf(
  { table, blocks, blankYear, unprotected, inputs, ...shared }: Shape,
  { unit, lastYear }: UnitInput,
): SheetSpec {
  return {
    ...shared,
    role: unitRole(unit.code),
    title: unit.tab,
    tabColor: isSchool(unit) ? '#1f4e79' : '#6b7280',
    frozenRows: tabRows.first,
    frozenColumns: 0,
    blocks: [
      nameBlock(unit),
      unitBlock(unit),
      ...blocks,
      lastYear.size > 0 ? lastYearBlock(table, tabRows.first, lastYear) : blankYear,
    ],
    protection: {
      description: HEADER_HINT,
      unprotected,
      inputs: [{ name: 'inputs', ranges: inputs, editors: unit.editors }],
    },
    print,
  };
}

/** Lays out the tabs of many units of one plan: what tabs of one shape have in common is laid out once. */
export function unitTabLayout(plan: CompiledPlan, titles: Titles): (input: UnitInput) => SheetSpec {
  const shapes = new Map<string, Shape>();
  return (input) => {
    const concerned = plan.indicators.filter((indicator) => concerns(indicator, input.unit));
    const key = JSON.stringify([concerned.map(({ code }) => code), input.retired]);
    const shape = shapes.get(key) ?? shapeOf(placeIndicators(concerned, input.retired), plan, titles);
    shapes.set(key, shape);
    return specOf(shape, input);
  };
}

/** Lays out the tab of one unit. The result depends on nothing but the input. */
export const layoutUnitTab = ({ plan, titles, ...input }: UnitTabInput): SheetSpec =>
  unitTabLayout(plan, titles)(input);
