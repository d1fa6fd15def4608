// An indicator's verdict and its reason in plain words as cell formulas. `domain/judge.ts` says the same in code.

import type { CompiledIndicator, CompiledRule } from '../domain/compile-plan';
import type { Field } from '../domain/model';
import { BAD_MARK, type Cells, holdsFormula, numberFormula, numberLiteral, quoted } from '../domain/to-formula';
import { TRACKED_WORD, verdictWords } from '../domain/verdict';
import { columnSpan } from './a1';
import { DUE, tabColumns } from './tab-columns';

/** What one indicator's formulas need to know of their surroundings. Rows are 0-based; fields stand in [first, end). */
export interface IndicatorPlace {
  readonly indicator: CompiledIndicator;
  readonly first: number;
  readonly end: number;
  readonly cells: Cells;
  /** Absolute addresses of helper cells of the head row. */
  readonly value: string;
  readonly verdict: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly contradiction: string;
  readonly lacking: string;
  readonly yearCell: string;
  readonly exemptCell: string;
  readonly timelinessCell: string;
  /** The error rules that apply on this tab and bear on this indicator's verdict. */
  readonly rules: readonly CompiledRule[];
}

const word = (verdict: keyof typeof verdictWords): string => quoted(verdictWords[verdict]);
const values = (place: IndicatorPlace): string => columnSpan(tabColumns.value, place.first, place.end);
const dues = (place: IndicatorPlace): string => columnSpan(tabColumns.due, place.first, place.end);
const lackingCount = (place: IndicatorPlace): string => `SUMPRODUCT((${dues(place)}=${DUE.required})*(${values(place)}=""))`;
const badCount = (place: IndicatorPlace): string => `SUMPRODUCT((${values(place)}=${quoted(BAD_MARK)})*1)`;
const enteredCount = (place: IndicatorPlace): string => `SUMPRODUCT((${values(place)}<>"")*1)`;
const isExempt = (place: IndicatorPlace): string =>
  `LEN(SUBSTITUTE(${place.exemptCell};${quoted(`;${place.indicator.code.toUpperCase()};`)};""))<LEN(${place.exemptCell})`;

/** The head row's own number: the figure that is compared. null where the answer's cell holds it already. */
export function figureFormula(place: IndicatorPlace): string | null {
  const { indicator, numerator, denominator } = place;
  if (indicator.formula === '' || !indicator.figure) return null;
  if (indicator.ratio) {
    return `=IF(AND(ISNUMBER(${numerator});ISNUMBER(${denominator}));IF(${denominator}=0;"";${numerator}/${denominator});"")`;
  }
  return `=${numberFormula(indicator.figure, place.cells)}`;
}

export const ratioFormulas = (place: IndicatorPlace): readonly [string, string] | null =>
  place.indicator.ratio
    ? [`=${numberFormula(place.indicator.ratio.numerator, place.cells)}`, `=${numberFormula(place.indicator.ratio.denominator, place.cells)}`]
    : null;

/** How far a field is due: see DUE. */
export function dueFormula(field: Field, place: IndicatorPlace): string {
  const { indicator, value } = place;
  const hasAnswer = indicator.fields.some((f) => f.code === indicator.code);
  switch (field.required) {
    case 'always':
      if (!indicator.anyOf.includes(field.code) || indicator.goal === null) return `=${DUE.required}`;
      return `=IF(AND(ISNUMBER(${value});${value}${indicator.comparison ?? '>='}${numberLiteral(indicator.goal)});${DUE.none};${DUE.required})`;
    case 'whenYes':
      return hasAnswer ? `=IF(${value}=1;${DUE.required};${DUE.none})` : `=${DUE.none}`;
    case 'should':
      return hasAnswer && field.code !== indicator.code
        ? `=IF(AND(ISNUMBER(${value});${value}=0);${DUE.none};${DUE.should})`
        : `=${DUE.should}`;
    case 'optional':
      return `=${DUE.none}`;
  }
}

/** "Số đã giải quyết ({A9.resolved}) …" → text joined with the entry as it stands. */
function messageFormula(message: string, cells: Cells): string {
  const parts = message.split(/\{([\w.]+)\}/);
  return parts
    .map((part, index) => (index % 2 === 0 ? quoted(part) : cells.input(part)))
    .filter((part) => part !== '""')
    .join('&');
}

/** The message of the first broken rule with that effect, "" where none is. */
export function brokenFormula(place: IndicatorPlace, effect: 'invalid' | 'missing'): string | null {
  const rules = place.rules.filter((rule) => rule.effect === effect);
  if (rules.length === 0) return null;
  const chain = rules.reduceRight((otherwise, rule) => {
    const holds: CompiledRule['leftSide'] = {
      kind: 'not',
      operand: { kind: 'binary', operator: operatorOf[rule.operator], left: rule.leftSide, right: rule.rightSide },
    };
    const broken = holdsFormula(rule.when ? [rule.when, holds] : [holds], place.cells);
    return `IF(${broken};${messageFormula(rule.message, place.cells)};${otherwise})`;
  }, '""');
  return `=${chain}`;
}

const operatorOf = { '=': '==', '<>': '!=', '>=': '>=', '<=': '<=', '>': '>', '<': '<' } as const;

function judgedFormula(place: IndicatorPlace): string {
  const { indicator, value, numerator, denominator, yearCell } = place;
  const failed =
    indicator.horizon === null ? word('notMet') : `IF(${yearCell}<${indicator.horizon};${word('inProgress')};${word('notMet')})`;
  const compared =
    indicator.goal === null
      ? '""'
      : `IF(ISNUMBER(${value});IF(${value}${indicator.comparison ?? '>='}${numberLiteral(indicator.goal)};${word('met')};${failed});${word('missing')})`;
  if (!indicator.ratio) return compared;
  return `IF(AND(ISNUMBER(${numerator});ISNUMBER(${denominator}));IF(${denominator}=0;${word('noCases')};${compared});${word('missing')})`;
}

/** The verdict's word; "" where there is nothing to judge. */
export function verdictFormula(place: IndicatorPlace): string {
  const { indicator, timelinessCell } = place;
  if (indicator.kind === 'derived') {
    return `=IF(${isExempt(place)};${word('notApplicable')};SWITCH(${timelinessCell};"Đúng hạn";${word('met')};"Chưa đến hạn";${word('inProgress')};${word('notMet')}))`;
  }
  const needs = indicator.goal !== null || indicator.fields.some((field) => field.required === 'always');
  const hasRule = (effect: string): boolean => place.rules.some((rule) => rule.effect === effect);
  const invalid = hasRule('invalid') ? `OR(${badCount(place)}>0;${place.contradiction}<>"")` : `${badCount(place)}>0`;
  const lacks = hasRule('missing') ? `OR(${lackingCount(place)}>0;${place.lacking}<>"")` : `${lackingCount(place)}>0`;
  const entered = `IF(${invalid};${word('invalid')};IF(${lacks};${word('missing')};${judgedFormula(place)}))`;
  const judged = needs ? `IF(${enteredCount(place)}=0;${word('missing')};${entered})` : entered;
  return `=IF(${isExempt(place)};${word('notApplicable')};${judged})`;
}

/** "66,7 %", whatever the locale. */
const percent = (cell: string): string => {
  const tenths = `ROUND(${cell}*1000;0)`;
  return `INT(${tenths}/10)&IF(${tenths}=INT(${tenths}/10)*10;"";","&(${tenths}-INT(${tenths}/10)*10))&" %"`;
};

/** The figure as a person reads it, for the reason. */
function shownFigure(place: IndicatorPlace): string {
  const { indicator, value, numerator, denominator } = place;
  if (indicator.ratio) return `IF(ISNUMBER(${value});": "&${percent(value)}&" ("&${numerator}&"/"&${denominator}&")";"")`;
  if (indicator.kind === 'count' || indicator.kind === 'anyOf') return `IF(ISNUMBER(${value});": "&${value};"")`;
  return '""';
}

/** Verdict and reason in one line, for the visible column. */
export function reasonFormula(place: IndicatorPlace): string {
  const { verdict, contradiction, lacking } = place;
  if (place.indicator.kind === 'derived') return `=${verdict}&": "&${place.timelinessCell}`;
  const hasRule = (effect: string): boolean => place.rules.some((rule) => rule.effect === effect);
  const wrong = `IF(${badCount(place)}>0;": xem ô ghi “Sai”";${hasRule('invalid') ? `": "&${contradiction}` : '""'})`;
  const still = `": còn "&${lackingCount(place)}&" ô cần nhập"`;
  const missing = hasRule('missing') ? `IF(${lacking}<>"";": "&${lacking};${still})` : still;
  const cases = [
    [word('missing'), missing],
    [word('invalid'), wrong],
    [word('noCases'), '": mẫu số bằng 0"'],
    [word('notApplicable'), '""'],
  ].map((pair) => pair.join(';'));
  return `=IF(${verdict}="";IF(${enteredCount(place)}=0;"";${quoted(TRACKED_WORD)});${verdict}&SWITCH(${verdict};${cases.join(';')};${shownFigure(place)}))`;
}

/** What is wrong with one field's entry, beside it. */
export function fieldStateFormula(field: Field, value: string, due: string): string {
  const expected = { yesNo: 'chọn Có hoặc Không', tick: 'chỉ đánh dấu', rating: 'chọn trong danh sách', count: 'cần số nguyên từ 0', date: 'cần ngày dd/mm/yyyy, không sau hôm nay', text: 'cần gõ chữ, không dùng công thức' }[field.kind];
  return `=IF(${value}=${quoted(BAD_MARK)};${quoted(`Sai: ${expected}`)};IF(AND(${due}=${DUE.required};${value}="");"Chưa nhập";IF(AND(${due}=${DUE.should};${value}="");"Nên nhập";"")))`;
}
