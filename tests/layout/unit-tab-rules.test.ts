// Rules on a tab where one of their fields no longer stands: the code and the formula leave them alone alike.

import { compilePlan } from '../../src/domain/compile-plan';
import { emptyEntries, judgeUnit } from '../../src/domain/judge';
import { fixedSheets } from '../../src/layout/fixed-sheets';
import { layoutSettings } from '../../src/layout/settings-sheet';
import { tabColumns } from '../../src/layout/tab-columns';
import { layoutUnitTab } from '../../src/layout/unit-tab';
import { defaultPlan } from '../../src/plans/default-plan';
import { defaultSettings } from '../../src/plans/default-settings';
import { unitOf } from '../domain/reported';
import { open, putInto, sheetOf, workbookOf } from './spec-workbook';

test('a rule does not reach into the rows that were put aside', () => {
  const { plan, problems } = compilePlan({
    ...defaultPlan,
    indicators: defaultPlan.indicators.map((indicator) => ({ ...indicator, active: indicator.code !== 'C2' })),
    rules: defaultPlan.rules.map((rule) =>
      rule.code === 'A9-sum' ? { ...rule, left: 'zero(C2)', operator: '=', right: 'A9.received' } : rule,
    ),
  });
  expect(problems).toEqual([]);
  const unit = unitOf();
  const results = new Map([
    ['A9.received', 3],
    ['A9.resolved', 3],
  ]);
  const judged = judgeUnit({ ...emptyEntries(unit), results }, { plan, settings: defaultSettings, now: 46344 });
  const spec = layoutUnitTab({
    unit,
    plan,
    titles: fixedSheets,
    lastYear: new Map(),
    retired: [{ key: 'C2', label: 'Đơn vượt cấp', entryKind: '' }],
  });
  const sheet = sheetOf(spec, 1);
  const rowOf = (key: string): number => spec.rowKeys?.indexOf(key) ?? -1;
  for (const [code, raw] of results) putInto(sheet, rowOf(code), tabColumns.result, raw);
  const { at } = open(
    workbookOf([sheetOf(layoutSettings(fixedSheets.settings, defaultSettings), 2), sheet]),
    () => 46344,
  );
  expect(rowOf('C2')).toBeGreaterThan(0);
  expect(judged.judgements.get('A9')?.verdict).toBe('met');
  expect(at(sheet, rowOf('A9'), tabColumns.verdictWord)).toBe('Đạt');
});
