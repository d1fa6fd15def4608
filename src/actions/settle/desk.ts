// What follow-up works on: one reading of the workbook, judged, with the places where states, messages and the log are written.

import { checkUnit } from '../../domain/check';
import { serialAt } from '../../domain/day';
import { distinct, type Finding } from '../../domain/finding';
import { type JudgeContext, judgeUnit, type UnitJudgement } from '../../domain/judge';
import type { Services } from '../../google/services';
import type { FixedRole } from '../../layout/fixed-sheets';
import { findSheet, isFault } from '../../read/data-table';
import {
  type Configuration,
  readConfiguration,
  readUnitsOnFile,
  rowsByKey,
  type UnitOnFile,
} from '../../read/read-workbook';
import { SetUpError } from '../../read/set-up-fault';
import { readSnapshot, type SheetSnapshot, SNAPSHOT_FIELDS, type Snapshot } from '../../read/snapshot';
import { assertTrackingInPlace } from '../change/out-of-place';
import { officersOf } from '../officers';
import { readBook } from '../read-book';

export interface Desk {
  readonly snapshot: Snapshot;
  readonly configuration: Configuration;
  readonly context: JudgeContext;
  /** Serial of the moment at which the run began. */
  readonly now: number;
  readonly officers: readonly string[];
  readonly tracking: SheetSnapshot;
  /** 0-based row of each unit on *Theo dõi nộp*. */
  readonly trackingRows: ReadonlyMap<string, number>;
  readonly logSheetId: number;
  /** Every unit's tab was read, not only some. */
  readonly isWhole: boolean;
  /** Active units that were read; on a whole desk those without a tab too, with no sheet. */
  readonly units: readonly UnitOnFile[];
}

const ROLES: readonly FixedRole[] = ['indicators', 'rules', 'settings', 'units', 'tracking', 'history'];

/** Where the log stands is remembered, so that a tick need not read the thousands of rows that it may hold. */
const LOG_KEY = 'logSheet';

function required(snapshot: Snapshot, role: FixedRole): SheetSnapshot {
  const found = findSheet(snapshot, role);
  if (isFault(found)) throw new SetUpError([found]);
  return found;
}

/**
 * @param tabs null: every unit's tab; else only those sheets (and what is needed to judge them)
 * @throws SetUpError where the set-up is broken
 */
export function readDesk(services: Services, tabs: readonly number[] | null): Desk {
  const now = serialAt(services.now());
  const { spreadsheet, store } = services;
  const known = store.get(LOG_KEY);
  const roles: readonly FixedRole[] = known === null ? [...ROLES, 'log'] : ROLES;
  const snapshot =
    tabs === null
      ? readBook(services, 'followUp')
      : readSnapshot(spreadsheet.readSome(SNAPSHOT_FIELDS, { roles, sheetIds: tabs }));
  const logSheetId = tabs !== null && known !== null ? Number(known) : required(snapshot, 'log').current.sheetId;
  if (String(logSheetId) !== known) store.set(LOG_KEY, String(logSheetId));
  const configuration = readConfiguration(snapshot, 'leaveAside');
  const tracking = required(snapshot, 'tracking');
  assertTrackingInPlace(tracking);
  return {
    snapshot,
    configuration,
    context: { plan: configuration.plan, settings: configuration.settings, now },
    now,
    officers: officersOf(services, configuration.settings),
    tracking,
    trackingRows: rowsByKey(tracking),
    logSheetId,
    isWhole: tabs === null,
    units: readUnitsOnFile(snapshot, configuration).filter(({ sheet }) => tabs === null || sheet !== null),
  };
}

export interface Checked {
  readonly judged: UnitJudgement;
  readonly findings: readonly Finding[];
}

/** The unit's own findings; what only shows between units never stands in the way of handing in. */
export function checkOne({ context, configuration }: Desk, unit: UnitOnFile): Checked {
  const judged = judgeUnit(unit.entries, context);
  return { judged, findings: distinct(checkUnit(judged, configuration.plan, configuration.settings)) };
}
