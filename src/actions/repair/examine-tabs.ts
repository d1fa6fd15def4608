// Units' tabs, and the sheet that follows them, against their layouts.

import { knownRowKeys } from '../../compile/metadata';
import { noRowChanges } from '../../compile/row-changes';
import type { Unit } from '../../domain/model';
import { statusWords } from '../../domain/submission';
import { unitRole } from '../../layout/fixed-sheets';
import { trackingColumns } from '../../layout/tracking-columns';
import type { RetiredRow } from '../../layout/unit-tab';
import { RETIRED_KEY } from '../../layout/unit-tab-rows';
import type { LastKnown } from '../../read/last-known';
import type { Configuration } from '../../read/read-workbook';
import type { Snapshot } from '../../read/snapshot';
import type { ActualSheet } from '../../repair/actual-sheet';
import { asSnapshot } from '../../repair/as-snapshot';
import { examineSheet } from '../../repair/examine-sheet';
import { planTabRows } from '../change/plan-tab-rows';
import { wantedRowsOf } from '../change/plan-unit-tab';
import { standingRows } from '../change/standing-rows';
import { writeCells } from '../settle/cell-writes';
import { examineFixed, type SheetWork } from './definitions';
import { lastStates, rowLoss } from './last-known-places';
import type { Book } from './open-book';
import type { Tabs } from './place-tabs';
import type { Walk } from './walk';
import type { UnitSpecs } from './wanted-specs';

const sameTitle = (title: string): string => title;

export const contextOf = ({ officers }: Walk, { keepers }: Book, titleOf = sameTitle) => ({
  officers,
  keepers,
  titleOf,
});

/** Rows that were put aside when the tab was painted last. */
function paintedRetired({ current }: ActualSheet): readonly RetiredRow[] {
  const keys = knownRowKeys(current);
  const first = keys.indexOf(RETIRED_KEY);
  return first < 0
    ? []
    : keys
        .slice(first + 1)
        .filter((key) => !key.startsWith('#'))
        .map((key) => ({ key, label: '', entryKind: '' }));
}

export function examineTab(
  walk: Walk,
  book: Book,
  specs: UnitSpecs,
  configuration: Configuration,
  tabs: Tabs,
  unit: Unit,
  actual: ActualSheet,
  known: LastKnown | undefined,
): SheetWork {
  const examined = examineSheet(actual, {
    ...contextOf(walk, book, tabs.titleOf),
    baseSpec: specs.tab(unit, paintedRetired(actual)),
    layoutFor: (view) => {
      const { plan, formerCodes } = configuration;
      const standing = standingRows(asSnapshot(view, unitRole(unit.code)));
      const { retired, changes } = planTabRows(standing, wantedRowsOf(plan, unit), formerCodes);
      return { spec: specs.tab(unit, retired), changes };
    },
    lossOfRow: (key, label, sheet) => rowLoss(key, label, sheet, known, book.titles.log),
  });
  const { sheetId } = actual.current;
  return {
    ...examined,
    role: unitRole(unit.code),
    sheetId,
    cleanings: [],
    snapshot: asSnapshot(examined.arranged, unitRole(unit.code)),
    examined,
  };
}

export function examineTracking(
  walk: Walk,
  book: Book,
  specs: (snapshot: Snapshot) => UnitSpecs,
  snapshot: Snapshot,
  tabs: Tabs,
  actual: ActualSheet,
): SheetWork {
  const active = new Set(tabs.places.map(({ unit }) => unit.code));
  const layOut = specs(snapshot);
  const log = snapshot.byRole.get('log');
  const work = examineFixed(book.specs.tracking, actual, {
    ...contextOf(walk, book, tabs.titleOf),
    baseSpec: layOut.tracking(tabs.places, []),
    layoutFor: (view) => ({
      spec: layOut.tracking(
        tabs.places,
        (view.current.rowKeys ?? []).filter((key) => key !== '' && !key.startsWith('#') && !active.has(key)),
      ),
      changes: noRowChanges,
    }),
    lossOfRow: (unit, _, sheet) => ({ kind: 'state', sheet, unit, known: log ? lastStates(log, unit) : [] }),
  });
  const keys = work.spec.rowKeys ?? [];
  const firstStatuses = (work.examined?.newRows ?? [])
    .filter((key) => active.has(key))
    .map((key) => writeCells(work.sheetId, keys.indexOf(key), trackingColumns.status, [statusWords.notSubmitted]));
  return { ...work, structure: [...work.structure, ...firstStatuses] };
}

/** Units that have, or had, a row on *Theo dõi nộp*: as painted, or as written there. */
export function trackedUnits(actual: ActualSheet | undefined): ReadonlySet<string> {
  if (!actual) return new Set();
  return new Set([...knownRowKeys(actual.current), ...(actual.current.rowKeys ?? [])]);
}
