// What one walk through the workbook carries along: services, findings, and the hands that write.

import type { Cleaning, Damage, Loss } from '../../domain/damage';
import type { Services } from '../../google/services';
import type { Request } from '../../google/spreadsheet-gateway';
import { assertLeavesInputs } from '../input-guard';
import type { Pace } from '../jobs/pace';
import { writeSheets } from '../write-sheets';
import type { Hands } from './book';
import type { SheetWork } from './definitions';

export interface Walk {
  readonly services: Services;
  readonly hands: Hands;
  /** null: every tab is looked at. */
  readonly only: ReadonlySet<number> | null;
  readonly pace: Pace | null;
  /** Known in full once *Cấu hình* is read. */
  officers: readonly string[];
  readonly damages: Damage[];
  readonly losses: Loss[];
  readonly cleanings: Cleaning[];
  readonly brokenTabs: Set<number>;
  /** Protections that name addresses, written last. */
  readonly editors: SheetWork[];
}

export function take(walk: Walk, work: readonly SheetWork[]): void {
  for (const { spec, sheetId, damages, losses, cleanings, structure, changes } of work) {
    walk.damages.push(...damages);
    walk.losses.push(...losses);
    walk.cleanings.push(...cleanings);
    assertLeavesInputs(spec, sheetId, structure, changes);
  }
  walk.editors.push(...work.filter(({ editors }) => editors.length > 0));
}

export function write(walk: Walk, groups: readonly (readonly Request[])[]): void {
  walk.hands?.write(groups);
}

/** Addresses last: one that Google does not take must not hold up the rest. */
export function finish(walk: Walk): void {
  if (!walk.hands) return;
  const refused = writeSheets(
    walk.services.spreadsheet,
    [],
    walk.editors.map(({ spec, editors }) => ({ title: spec.title, editors })),
  );
  walk.losses.push(...refused.map(({ title }): Loss => ({ kind: 'editors', sheet: title })));
}
