// A planned workbook → the preview: what happens where, alike things told once, bounded for a thousand units.

import type { CompiledPlan } from '../../domain/compile-plan';
import { groupChanges, type Preview, type TabPreview } from '../../domain/preview';
import type { Snapshot } from '../../read/snapshot';
import { wantedRowsOf } from '../change/plan-unit-tab';
import { overviewsOf, type PlannedWorkbook } from '../plan-workbook';
import { isChanged } from '../write-sheets';
import { describeTab } from './describe-tab';

export function describeWorkbook(planned: PlannedWorkbook, snapshot: Snapshot, plan: CompiledPlan): Preview {
  const { tabs, left } = planned;
  const blank = { code: '', label: '', from: '', to: '', note: '' } as const;
  const told: readonly TabPreview[] = [
    ...tabs.map((tab) =>
      describeTab(tab, snapshot.byRole.get(tab.spec.role)?.current ?? null, wantedRowsOf(plan, tab.unit), plan.fields),
    ),
    ...overviewsOf(planned)
      .filter(isChanged)
      .map(({ spec }): TabPreview => ({ title: spec.title, changes: [{ ...blank, kind: 'repainted', entries: 0 }] })),
    ...left.map(
      ({ title, entries, isKnown, code }): TabPreview => ({
        title,
        changes: [{ ...blank, kind: isKnown ? 'leftClosed' : 'leftUnknown', entries, note: isKnown ? '' : code }],
      }),
    ),
  ];
  const made = tabs.filter(({ isNew }) => isNew).length;
  const updated = tabs.filter((tab, index) => !tab.isNew && (told[index]?.changes.length ?? 0) > 0).length;
  return { made, updated, kept: tabs.length - made - updated, ...groupChanges(told) };
}

/** Filled cells that leave their place for the block *Nội dung đã bỏ*. */
export const retiredEntries = ({ tabs }: PlannedWorkbook): number =>
  tabs.reduce(
    (sum, { rows }) =>
      sum +
      rows.newlyRetired.reduce((entries, row) => entries + row.entries, 0) +
      rows.keptApart.filter(({ isFilled }) => isFilled).length,
    0,
  );
