// Carries a change of rows, columns or titles into every formula of the workbook: cells, validation rules, conditional formats.

import type { Draft } from './draft';
import { sheetsNamed } from './references';
import type * as Schema from './schema';
import type { Cell, Sheet } from './workbook';

export type Rewrite = (formula: string) => string;

/** Rewrites the formulas among a condition's values; the same object where nothing changes. */
function rewriteCondition<T extends { condition?: Schema.BooleanCondition }>(holder: T, rewrite: Rewrite): T {
  const values = holder.condition?.values ?? [];
  const rewritten = values.map((value) => {
    const text = value.userEnteredValue ?? '';
    const next = text.startsWith('=') ? rewrite(text) : text;
    return next === text ? value : { ...value, userEnteredValue: next };
  });
  if (rewritten.every((value, i) => value === values[i])) return holder;
  return { ...holder, condition: { ...holder.condition, values: rewritten } };
}

function rewriteCell(
  cell: Cell,
  rewrite: Rewrite,
  rewriteRule: (rule: Schema.DataValidationRule) => Schema.DataValidationRule,
): Cell {
  const formula = cell.userEnteredValue?.formulaValue;
  const nextFormula = formula === undefined ? undefined : rewrite(formula);
  const rule = cell.dataValidation && rewriteRule(cell.dataValidation);
  if (nextFormula === formula && rule === cell.dataValidation) return cell;
  return {
    ...cell,
    ...(nextFormula === undefined ? {} : { userEnteredValue: { formulaValue: nextFormula } }),
    ...(rule ? { dataValidation: rule } : {}),
  };
}

/** Rewrites all formulas that stand on one sheet. */
export function rewriteSheet(draft: Draft, sheetId: number, rewrite: Rewrite): void {
  const rules = new Map<Schema.DataValidationRule, Schema.DataValidationRule>();
  const rewriteRule = (rule: Schema.DataValidationRule): Schema.DataValidationRule => {
    const known = rules.get(rule);
    if (known) return known;
    const next = rewriteCondition(rule, rewrite);
    rules.set(rule, next);
    return next;
  };
  const sheet = draft.edit(sheetId);
  sheet.cells.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const next = cell && rewriteCell(cell, rewrite, rewriteRule);
      if (next !== cell) draft.row(sheet, row)[column] = next;
    });
  });
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => {
    if (!rule.booleanRule) return rule;
    const next = rewriteCondition(rule.booleanRule, rewrite);
    return next === rule.booleanRule ? rule : { ...rule, booleanRule: next };
  });
}

interface Mentions {
  readonly version: number;
  readonly titles: ReadonlySet<string>;
}

const conditionFormulas = (condition: Schema.BooleanCondition | undefined): readonly string[] =>
  (condition?.values ?? []).map((value) => value.userEnteredValue ?? '').filter((text) => text.startsWith('='));

function titlesMentioned(sheet: Sheet): ReadonlySet<string> {
  const titles = new Set<string>();
  const seen = new Set<object>();
  const note = (formula: string): void => {
    for (const title of sheetsNamed(formula)) titles.add(title);
  };
  for (const cells of sheet.cells) {
    for (const cell of cells) {
      const formula = cell?.userEnteredValue?.formulaValue;
      if (formula?.includes('!')) note(formula);
      const rule = cell?.dataValidation;
      if (!rule || seen.has(rule)) continue;
      seen.add(rule);
      conditionFormulas(rule.condition).forEach(note);
    }
  }
  for (const rule of sheet.conditionalFormats) conditionFormulas(rule.booleanRule?.condition).forEach(note);
  return titles;
}

/** One batch's memory of which sheets name which titles, so that a thousand changes do not mean a thousand readings. */
export function createMentions(draft: Draft): (sheet: Sheet, title: string) => boolean {
  const known = new WeakMap<Sheet, Mentions>();
  return (sheet, title) => {
    const version = draft.version(sheet);
    const there = known.get(sheet);
    if (there?.version === version) return there.titles.has(title.toLowerCase());
    const titles = titlesMentioned(sheet);
    known.set(sheet, { version, titles });
    return titles.has(title.toLowerCase());
  };
}
