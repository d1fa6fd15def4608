// An indicator's verdict and its reason in plain words as cell formulas. `domain/judge.ts` says the same in code.

import type { CompiledIndicator, CompiledRule } from '../domain/compile-plan';
import type { Field } from '../domain/model';
import { BAD_MARK, type Cells, holdsFormula, numberFormula, numberLiteral, quoted } from '../domain/to-formula';
import { TRACKED_WORD, verdictWords } from '../domain/verdict';
import { span } from './a1';
import { DUE, tabColumns } from './tab-columns';

/** What one indicator's formulas need to know of their surroundings. Rows are 0-based; fields stand in [first, end). */
export interface IndicatorPlace {
  readonly indicator: CompiledIndicator;
  readonly first: number;
  readonly end: number;
  readonly cells: Cells;
  /** A field's entry as a sentence shows it, as a part of a formula. */
  readonly shown: (code: string) => string;
  /** Helper cells of the head row. */
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
const values = (place: IndicatorPlace): string => span(tabColumns.value, place.first, place.end);
const dues = (place: IndicatorPlace): string => span(tabColumns.due, place.first, place.end);
const isSingle = (place: IndicatorPlace): boolean => place.end - place.first === 1;
const lackingCount = (place: IndicatorPlace): string => {
  const product = `(${dues(place)}=${DUE.required})*(${values(place)}="")`;
  return isSingle(place) ? product : `SUMPRODUCT(${product})`;
};
const lacksAny = (place: IndicatorPlace): string =>
  isSingle(place) ? `AND(${dues(place)}=${DUE.required};${values(place)}="")` : `${lackingCount(place)}>0`;
const hasBad = (place: IndicatorPlace): string =>
  isSingle(place) ? `${values(place)}=${quoted(BAD_MARK)}` : `SUMPRODUCT((${values(place)}=${quoted(BAD_MARK)})*1)>0`;
const isUntouched = (place: IndicatorPlace): string =>
  isSingle(place) ? `${values(place)}=""` : `SUMPRODUCT((${values(place)}<>"")*1)=0`;
const isExempt = (place: IndicatorPlace): string =>
  `ISNUMBER(FIND(${quoted(`;${place.indicator.code.toUpperCase()};`)};${place.exemptCell}))`;

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
    ? [
        `=${numberFormula(place.indicator.ratio.numerator, place.cells)}`,
        `=${numberFormula(place.indicator.ratio.denominator, place.cells)}`,
      ]
    : null;

type DueLevel = (typeof DUE)[keyof typeof DUE];

/** How far a field is due, and what it may come to be. */
export interface Due {
  readonly formula: string;
  readonly levels: readonly DueLevel[];
}

const always = (level: DueLevel): Due => ({ formula: `=${level}`, levels: [level] });
const dueIf = (condition: string, then: DueLevel, otherwise: DueLevel): Due => ({
  formula: `=IF(${condition};${then};${otherwise})`,
  levels: [then, otherwise],
});

export function dueOf(field: Field, { indicator, value }: IndicatorPlace): Due {
  const { none, should, required } = DUE;
  const followsAnswer = field.code !== indicator.code && indicator.fields.some((f) => f.code === indicator.code);
  switch (field.required) {
    case 'always':
      if (!indicator.anyOf.includes(field.code) || indicator.goal === null) return always(required);
      return dueIf(
        `AND(ISNUMBER(${value});${value}${indicator.comparison ?? '>='}${numberLiteral(indicator.goal)})`,
        none,
        required,
      );
    case 'whenYes':
      return followsAnswer ? dueIf(`${value}=1`, required, none) : always(none);
    case 'should':
      return followsAnswer ? dueIf(`AND(ISNUMBER(${value});${value}=0)`, none, should) : always(should);
    case 'optional':
      return always(none);
  }
}

/** "Số đã giải quyết ({A9.resolved}) …" → text joined with the entry as it is shown. */
function messageFormula(message: string, shown: IndicatorPlace['shown']): string {
  const parts = message.split(/\{([\w.]+)\}/);
  return parts
    .map((part, index) => (index % 2 === 0 ? quoted(part) : shown(part)))
    .filter((part) => part !== '""')
    .join('&');
}

/** What the first broken rule with that effect says in brief, "" where none is broken. */
export function brokenFormula(place: IndicatorPlace, effect: 'invalid' | 'missing'): string | null {
  const rules = place.rules.filter((rule) => rule.effect === effect);
  if (rules.length === 0) return null;
  const chain = rules.reduceRight((otherwise, rule) => {
    const holds: CompiledRule['leftSide'] = {
      kind: 'not',
      operand: { kind: 'binary', operator: operatorOf[rule.operator], left: rule.leftSide, right: rule.rightSide },
    };
    const broken = holdsFormula(rule.when ? [rule.when, holds] : [holds], place.cells);
    return `IF(${broken};${messageFormula(rule.brief === '' ? rule.message : rule.brief, place.shown)};${otherwise})`;
  }, '""');
  return `=${chain}`;
}

const operatorOf = { '=': '==', '<>': '!=', '>=': '>=', '<=': '<=', '>': '>', '<': '<' } as const;

/** Once nothing is wrong: missing, or what the figure comes to. */
function judgedFormula(place: IndicatorPlace, lacks: string | null): string {
  const { indicator, value, numerator, denominator, yearCell } = place;
  const { goal, horizon, comparison, ratio } = indicator;
  const failed =
    horizon === null ? word('notMet') : `IF(${yearCell}<${horizon};${word('inProgress')};${word('notMet')})`;
  const compared =
    goal === null ? '""' : `IF(${value}${comparison ?? '>='}${numberLiteral(goal)};${word('met')};${failed})`;
  const judged = ratio ? `IF(${denominator}=0;${word('noCases')};${compared})` : compared;
  const needed = ratio
    ? [`ISNUMBER(${numerator})`, `ISNUMBER(${denominator})`]
    : goal === null
      ? []
      : [`ISNUMBER(${value})`];
  const unknown = needed.map((test) => `NOT(${test})`);
  const missing = lacks === null ? unknown : [lacks, ...unknown];
  if (missing.length === 0) return judged;
  return `IF(${missing.length === 1 ? missing[0] : `OR(${missing.join(';')})`};${word('missing')};${judged})`;
}

/** Whether a figure can only be there where something was entered: then nothing needs to be said of an untouched indicator. */
const showsEntry = ({ indicator }: IndicatorPlace): boolean =>
  indicator.goal !== null && indicator.fields.some((field) => field.code === indicator.code);

/** Whether the one field of the indicator is the figure itself, which is then there whenever the field is filled. */
const isOwnFigure = (place: IndicatorPlace): boolean => isSingle(place) && showsEntry(place);

/** The verdict's word; "" where there is nothing to judge. */
export function verdictFormula(place: IndicatorPlace): string {
  const { indicator, timelinessCell } = place;
  if (indicator.kind === 'derived') {
    return `=IF(${isExempt(place)};${word('notApplicable')};SWITCH(${timelinessCell};"Đúng hạn";${word('met')};"Chưa đến hạn";${word('inProgress')};${word('notMet')}))`;
  }
  const needs = indicator.goal !== null || indicator.fields.some((field) => field.required === 'always');
  const hasRule = (effect: string): boolean => place.rules.some((rule) => rule.effect === effect);
  const invalid = hasRule('invalid') ? `OR(${hasBad(place)};${place.contradiction}<>"")` : hasBad(place);
  const lacks = [
    ...(isOwnFigure(place) ? [] : [lacksAny(place)]),
    ...(hasRule('missing') ? [`${place.lacking}<>""`] : []),
  ];
  const lacking = lacks.length > 1 ? `OR(${lacks.join(';')})` : (lacks[0] ?? null);
  const entered = `IF(${invalid};${word('invalid')};${judgedFormula(place, lacking)})`;
  // Nothing that is wrong can be in an indicator without entries, save where a rule looks at other indicators.
  const mayBeUntouched = needs && (hasRule('invalid') || !showsEntry(place));
  const judged = mayBeUntouched ? `IF(${isUntouched(place)};${word('missing')};${entered})` : entered;
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
  if (indicator.ratio)
    return `IF(ISNUMBER(${value});": "&${percent(value)}&" ("&${numerator}&"/"&${denominator}&")";"")`;
  if (indicator.kind === 'count' || indicator.kind === 'anyOf') return `IF(ISNUMBER(${value});": "&${value};"")`;
  return '';
}

/** Where to look for a bad entry: what the indicator's own cell expects, or which cell is marked. */
function lookFormula({ indicator, end, first, value }: IndicatorPlace): string {
  const own = indicator.fields.find((field) => field.code === indicator.code);
  const elsewhere = '": xem ô ghi “Sai”"';
  if (!own) return elsewhere;
  const here = quoted(`: ${expectations[own.kind]}`);
  return end - first === 1 ? here : `IF(${value}=${quoted(BAD_MARK)};${here};${elsewhere})`;
}

/** Verdict and reason in one line, for the visible column. */
export function reasonFormula(place: IndicatorPlace): string {
  const { indicator, verdict, contradiction, lacking } = place;
  if (indicator.kind === 'derived') return `=${verdict}&": "&${place.timelinessCell}`;
  const hasRule = (effect: string): boolean => place.rules.some((rule) => rule.effect === effect);
  const look = lookFormula(place);
  const wrong = hasRule('invalid') ? `IF(${hasBad(place)};${look};": "&${contradiction})` : look;
  const still = `": còn "&${lackingCount(place)}&" ô cần nhập"`;
  const missing = hasRule('missing') ? `IF(${lacking}<>"";": "&${lacking};${still})` : still;
  const figure = shownFigure(place);
  const cases = [
    [word('missing'), missing],
    [word('invalid'), wrong],
    ...(indicator.ratio ? [[word('noCases'), '": mẫu số bằng 0"']] : []),
    ...(figure === '' ? [] : [[word('notApplicable'), '""']]),
  ].map((pair) => pair.join(';'));
  const reason = `${verdict}&SWITCH(${verdict};${cases.join(';')};${figure === '' ? '""' : figure})`;
  // With a target there is always a verdict.
  return indicator.goal === null
    ? `=IF(${verdict}="";IF(${isUntouched(place)};"";${quoted(TRACKED_WORD)});${reason})`
    : `=${reason}`;
}

const expectations: Record<Field['kind'], string> = {
  yesNo: 'chọn Có hoặc Không',
  tick: 'chỉ đánh dấu',
  rating: 'chọn trong danh sách',
  count: 'cần số nguyên từ 0',
  date: 'cần ngày dd/mm/yyyy, không sau hôm nay',
  text: 'cần gõ chữ, không dùng công thức',
};

/** What a blank is called, by how far the field is due. */
const blankWords: Record<DueLevel, string> = { [DUE.required]: 'Chưa nhập', [DUE.should]: 'Nên nhập', [DUE.none]: '' };

/** What is wrong with one field's entry, beside it. @param value its helper cell; @param dueCell the cell of its due level */
export function fieldStateFormula(field: Field, value: string, dueCell: string, { levels }: Due): string {
  const wrong = `${value}=${quoted(BAD_MARK)};${quoted(`Sai: ${expectations[field.kind]}`)}`;
  const told = levels.filter((level) => level !== DUE.none);
  const [first] = told;
  if (first === undefined) return `=IF(${wrong};"")`;
  const blank = told.length === levels.length ? `${value}=""` : `AND(${dueCell}=${first};${value}="")`;
  return `=IF(${wrong};IF(${blank};${quoted(blankWords[first])};""))`;
}
