// What a broken rule says in the narrow column of a tab: short, and only where a formula shows it.

import { compilePlan } from '../../src/domain/compile-plan';
import { ruleColumns } from '../../src/layout/data-columns';
import { planRows } from '../../src/layout/plan-rows';
import { defaultPlan } from '../../src/plans/default-plan';

const shown = defaultPlan.rules.filter(({ severity, effect }) => severity === 'error' && effect !== 'submission');

test.each(shown.map(({ code, brief }) => [code, brief]))('%s says “%s”', (_, brief) => {
  expect(brief).not.toBe('');
  expect(brief.length).toBeLessThanOrEqual(60);
});

test('no other rule has a brief: nothing would show it', () => {
  expect(defaultPlan.rules.filter((rule) => !shown.includes(rule) && rule.brief !== '')).toEqual([]);
});

test('placeholders name fields that the plan has', () => {
  const { plan } = compilePlan(defaultPlan);
  for (const { brief } of shown)
    for (const [, code = ''] of brief.matchAll(/\{([\w.]+)\}/g)) expect(plan.fields.has(code)).toBe(true);
});

test('it stands in its own column of Quy tắc', () => {
  const column = Object.keys(ruleColumns).indexOf('brief');
  const { rules } = planRows(defaultPlan);
  expect(rules.map((row) => row[column])).toEqual([
    ...defaultPlan.generalRules.map(() => null),
    ...defaultPlan.rules.map(({ brief }) => brief || null),
  ]);
});
