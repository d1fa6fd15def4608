// All rules of the plan over one unit, then those that compare units: entries → findings.

import { cleanText } from './clean-text';
import type { CompiledIndicator, CompiledPlan } from './compile-plan';
import { yearOf } from './day';
import type { Reading } from './entry';
import { distinct, type Finding } from './finding';
import { dueOf, type UnitJudgement } from './judge';
import type { Field, GeneralRule, RuleEffect, Settings } from './model';
import { looksPersonal } from './personal-data';
import { isExempt } from './scope';
import { quote } from './shorten';

type Told = Pick<Finding, 'field' | 'column'> & {
  readonly effect?: RuleEffect;
  readonly understood?: string;
  readonly entry?: string;
  /** A further sentence. */
  readonly more?: string;
};

/** Where an explanation of the indicator may stand: on any of its rows. */
const explanationOf = (indicator: CompiledIndicator, judged: UnitJudgement): string =>
  [indicator.code, ...indicator.fields.map((field) => field.code)]
    .map((code) => cleanText(judged.entries.explanations.get(code) ?? ''))
    .filter((text) => text !== '')
    .join(' ');

const fill = (template: string, told: Told, judged: UnitJudgement, labels: CompiledPlan['fields']): string =>
  template.replace(/\{([\w.]+)\}/g, (_, code: string) => {
    const name = code === 'field' ? told.field : code;
    if (code === 'label') return labels.get(told.field)?.label ?? told.field;
    const reading = judged.readings.get(name);
    return reading === undefined || reading.state === 'blank' ? 'để trống' : quote(reading.text, QUOTED_LETTERS);
  });

/** Of an entry that a message quotes. */
const QUOTED_LETTERS = 80;

/** Longest text in a cell that a report can use, in characters. */
const TEXT_LIMIT = 5000;

const BAD_ENTRY_RULE = {
  formula: 'formulaTyped',
  wrongType: 'wrongType',
  notWhole: 'countInvalid',
  negative: 'countInvalid',
  future: 'dateInFuture',
} as const;

/** Otherwise its head row holds a computed figure, beside which notes may stand all the same. */
const hasOwnAnswer = ({ code, fields }: CompiledIndicator): boolean => fields.some((field) => field.code === code);

class UnitCheck {
  readonly findings: Finding[] = [];
  private readonly general: ReadonlyMap<string, GeneralRule>;

  constructor(
    private readonly judged: UnitJudgement,
    private readonly plan: CompiledPlan,
    private readonly settings: Settings,
  ) {
    this.general = new Map(plan.general.map((rule) => [rule.code, rule]));
  }

  run(): readonly Finding[] {
    for (const indicator of this.judged.indicators) {
      if (isExempt(indicator, this.judged.entries.unit)) continue;
      if (!hasOwnAnswer(indicator)) this.checkNotes(indicator.code, indicator);
      for (const field of indicator.fields) {
        this.checkField(field, indicator);
        this.checkNotes(field.code, indicator);
      }
      this.checkRules(indicator);
    }
    return distinct(this.findings);
  }

  private reading(code: string): Reading {
    return this.judged.environment.reading(code);
  }

  private tell(code: string, indicator: CompiledIndicator, told: Told): void {
    const rule = this.general.get(code);
    if (rule?.active) this.add(rule, indicator, told);
  }

  private add(
    rule: Pick<GeneralRule, 'code' | 'severity' | 'message' | 'remedy'>,
    indicator: CompiledIndicator,
    told: Told,
  ): void {
    this.findings.push({
      severity: rule.severity,
      unit: this.judged.entries.unit.code,
      indicator: indicator.code,
      field: told.field,
      column: told.column,
      code: rule.code,
      effect: told.effect ?? 'submission',
      understood: quote(told.understood ?? '', QUOTED_LETTERS),
      message: [
        fill(rule.message, told, this.judged, this.plan.fields),
        told.entry === undefined ? '' : `Đang ghi “${quote(told.entry, QUOTED_LETTERS)}”.`,
        told.more ?? '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
      remedy: fill(rule.remedy, told, this.judged, this.plan.fields),
      explained: rule.severity === 'warning' && this.isExplained(rule.code, indicator),
    });
  }

  /** A phone number is not explained by a text that holds one: that warning stays until the number is gone. */
  private isExplained(code: string, indicator: CompiledIndicator): boolean {
    const explanation = explanationOf(indicator, this.judged);
    return explanation !== '' && !(code === 'privacy' && looksPersonal(explanation));
  }

  private checkField(field: Field, indicator: CompiledIndicator): void {
    const reading = this.reading(field.code);
    const at = { field: field.code, column: 'result' } as const;
    if (this.judged.entries.covered?.has(`${field.code}|result`)) this.tell('mergedCells', indicator, at);
    if (reading.state === 'blank') this.checkBlank(field, indicator);
    else if (reading.state === 'bad') {
      const understood = reading.understood === '' ? '' : `Hiểu là ${reading.understood}`;
      this.tell(BAD_ENTRY_RULE[reading.problem], indicator, {
        ...at,
        effect: 'invalid',
        understood,
        entry: reading.text,
        more: reading.hint,
      });
    } else {
      const understood = reading.literal ? '' : `Hiểu là ${reading.text}`;
      if (field.kind === 'yesNo' && reading.value === 0 && explanationOf(indicator, this.judged) === '') {
        this.tell('noWithoutExplanation', indicator, { ...at, column: 'explanation', understood });
      }
      if (field.code === indicator.code && field.kind === 'yesNo' && reading.value === 1 && indicator.wantsEvidence) {
        this.checkEvidence(indicator, understood);
      }
      if (field.kind === 'date' && yearOf(reading.value) !== this.settings.year) {
        this.tell('dateOutsideYear', indicator, { ...at, understood });
      }
      if (field.kind === 'count') this.checkJump(field, reading.value, indicator);
      if (field.kind === 'text' && reading.text.length > TEXT_LIMIT) this.tell('tooLong', indicator, at);
      if (field.kind === 'text' && looksPersonal(reading.text)) this.tell('privacy', indicator, at);
    }
  }

  /** What stands beside the answer, on the row of that code. */
  private checkNotes(code: string, indicator: CompiledIndicator): void {
    const explanation = this.judged.entries.explanations.get(code) ?? '';
    const evidence = this.judged.entries.evidence.get(code) ?? '';
    for (const [column, text] of [
      ['evidence', evidence],
      ['explanation', explanation],
    ] as const) {
      const at = { field: code, column };
      if (text.startsWith('=')) this.tell('formulaTyped', indicator, { ...at, entry: text });
      if (text.length > TEXT_LIMIT) this.tell('tooLong', indicator, at);
      if (looksPersonal(text)) this.tell('privacy', indicator, at);
      if (this.judged.entries.covered?.has(`${code}|${column}`)) this.tell('mergedCells', indicator, at);
    }
  }

  private checkBlank(field: Field, indicator: CompiledIndicator): void {
    const due = dueOf(field, indicator, this.judged.environment);
    const at = { field: field.code, column: 'result' } as const;
    const untouched = indicator.fields.every(({ code }) => this.reading(code).state === 'blank');
    if (due === 'should' && !untouched) this.tell('shouldBeFilled', indicator, at);
    if (due === 'required') {
      const incomplete = field.required === 'whenYes';
      this.tell(incomplete ? 'documentIncomplete' : 'blankRequired', indicator, { ...at, effect: 'missing' });
    }
  }

  private checkEvidence(indicator: CompiledIndicator, understood: string): void {
    const given = indicator.fields.some(
      (field) => cleanText(this.judged.entries.evidence.get(field.code) ?? '') !== '',
    );
    if (!given) this.tell('yesWithoutEvidence', indicator, { field: indicator.code, column: 'evidence', understood });
  }

  private checkJump(field: Field, count: number, indicator: CompiledIndicator): void {
    const before = this.judged.entries.lastYear.get(field.code);
    if (before === undefined || before === 0) return;
    if (count > 3 * before || count === 0) {
      this.tell('countJump', indicator, { field: field.code, column: 'result', understood: `Năm trước: ${before}` });
    }
  }

  private checkRules(indicator: CompiledIndicator): void {
    for (const rule of this.judged.broken) {
      if (rule.indicator !== indicator.code) continue;
      const field = rule.field || indicator.code;
      this.add(rule, indicator, {
        field,
        column: 'result',
        effect: rule.severity === 'error' ? rule.effect : 'submission',
      });
    }
  }
}

/** Every finding within one unit, in the order of its tab. */
export const checkUnit = (judged: UnitJudgement, plan: CompiledPlan, settings: Settings): readonly Finding[] =>
  new UnitCheck(judged, plan, settings).run();
