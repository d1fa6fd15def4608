// From the rows that stand on a unit's tab to those that the plan wants: which are put aside, which come back, whose answer is
// kept apart because it is asked otherwise now.
//
// A row that people may type into is never deleted, and what they typed is never written over, not even by what we do not know
// yet: first every row that is no longer wanted is put aside, where it is locked; only one that is found blank at a reading after
// that goes. Answers that no longer fit their cell are cut out by Google as they stand when our batch arrives.

import { noRowChanges, type RowChanges } from '../../compile/row-changes';
import { COMPUTED, COUNT, DATE, fieldKindOf, plainKind } from '../../layout/row-kinds';
import { tabColumns } from '../../layout/tab-columns';
import type { RetiredRow } from '../../layout/unit-tab';
import type { FormerCodes } from '../../read/former-codes';
import { renameRows } from './rename-rows';
import { isBlank, type StandingRow } from './standing-rows';

/** A row that the plan wants: its key, its kind and what it asks. */
export interface WantedRow {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
}

/** An answer that is kept in a row of its own. */
export interface KeptApart {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly isFilled: boolean;
}

export interface TabRowPlan {
  /** In the order in which they stand. */
  readonly retired: readonly RetiredRow[];
  readonly changes: RowChanges;
  /** Rows as they stand, under the keys that they are to have. */
  readonly standing: readonly StandingRow[];
  /** Put aside now. */
  readonly newlyRetired: readonly StandingRow[];
  /** Put aside before and wanted again. */
  readonly restored: readonly StandingRow[];
  /** Locked and blank: these go. */
  readonly removed: readonly StandingRow[];
  readonly keptApart: readonly KeptApart[];
  /** Answers kept apart before that come back. */
  readonly broughtBack: readonly string[];
  /** Whether rows are left that may turn out to be blank once they are locked. */
  readonly mayBeBlank: boolean;
}

/** Kinds between which an entry would be taken for something that it is not: a date is a number underneath. */
function mustBeKeptApart(from: string | null, to: string): boolean {
  if (from === COMPUTED) return false;
  if (to === COMPUTED) return true;
  if (from === null) return false;
  const [old, now] = [plainKind(from), plainKind(to)];
  return old !== now && (old === DATE || (now === DATE && old === COUNT));
}

const UNKNOWN_KIND = 'trước';
const keyApart = (key: string, kind: string | null): string =>
  `${key}~${(kind === null ? null : fieldKindOf(kind)) ?? UNKNOWN_KIND}`;

const plainLabel = (label: string): string => label.replace(/^– /, '');

/** "– Số vụ" → "Số vụ (A9.received)"; a row put aside before has its label. */
const retiredLabel = ({ label, key, isLocked }: StandingRow): string =>
  isLocked ? label : `${plainLabel(label)} (${key.replace(/^#group:.*/, 'tiêu đề')})`;

const retire = (row: StandingRow): RetiredRow => ({
  key: row.key,
  label: retiredLabel(row),
  entryKind: row.kind ?? '',
});

/** The first name that no row has, or that a blank row has which nobody can fill. */
function freeKey(wanted: string, rows: ReadonlyMap<string, StandingRow>): string {
  for (let number = 1; ; number++) {
    const key = number === 1 ? wanted : `${wanted}${number}`;
    const row = rows.get(key);
    if (!row || (row.isLocked && !row.isFilled)) return key;
  }
}

interface Answers {
  readonly retired: readonly RetiredRow[];
  readonly carried: RowChanges['carried'];
  readonly keptApart: readonly KeptApart[];
  readonly broughtBack: readonly string[];
  readonly withdrawn: RowChanges['withdrawn'];
}

/** What becomes of the answer in a row that is wanted, where it was asked otherwise before. */
function planAnswer(row: StandingRow, wanted: WantedRow, rows: ReadonlyMap<string, StandingRow>): Answers {
  const column = tabColumns.result;
  const isApart = mustBeKeptApart(row.kind, wanted.kind);
  const apart = freeKey(keyApart(row.key, row.kind), rows);
  const before = rows.get(keyApart(row.key, wanted.kind));
  const wasOtherwise = row.kind !== null && plainKind(row.kind) !== plainKind(wanted.kind);
  const returns =
    wasOtherwise && wanted.kind !== COMPUTED && before?.isLocked && !isBlank(before.result) ? before : null;
  // A cell that people may fill is not covered by what comes back, unless its own answer has left it in the same batch.
  const mayReturn = returns !== null && (isApart || row.hasOurFormula || (row.isLocked && isBlank(row.result)));
  return {
    retired: isApart
      ? [{ key: apart, label: `${plainLabel(row.label)} (${row.key}, trước khi đổi loại)`, entryKind: row.kind ?? '' }]
      : [],
    carried: [
      ...(isApart ? [{ from: row.key, to: apart, column }] : []),
      ...(mayReturn && returns ? [{ from: returns.key, to: row.key, column }] : []),
    ],
    keptApart: isApart ? [{ key: row.key, from: row.kind ?? '', to: wanted.kind, isFilled: !isBlank(row.result) }] : [],
    broughtBack: mayReturn ? [row.key] : [],
    withdrawn: row.hasOurFormula && wanted.kind !== COMPUTED ? [{ key: row.key, column }] : [],
  };
}

/** Each row in its place under its key, asked as before. */
const areAsWanted = (rows: readonly StandingRow[], wanted: readonly WantedRow[], formerCodes: FormerCodes): boolean =>
  rows.length === wanted.length &&
  rows.every(({ key, kind, isLocked }, index) => {
    const target = wanted[index];
    return key === target?.key && (kind ?? '') === target.kind && !isLocked && !formerCodes.has(key);
  });

const unchanged = (standing: readonly StandingRow[]): TabRowPlan => ({
  retired: [],
  changes: noRowChanges,
  standing,
  newlyRetired: [],
  restored: [],
  removed: [],
  keptApart: [],
  broughtBack: [],
  mayBeBlank: false,
});

/** @param rows as they stand; empty where there is no tab yet */
export function planTabRows(
  rows: readonly StandingRow[],
  wanted: readonly WantedRow[],
  formerCodes: FormerCodes,
): TabRowPlan {
  if (areAsWanted(rows, wanted, formerCodes)) return unchanged(rows);
  const wantedByKey = new Map(wanted.map((row) => [row.key, row] as const));
  const { renamed, standing } = renameRows(rows, (key) => wantedByKey.has(key), formerCodes);
  const byKey = new Map(standing.map((row) => [row.key, row] as const));
  const live = standing.filter(({ key }) => wantedByKey.has(key));
  const answers = live.flatMap((row) => {
    const target = wantedByKey.get(row.key);
    return target ? [planAnswer(row, target, byKey)] : [];
  });
  const apart = answers.flatMap(({ retired }) => retired);
  const reused = new Set(apart.map(({ key }) => key));
  const unwanted = standing.filter(({ key }) => !wantedByKey.has(key) && !reused.has(key));
  const isHeading = ({ key }: StandingRow): boolean => key.startsWith('#');
  const isRemoved = (row: StandingRow): boolean => row.isLocked && !row.isFilled;
  const stays = (row: StandingRow): boolean => row.isFilled || (!isRemoved(row) && !isHeading(row) && row.isOurs);
  const kept = unwanted.filter(stays);
  const carried = answers.flatMap((answer) => answer.carried);
  const emptied = new Set(carried.map(({ from }) => from));
  return {
    retired: [...kept.map(retire), ...apart],
    changes: {
      renamed,
      carried,
      withdrawn: [
        ...answers.flatMap(({ withdrawn }) => withdrawn),
        ...kept.filter((row) => row.hasOurFormula).map(({ key }) => ({ key, column: tabColumns.result })),
      ],
    },
    standing,
    newlyRetired: kept.filter(({ isLocked }) => !isLocked),
    restored: live.filter(({ isLocked }) => isLocked),
    removed: unwanted.filter((row) => isRemoved(row)),
    keptApart: answers.flatMap(({ keptApart }) => keptApart),
    broughtBack: answers.flatMap(({ broughtBack }) => broughtBack),
    mayBeBlank:
      kept.some((row) => !row.isFilled || (emptied.has(row.key) && row.entries <= 1)) ||
      answers.some(({ keptApart }) => keptApart.some(({ isFilled }) => !isFilled)),
  };
}
