// *Chỉ tiêu* and *Quy tắc* → plan.

import type {
  Comparison,
  Field,
  FieldKind,
  GeneralRule,
  Indicator,
  IndicatorKind,
  Plan,
  Rule,
  Severity,
} from '../domain/model';
import * as words from '../layout/data-columns';
import { levels } from '../plans/levels';
import { listOf, readTable, readUsed, type TableRow } from './data-table';
import { type FormerCodes, readFormerCodes } from './former-codes';
import type { SetUpFault } from './set-up-fault';
import type { Snapshot } from './snapshot';

type IndicatorColumn = keyof typeof words.indicatorColumns;
type RuleColumn = keyof typeof words.ruleColumns;
type IndicatorRow = TableRow<IndicatorColumn>;
type RuleRow = TableRow<RuleColumn>;

const INDICATOR_CODE = /^[A-Za-z][A-Za-z0-9_]{0,19}$/;
const FIELD_CODE = /^[A-Za-z][A-Za-z0-9_]{0,19}\.[A-Za-z][A-Za-z0-9_]{0,29}$/;

/** The key whose word stands in the cell; `whenBlank` for a blank; undefined (and a fault) for anything else. */
function pick<Words extends Readonly<Record<string, string>>, Column extends string>(
  row: TableRow<Column>,
  column: Column,
  table: Words,
  whenBlank: (keyof Words & string) | undefined,
  faults: SetUpFault[],
): (keyof Words & string) | undefined {
  const text = row.text(column);
  if (text === '' && whenBlank !== undefined) return whenBlank;
  const found = (Object.keys(table) as (keyof Words & string)[]).find(
    (key) => table[key]?.toLowerCase() === text.toLowerCase(),
  );
  if (found === undefined)
    faults.push(row.fault(column, `một trong: ${[...new Set(Object.values(table))].join(', ')}`));
  return found;
}

function used<Column extends string>(
  row: TableRow<Column>,
  column: Column,
  whenBlank: boolean,
  faults: SetUpFault[],
): boolean {
  const value = readUsed(row.text(column), whenBlank);
  if (value === undefined) faults.push(row.fault(column, '“Có” hoặc “Không”'));
  return value ?? whenBlank;
}

/** The word, or the sign itself. */
function readComparison<Column extends string>(
  row: TableRow<Column>,
  column: Column,
  faults: SetUpFault[],
): Comparison | undefined {
  const text = row.text(column);
  const signs = Object.keys(words.comparisonWords) as Comparison[];
  const found = signs.find((sign) => sign === text || words.comparisonWords[sign] === text.toLowerCase());
  if (found === undefined)
    faults.push(row.fault(column, `một trong: ${Object.values(words.comparisonWords).join(', ')}`));
  return found;
}

const answerKind: Partial<Record<IndicatorKind, FieldKind>> = {
  yesNo: 'yesNo',
  document: 'yesNo',
  count: 'count',
  rating: 'rating',
  date: 'date',
  text: 'text',
};

/** Separated by semicolons only: a comma may stand inside an option. */
const optionsOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((option) => option.trim())
    .filter((option) => option !== '');

function readField(row: IndicatorRow, kind: FieldKind, faults: SetUpFault[]): Field {
  const code = row.text('code');
  const options = kind === 'rating' ? optionsOf(row.text('options')) : [];
  if (kind === 'rating' && options.length < 2)
    faults.push(row.fault('options', 'ít nhất hai mức, cách nhau bằng dấu chấm phẩy'));
  return {
    code,
    indicator: code.split('.')[0] ?? code,
    label: row.text('label'),
    kind,
    unitOfMeasure: row.text('unitOfMeasure'),
    options,
    required: pick(row, 'required', words.requirementWords, 'optional', faults) ?? 'optional',
    hint: row.text('hint') || 'Nhập số liệu của đơn vị.',
  };
}

/** "80%" or 0.8 → 0.8; "" → null; undefined: neither. */
function readShare(text: string): number | null | undefined {
  if (text === '') return null;
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text);
  if (!match) return undefined;
  const digits = (match[1] ?? '').replace(',', '.');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return Number(digits.replace('.', '')) / 10 ** (decimals + (match[2] ? 2 : 0));
}

function readIndicator(row: IndicatorRow, fieldRows: readonly IndicatorRow[], faults: SetUpFault[]): Indicator {
  const code = row.text('code');
  const kind = pick(row, 'kind', words.indicatorKindWords, undefined, faults) ?? 'yesNo';
  const formula = row.text('formula');
  const horizon = row.text('horizon');
  const districtTarget = readShare(row.text('districtTarget'));
  const known = new Set(levels.map((level) => level.code));
  const scope = listOf(row.text('levels')).map((level) => level.toUpperCase());
  if (row.text('label') === '') faults.push(row.fault('label', 'nội dung của chỉ tiêu'));
  if (scope.length === 0 || scope.some((level) => !known.has(level))) {
    faults.push(row.fault('levels', `mã các cấp cách nhau bằng dấu phẩy: ${[...known].join(', ')}`));
  }
  if (!/^(|20\d\d)$/.test(horizon)) faults.push(row.fault('horizon', 'một năm như 2026, hoặc để trống'));
  if (districtTarget === undefined) faults.push(row.fault('districtTarget', 'một tỷ lệ như 80%, hoặc để trống'));
  const needsFormula = kind === 'ratio' || kind === 'anyOf';
  if (needsFormula && formula === '') faults.push(row.fault('formula', 'công thức, ví dụ A9.resolved / A9.received'));
  const own = answerKind[kind];
  return {
    code,
    group: row.text('group'),
    clause: row.text('clause'),
    label: row.text('label'),
    kind,
    unitOfMeasure: row.text('unitOfMeasure'),
    formula,
    comparison: row.text('comparison') === '' ? null : (readComparison(row, 'comparison', faults) ?? null),
    target: row.text('target'),
    horizon: horizon === '' ? null : Number(horizon),
    rollUp: pick(row, 'rollUp', words.rollUpWords, 'none', faults) ?? 'none',
    districtTarget: districtTarget ?? null,
    levels: scope,
    flag: row.text('flag'),
    wantsEvidence: used(row, 'wantsEvidence', false, faults),
    active: used(row, 'active', true, faults),
    fields: [
      ...(own !== undefined && formula === '' ? [readField(row, own, faults)] : []),
      ...fieldRows.map((field) =>
        readField(field, pick(field, 'kind', words.fieldKindWords, undefined, faults) ?? 'text', faults),
      ),
    ],
  };
}

function readIndicators(
  snapshot: Snapshot,
  rowOf: Map<string, IndicatorRow>,
): { readonly indicators: readonly Indicator[]; readonly faults: readonly SetUpFault[] } {
  const table = readTable(snapshot, 'indicators', words.indicatorColumns);
  const faults: SetUpFault[] = [...table.faults];
  const fieldRows = new Map<string, IndicatorRow[]>();
  const heads: IndicatorRow[] = [];
  for (const row of table.rows) {
    const code = row.text('code');
    const isField = FIELD_CODE.test(code);
    if (!isField && !INDICATOR_CODE.test(code)) {
      faults.push(row.fault('code', 'mã chỉ tiêu như A1 hoặc mã trường như A1.number (chữ không dấu và số)'));
    } else if (rowOf.has(code)) {
      faults.push(row.fault('code', `mã không trùng với dòng ${(rowOf.get(code)?.row ?? 0) + 1}`));
    } else {
      rowOf.set(code, row);
      if (isField) {
        const owner = code.split('.')[0] ?? '';
        fieldRows.set(owner, [...(fieldRows.get(owner) ?? []), row]);
      } else heads.push(row);
    }
  }
  for (const [owner, rows] of fieldRows) {
    if (heads.some((head) => head.text('code') === owner)) continue;
    for (const row of rows)
      faults.push(row.fault('code', `một chỉ tiêu mã ${owner} ở dòng trên (trường phải thuộc một chỉ tiêu)`));
  }
  return {
    indicators: heads.map((head) => readIndicator(head, fieldRows.get(head.text('code')) ?? [], faults)),
    faults,
  };
}

const severityOf = (row: RuleRow, faults: SetUpFault[]): Severity =>
  pick(row, 'severity', words.severityWords, undefined, faults) ?? 'error';

const readGeneral = (row: RuleRow, faults: SetUpFault[]): GeneralRule => ({
  code: row.text('code'),
  severity: severityOf(row, faults),
  message: row.text('message'),
  remedy: row.text('remedy'),
  active: used(row, 'active', true, faults),
});

function readRule(row: RuleRow, faults: SetUpFault[]): Rule {
  const operator = readComparison(row, 'operator', faults);
  const severity = severityOf(row, faults);
  return {
    code: row.text('code'),
    indicator: row.text('indicator'),
    field: row.text('field'),
    severity,
    condition: row.text('condition'),
    left: row.text('left'),
    operator: operator ?? '=',
    right: row.text('right'),
    effect: pick(row, 'effect', words.effectWords, 'submission', faults) ?? 'submission',
    message: row.text('message'),
    brief: row.text('brief'),
    remedy: row.text('remedy'),
    clause: row.text('clause'),
    active: used(row, 'active', true, faults),
  };
}

export interface ReadPlan {
  readonly plan: Plan;
  readonly formerCodes: FormerCodes;
  readonly faults: readonly SetUpFault[];
  /** A fault in the cell of an indicator or rule, for problems found later. */
  readonly faultOf: (
    sheet: 'indicators' | 'rules',
    code: string,
    property: string,
    expected: string,
  ) => SetUpFault | null;
}

export function readPlan(snapshot: Snapshot): ReadPlan {
  const indicatorRows = new Map<string, IndicatorRow>();
  const { indicators, faults: indicatorFaults } = readIndicators(snapshot, indicatorRows);
  const table = readTable(snapshot, 'rules', words.ruleColumns);
  const former = readFormerCodes(indicatorRows);
  const faults: SetUpFault[] = [...indicatorFaults, ...former.faults, ...table.faults];
  const ruleRows = new Map<string, RuleRow>();
  const generalRules: GeneralRule[] = [];
  const rules: Rule[] = [];
  // Without indicators every rule would look wrong; what is wrong has been said already.
  const rows = indicators.length === 0 && indicatorFaults.length > 0 ? [] : table.rows;
  for (const row of rows) {
    const code = row.text('code');
    if (code === '' || ruleRows.has(code)) {
      faults.push(
        row.fault('code', code === '' ? 'mã quy tắc' : `mã không trùng với dòng ${(ruleRows.get(code)?.row ?? 0) + 1}`),
      );
      continue;
    }
    ruleRows.set(code, row);
    const owner = row.text('indicator');
    if (owner === '') generalRules.push(readGeneral(row, faults));
    else if (!indicators.some((indicator) => indicator.code === owner)) {
      faults.push(row.fault('indicator', 'mã một chỉ tiêu có trong sheet Chỉ tiêu, hoặc để trống với quy tắc chung'));
    } else rules.push(readRule(row, faults));
  }
  return {
    plan: { indicators, rules, generalRules },
    formerCodes: former.codes,
    faults,
    faultOf: (sheet, code, property, expected) =>
      sheet === 'indicators'
        ? (indicatorRows.get(code)?.fault(property as IndicatorColumn, expected) ?? null)
        : (ruleRows.get(code)?.fault(property as RuleColumn, expected) ?? null),
  };
}
