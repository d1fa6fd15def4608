// A unit's tab as a SheetSpec: one row a field, what applies to its level and flags, and nothing else.

import type { CompiledPlan } from '../domain/compile-plan';
import type { Field, Unit } from '../domain/model';
import { concerns, isSchool } from '../domain/scope';
import type { Titles } from './fixed-sheets';
import { unitRole } from './fixed-sheets';
import { indicatorBlocks, placeIndicators, type TabRow } from './unit-tab-rows';
import { levels } from '../plans/levels';
import { absolute, a1, columnSpan } from './a1';
import { dayFormula, exemptReference, isYes, settingReference, trackingReference, trackingRowReference } from './references';
import type { Block, CellContent, Condition, Range, SheetSpec, StyleRun, Validation, ValidationRun } from './sheet-spec';
import { DUE, stateColumns, TAB_COLUMN_COUNT, tabColumns, tabHeaders, tabRowKeys, tabRows, tabWidths } from './tab-columns';
import { verdictConditions } from './verdict-conditions';

/** An entry whose field is no longer in the plan; its row stays, folded into the block at the end. */
export interface RetiredRow {
  readonly key: string;
  readonly label: string;
}

export interface UnitTabInput {
  readonly unit: Unit;
  readonly plan: CompiledPlan;
  readonly titles: Titles;
  /** By field code. */
  readonly lastYear: ReadonlyMap<string, number>;
  readonly retired: readonly RetiredRow[];
}

const HEADER_HINT = 'Nhập vào ô màu vàng. Không cần cài đặt hay cấp quyền gì.';
const SUBMIT_HINT =
  'Đánh dấu vào ô này khi đã nhập xong. Nếu còn lỗi, ô sẽ tự bỏ dấu và dòng thông báo ở đầu trang cho biết cần sửa gì.';

const state = (column: keyof typeof stateColumns): string => absolute(tabRows.state, stateColumns[column]);

const rows = (start: number, end: number, startColumn: number, endColumn: number): Range => ({
  startRow: start,
  endRow: end,
  startColumn,
  endColumn,
});

function stateRow({ unit, titles }: UnitTabInput, first: number, end: number): readonly CellContent[] {
  const track = (column: Parameters<typeof trackingReference>[1]): string => trackingReference(titles, column, state('trackingRow'));
  const due = columnSpan(tabColumns.due, first, end);
  const value = columnSpan(tabColumns.value, first, end);
  const formulas: Record<keyof typeof stateColumns, string> = {
    year: `=${settingReference(titles, 'year')}`,
    carriedOverCounts: `=IF(${isYes(settingReference(titles, 'carriedOverCounts'))};1;0)`,
    today: `=${settingReference(titles, 'today')}`,
    exempt: `=${exemptReference(titles, unit.code)}`,
    trackingRow: `=IFERROR(${trackingRowReference(titles, unit.code)};0)`,
    status: `=IF(${state('trackingRow')}=0;"Chưa nộp";IF(${track('status')}="";"Chưa nộp";${track('status')}))`,
    submittedAt: `=IF(${state('trackingRow')}=0;"";IF(ISNUMBER(${track('submittedAt')});${track('submittedAt')};""))`,
    timeliness: `=IF(${state('trackingRow')}=0;"Chưa đến hạn";${track('timeliness')})`,
    extension: `=IF(${state('trackingRow')}=0;"";IF(ISNUMBER(${track('extension')});${track('extension')};""))`,
    referenceDay: `=IF(ISNUMBER(${state('submittedAt')});INT(${state('submittedAt')});${state('today')})`,
    done: `=SUMPRODUCT((${due}>${DUE.none})*(${value}<>""))`,
    due: `=SUMPRODUCT((${due}>${DUE.none})*1)`,
  };
  const cells: CellContent[] = Array.from({ length: TAB_COLUMN_COUNT - 1 }, () => null);
  for (const [name, formula] of Object.entries(formulas)) {
    cells[stateColumns[name as keyof typeof stateColumns] - 1] = { formula };
  }
  return cells;
}

function headBlock(input: UnitTabInput): Block {
  const { unit, titles } = input;
  const level = levels.find((one) => one.code === unit.level)?.name ?? unit.level;
  const place = [level, unit.commune].filter((part) => part !== '').join(' · ');
  const extended = `IF(ISNUMBER(${state('extension')});" (gia hạn đến hết "&${dayFormula(state('extension'))}&")";"")`;
  const progress = `"Đã nhập "&${state('done')}&"/"&${state('due')}`;
  const line = (content: CellContent): readonly CellContent[] => [content, ...Array.from({ length: TAB_COLUMN_COUNT - 2 }, () => null)];
  return {
    row: 0,
    column: tabColumns.number,
    rows: [
      line({ formula: `="BÁO CÁO CHỈ TIÊU NĂM "&${state('year')}` }),
      line(`${unit.name}${place === '' ? '' : ` (${place})`}`),
      line({
        formula: `="Hạn nộp: "&${settingReference(titles, 'deadlineText')}&${extended}&"  ·  "&${progress}&"  ·  "&${state('status')}&" – "&${state('timeliness')}`,
      }),
    ],
  };
}

const validationOf = (field: Field, row: number): Validation => {
  switch (field.kind) {
    case 'yesNo':
      return { kind: 'list', options: ['Có', 'Không'], strict: false };
    case 'rating':
      return { kind: 'list', options: field.options, strict: false };
    case 'tick':
      return { kind: 'checkbox' };
    case 'count':
      return { kind: 'count', strict: true, cell: a1(row, tabColumns.result) };
    case 'date':
      return { kind: 'date', strict: true };
    case 'text':
      return { kind: 'formula', formula: `=LEN(${a1(row, tabColumns.result)})<=5000`, strict: false };
  }
};

const inputStyle = { yesNo: 'input', rating: 'input', tick: 'tick', count: 'input', date: 'input', text: 'inputText' } as const;
const valueStyle = { count: 'number', date: 'date' } as const satisfies Partial<Record<Field['kind'], string>>;

/** Styles of one table row, laid over `cell`. */
function rowStyles(row: TabRow, at: number): readonly StyleRun[] {
  const whole = rows(at, at + 1, tabColumns.number, tabColumns.value);
  const cell = rows(at, at + 1, tabColumns.result, tabColumns.result + 1);
  if (row.kind === 'group' || row.kind === 'retiredHeading') return [{ range: whole, style: 'group' }];
  const head: StyleRun[] = row.kind === 'field' && !row.isHead ? [] : [{ range: rows(at, at + 1, tabColumns.number, tabColumns.target + 1), style: 'indicator' }];
  const label: StyleRun = { range: rows(at, at + 1, tabColumns.content, tabColumns.content + 1), style: row.kind === 'field' && !row.isHead ? 'labelSub' : 'label' };
  if (row.kind === 'field') {
    const own = row.field.kind;
    const format = own === 'count' || own === 'date' ? [{ range: cell, style: valueStyle[own] }] : [];
    return [...head, label, { range: cell, style: inputStyle[own] }, ...format];
  }
  if (row.kind === 'computed') {
    const percent = row.indicator.kind === 'ratio' ? [{ range: cell, style: 'percent' } as const] : [];
    return [...head, label, { range: cell, style: 'computed' }, { range: cell, style: 'center' }, ...percent];
  }
  return [label];
}

function tableStyles(table: readonly TabRow[], first: number): readonly StyleRun[] {
  const end = first + table.length;
  const column = (from: number, to = from + 1): Range => rows(first, end, from, to);
  return [
    { range: column(tabColumns.number, tabColumns.value), style: 'cell' },
    { range: column(tabColumns.number), style: 'center' },
    { range: column(tabColumns.unitOfMeasure, tabColumns.target + 1), style: 'center' },
    { range: column(tabColumns.verdict), style: 'left' },
    { range: column(tabColumns.evidence, tabColumns.explanation + 1), style: 'inputText' },
    { range: column(tabColumns.lastYear), style: 'center' },
    ...table.flatMap((row, index) => rowStyles(row, first + index)),
  ];
}

/** Consecutive rows where a predicate holds, as ranges over the columns given. */
function runs(table: readonly TabRow[], first: number, test: (row: TabRow) => boolean, startColumn: number, endColumn: number): readonly Range[] {
  const found: Range[] = [];
  for (let index = 0; index < table.length; index++) {
    const row = table[index];
    if (!row || !test(row)) continue;
    let end = index + 1;
    for (let next = table[end]; next && test(next); next = table[end]) end++;
    found.push(rows(first + index, first + end, startColumn, endColumn));
    index = end - 1;
  }
  return found;
}

const takesEntry = (row: TabRow): boolean => row.kind === 'field' || row.kind === 'retired';
const takesNotes = (row: TabRow): boolean => row.kind === 'field' || row.kind === 'computed' || row.kind === 'retired';

/** Lays out the tab of one unit. The result depends on nothing but the input. */
export function layoutUnitTab(input: UnitTabInput): SheetSpec {
  const { unit, plan } = input;
  const concerned = plan.indicators.filter((indicator) => concerns(indicator, unit));
  const table = placeIndicators(concerned, input.retired);
  const first = tabRows.first;
  const end = first + table.length;
  const submitRow = end + 1;
  const placed = indicatorBlocks(table, first, {
    plan,
    year: state('year'),
    carriedOverCounts: state('carriedOverCounts'),
    exempt: state('exempt'),
    timeliness: state('timeliness'),
    submittedAt: state('submittedAt'),
    referenceDay: state('referenceDay'),
    lastYear: input.lastYear,
  });
  const inputs = runs(table, first, takesEntry, tabColumns.result, tabColumns.result + 1);
  const notes = runs(table, first, takesNotes, tabColumns.evidence, tabColumns.explanation + 1);
  const whole = (from: number, to: number): Range => rows(first, end, from, to);
  const submit = rows(submitRow, submitRow + 1, tabColumns.result, tabColumns.result + 1);
  const validations: ValidationRun[] = table.flatMap((row, index) =>
    row.kind === 'field'
      ? [{ range: rows(first + index, first + index + 1, tabColumns.result, tabColumns.result + 1), validation: validationOf(row.field, first + index), hint: row.field.hint }]
      : [],
  );
  return {
    role: unitRole(unit.code),
    title: unit.tab,
    tabColor: isSchool(unit) ? '#1f4e79' : '#6b7280',
    rowCount: submitRow + 3,
    rowKeys: [...tabRowKeys, ...table.map((row) => row.key), '#gap', '#submit', '#receipt', '#end'],
    columns: tabWidths.map((width, column) => ({ width, hidden: column === tabColumns.key || column >= tabColumns.value })),
    rowSpecs: [
      { row: tabRows.state, hidden: true },
      { row: tabRows.message, height: 40 },
    ],
    frozenRows: tabRows.first,
    frozenColumns: 0,
    blocks: [
      headBlock(input),
      { row: tabRows.state, column: tabColumns.number, rows: [stateRow(input, first, end)] },
      { row: tabRows.header, column: tabColumns.number, rows: [tabHeaders] },
      ...placed,
      { row: submitRow, column: tabColumns.content, rows: [['NỘP BÁO CÁO: đánh dấu vào ô màu vàng khi đã nhập xong']] },
    ],
    styles: [
      { range: rows(tabRows.title, tabRows.title + 1, tabColumns.number, tabColumns.value), style: 'title' },
      { range: rows(tabRows.unit, tabRows.unit + 1, tabColumns.number, tabColumns.value), style: 'subtitle' },
      { range: rows(tabRows.status, tabRows.status + 1, tabColumns.number, tabColumns.value), style: 'meta' },
      { range: rows(tabRows.message, tabRows.message + 1, tabColumns.number, tabColumns.value), style: 'note' },
      { range: rows(tabRows.header, tabRows.header + 1, tabColumns.number, tabColumns.value), style: 'header' },
      ...tableStyles(table, first),
      { range: rows(submitRow, submitRow + 1, tabColumns.content, tabColumns.result), style: 'subtitle' },
      { range: submit, style: 'tick' },
      { range: rows(submitRow + 1, submitRow + 2, tabColumns.content, tabColumns.value), style: 'note' },
    ],
    merges: [
      ...[tabRows.title, tabRows.unit, tabRows.status, tabRows.message].map((row) => rows(row, row + 1, tabColumns.number, tabColumns.value)),
      rows(submitRow, submitRow + 1, tabColumns.content, tabColumns.result),
      rows(submitRow + 1, submitRow + 2, tabColumns.content, tabColumns.value),
    ],
    validations: [
      ...validations,
      { range: submit, validation: { kind: 'checkbox' }, hint: SUBMIT_HINT },
    ],
    conditions: tabConditions(first, end),
    protection: {
      description: HEADER_HINT,
      unprotected: [...inputs, ...notes, submit],
      inputs: [{ name: 'inputs', ranges: [whole(tabColumns.result, tabColumns.result + 1), whole(tabColumns.evidence, tabColumns.explanation + 1), submit], editors: unit.editors }],
    },
    print: { orientation: 'portrait', repeatRows: [tabRows.header, tabRows.header + 1] },
  };
}

function tabConditions(first: number, end: number): readonly Condition[] {
  const verdicts = rows(first, end, tabColumns.verdict, tabColumns.verdict + 1);
  const top = a1(first, tabColumns.verdict).replace(/\d+$/, '');
  const helper = `$${a1(first, tabColumns.verdictWord)}`;
  const own = `$${top}${first + 1}`;
  return [
    ...verdictConditions([verdicts], helper),
    { ranges: [verdicts], formula: `=LEFT(${own};3)="Sai"`, style: 'invalid' },
    { ranges: [verdicts], formula: `=OR(${own}="Chưa nhập";${own}="Nên nhập")`, style: 'missing' },
  ];
}
