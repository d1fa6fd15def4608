// The scenario that design.md shows, word for word, and what plan.md makes of it.

import type { Scenario } from '../../local/scenario/model';
import { playScenario, recordsOf, rollUpOf, verdictsOf } from './play-scenario';

const scenario: Scenario = {
  now: '2026-11-18T09:00:00+07:00',
  settings: { year: 2026, deadline: '2026-11-20', deadlineInclusive: false },
  units: [
    { code: 'MN01', name: 'Trường MN Hoa Mai', level: 'MN', commune: 'Chi Nê', editors: ['mn01@example.edu.vn'] },
  ],
  steps: [
    { as: 'officer', run: 'generateTabs' },
    { as: 'mn01@example.edu.vn', unit: 'MN01', set: { 'A9.received': 3, 'A9.resolved': 4 } },
    { as: 'mn01@example.edu.vn', unit: 'MN01', paste: { 'A9.received': 'ba vụ' } },
    { as: 'mn01@example.edu.vn', unit: 'MN01', evidence: { A1: 'https://…' }, explain: { A2: '…' } },
    { as: 'mn01@example.edu.vn', unit: 'MN01', submit: true },
    { at: '2026-11-21T08:00:00+07:00', run: 'sweep' },
    { as: 'officer', run: 'validate' },
    { as: 'officer', run: 'summarize' },
  ],
};

const played = playScenario(scenario);

test('every step is carried out', () => {
  expect(played.refusals).toEqual([]);
  expect(played.broken).toEqual([]);
});

test('what was pasted as text is invalid, what nobody touched is missing, and the report that never came is late', () => {
  const missing = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A10', 'A11', 'B1', 'B2', 'C1', 'C2', 'C3'];
  const expected: Record<string, string> = {
    ...Object.fromEntries(missing.map((code) => [code, 'missing'])),
    A9: 'invalid',
    R1: 'notMet',
  };
  expect(verdictsOf(played, 'MN01')).toMatchObject(expected);
  expect(verdictsOf(played, 'MN01', 'byFormula')).toMatchObject(expected);
});

test('the finding says what stands there, and the same finding stands once', () => {
  const findings = recordsOf(played.tables.findings);
  expect(findings).toContainEqual(
    expect.objectContaining({ severity: 'error', unit: 'MN01', field: 'A9.received', code: 'wrongType' }),
  );
  const keys = findings.map(({ unit, field, code }) => [unit, field, code].join());
  expect(keys).toEqual([...new Set(keys)]);
});

test('a report with errors is not received, and the facts keep what was pasted', () => {
  const facts = recordsOf(played.tables.facts);
  expect(facts.find(({ field }) => field === 'A9.received')).toMatchObject({
    value: 'ba vụ',
    verdict: 'invalid',
    status: 'Chưa nộp',
  });
  expect(facts.find(({ field }) => field === 'A9.resolved')).toMatchObject({
    value: '4',
    status: 'Chưa nộp',
    submittedAt: '',
  });
});

test('a unit that has not handed in counts as not met and stands apart', () => {
  expect(rollUpOf(played, 'A1')).toMatchObject({ inScope: 1, submitted: 0, met: 0, share: 0, verdict: 'notMet' });
  expect(rollUpOf(played, 'B1')).toMatchObject({ inScope: 1, submitted: 0, verdict: 'notMet' });
  expect(rollUpOf(played, 'A9')).toMatchObject({ submitted: 0, share: '', verdict: 'missing' });
});
