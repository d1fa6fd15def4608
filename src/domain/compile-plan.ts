// Plan as read from its sheets → plan ready to judge: expressions parsed, names resolved, targets understood. Finds every fault at once.

import { bindExpression, bindSides, namesOf } from './bind-expression';
import { rankOf } from './entry';
import { type Expression, ExpressionError, parseExpression } from './expression';
import type { Field, Indicator, Plan, Rule } from './model';

export interface CompiledIndicator extends Indicator {
  /** The figure that is compared with the goal; null: derived, text, or nothing to compute. */
  readonly figure: Expression | null;
  /** A ratio's two halves. */
  readonly ratio: { readonly numerator: Expression; readonly denominator: Expression } | null;
  /** Kind anyOf: the counts of which one is enough. */
  readonly anyOf: readonly string[];
  /** The target as a number (95 % = 0.95, "Có" = 1, a grade = its rank); null: tracked only. */
  readonly goal: number | null;
}

export interface CompiledRule extends Rule {
  /** null: always. */
  readonly when: Expression | null;
  readonly leftSide: Expression;
  readonly rightSide: Expression;
  /** Every field that the rule names. It applies only where all of them stand on the unit's tab. */
  readonly names: readonly string[];
}

export interface CompiledPlan {
  readonly indicators: readonly CompiledIndicator[];
  readonly rules: readonly CompiledRule[];
  readonly general: Plan['generalRules'];
  readonly fields: ReadonlyMap<string, Field>;
}

/** A fault in the officer's plan. `property` names the column; the reader of the sheets knows its cell. */
export interface PlanProblem {
  readonly sheet: 'indicators' | 'rules';
  readonly code: string;
  readonly property: string;
  readonly found: string;
  readonly expected: string;
}

/** "95%" → 0.95, "Có" → 1, "Hoàn thành tốt nhiệm vụ" → its rank, "1" → 1. undefined: none of these. */
function readGoal(target: string, options: readonly string[]): number | null | undefined {
  const text = target.normalize('NFC').trim();
  if (text === '') return null;
  const option = options.findIndex((o) => o.toUpperCase() === text.toUpperCase());
  if (option >= 0) return rankOf(options, option);
  if (/^có$/i.test(text)) return 1;
  if (/^không$/i.test(text)) return 0;
  const match = /^(\d+)(?:[.,](\d+))?\s*(%?)$/.exec(text);
  if (!match) return undefined;
  const [, whole = '', decimals = '', percent] = match;
  return Number(whole + decimals) / 10 ** (decimals.length + (percent ? 2 : 0));
}

function compileIndicator(
  indicator: Indicator,
  bind: (source: string) => Expression,
  report: (property: string, found: string, expected: string) => void,
): CompiledIndicator {
  const answer = indicator.fields.find((field) => field.code === indicator.code);
  const goal = readGoal(indicator.target, answer?.options ?? []);
  if (goal === undefined) {
    report('target', indicator.target, 'một số, một tỷ lệ như 95%, "Có", hoặc một mức xếp loại có trong cột Lựa chọn');
  }
  if (indicator.kind === 'text' && indicator.target.trim() !== '') {
    report('target', indicator.target, 'để trống: chỉ tiêu loại Chữ không có mức đạt');
  }
  let figure: Expression | null = null;
  try {
    if (indicator.formula !== '') figure = bind(indicator.formula);
    else if (answer && answer.kind !== 'text') figure = { kind: 'field', code: answer.code };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    report('formula', indicator.formula, error.message);
  }
  const isRatio = indicator.kind === 'ratio';
  const isDivision = figure?.kind === 'binary' && figure.operator === '/';
  if (isRatio && figure && !isDivision)
    report('formula', indicator.formula, 'một phép chia, ví dụ A9.resolved / A9.received');
  const isAnyOf = figure?.kind === 'call' && figure.name === 'anyOf';
  if (indicator.kind === 'anyOf' && figure && !isAnyOf) {
    report('formula', indicator.formula, 'anyOf(…) với các trường số lượng, ví dụ anyOf(B2.models, B2.brightSpots)');
  }
  return {
    ...indicator,
    figure,
    goal: goal ?? null,
    ratio:
      isRatio && figure?.kind === 'binary' && isDivision ? { numerator: figure.left, denominator: figure.right } : null,
    anyOf:
      figure?.kind === 'call' && isAnyOf ? figure.args.flatMap((arg) => (arg.kind === 'field' ? [arg.code] : [])) : [],
  };
}

/** Compiles what can be compiled; the plan may be used only where `problems` is empty. */
export function compilePlan(plan: Plan): { readonly plan: CompiledPlan; readonly problems: readonly PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const fields = new Map(plan.indicators.flatMap((i) => i.fields.map((field) => [field.code, field] as const)));
  const computed = new Map(plan.indicators.filter((i) => i.formula !== '').map((i) => [i.code, i.formula] as const));
  const bind = (source: string): Expression => bindExpression(parseExpression(source), { fields, computed });

  const indicators = plan.indicators.map((indicator) =>
    compileIndicator(indicator, bind, (property, found, expected) =>
      problems.push({ sheet: 'indicators', code: indicator.code, property, found, expected }),
    ),
  );

  const rules = plan.rules.flatMap((rule): CompiledRule[] => {
    const part = (property: 'condition' | 'left' | 'right'): Expression | null => {
      const source = rule[property];
      if (property === 'condition' && source.trim() === '') return null;
      try {
        return bind(source);
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        problems.push({ sheet: 'rules', code: rule.code, property, found: source, expected: error.message });
        return null;
      }
    };
    const when = part('condition');
    const sides = (() => {
      try {
        return bindSides(part('left'), part('right'), fields);
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        problems.push({
          sheet: 'rules',
          code: rule.code,
          property: 'right',
          found: rule.right,
          expected: error.message,
        });
        return null;
      }
    })();
    if (rule.field !== '' && !fields.has(rule.field)) {
      problems.push({
        sheet: 'rules',
        code: rule.code,
        property: 'field',
        found: rule.field,
        expected: 'mã của một trường có trong sheet Chỉ tiêu',
      });
    }
    if (!sides) return [];
    const names = [...namesOf([when, ...sides])];
    return [{ ...rule, when, leftSide: sides[0], rightSide: sides[1], names }];
  });
  return { plan: { indicators, rules, general: plan.generalRules, fields }, problems };
}
