// Reports of districts made by hand or at random: the data, and the Word file from the template that the build puts into the bundle.

import { compilePlan } from '../../src/domain/compile-plan';
import type { Settings } from '../../src/domain/model';
import { defaultPlan } from '../../src/plans/default-plan';
import { defaultSettings } from '../../src/plans/default-settings';
import type { ReportInput } from '../../src/report/report-input';
import { judge, type Report } from '../domain/reported';

const { plan } = compilePlan(defaultPlan);
/** 21/11/2026, 08:00 */
const NOW = 46347 + 8 / 24;

export const school = (index: number, own: Report = {}): Report => ({
  ...own,
  unit: { code: `S${index}`, name: `Trường số ${index}`, tab: `S${index}`, ...own.unit },
});

export const handedIn = (report: Report): Report => ({
  ...report,
  submission: { status: 'submitted', submittedAt: 46340, punctuality: 'onTime', ...report.submission },
});

export function inputOf(
  reports: readonly Report[],
  settings: Partial<Settings> = {},
  lastYear: ReadonlyMap<string, number> = new Map(),
): ReportInput {
  return {
    settings: { ...defaultSettings, ...settings },
    plan,
    judged: reports.map((report) => judge(report, { plan, settings, now: NOW })),
    lastYear,
    comments: new Map(),
    now: NOW,
  };
}
