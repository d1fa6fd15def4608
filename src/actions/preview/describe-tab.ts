// A planned tab → what happens on it, row by row.

import type { CurrentSheet } from '../../compile/current-sheet';
import { accessOf } from '../../compile/input-access';
import { longestIncreasing } from '../../compile/longest-increasing';
import { LAST_DAY, readEntry } from '../../domain/entry';
import type { Field } from '../../domain/model';
import type { ChangeKind, TabChange, TabPreview } from '../../domain/preview';
import { fieldKindWords } from '../../layout/data-columns';
import { COMPUTED, fieldKindOf, plainKind } from '../../layout/row-kinds';
import type { StandingRow } from '../change/standing-rows';
import type { PlannedTab } from '../plan-workbook';
import { isChanged } from '../write-sheets';

const change = (kind: ChangeKind, rest: Partial<TabChange> = {}): TabChange => ({
  kind,
  code: '',
  label: '',
  from: '',
  to: '',
  entries: 0,
  note: '',
  ...rest,
});

export interface WantedRowNames {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
}

const COMPUTED_WORD = 'Tự tính';

/** In the words of the column *Loại*. */
function kindName(kind: string): string {
  const known = fieldKindOf(kind);
  return known ? fieldKindWords[known] : kind === COMPUTED ? COMPUTED_WORD : 'loại cũ';
}

const plainLabel = (label: string): string => label.replace(/^– /, '');
const onRow = (kind: ChangeKind, { key, label, entries }: StandingRow): TabChange =>
  change(kind, { code: key, label: plainLabel(label), entries });

/** Rows that are there and wanted, whose order among themselves changes. */
function moved(live: readonly StandingRow[]): readonly StandingRow[] {
  const staying = longestIncreasing(live.map(({ row }) => row));
  return live.filter(({ row }) => !staying.has(row));
}

function rowChanges(
  { rows, lost }: PlannedTab,
  wanted: readonly WantedRowNames[],
  fields: ReadonlyMap<string, Field>,
): readonly TabChange[] {
  const there = new Map(rows.standing.map((row) => [row.key, row] as const));
  const gone = new Set(lost.map(({ key }) => key));
  const restored = new Set(rows.restored.map(({ key }) => key));
  const apart = new Set(rows.keptApart.map(({ key }) => key));
  const asked = wanted.filter(({ key }) => !key.startsWith('#'));
  const live = asked.flatMap(({ key }) => there.get(key) ?? []);
  const labelOf = new Map(asked.map(({ key, label }) => [key, label] as const));
  const refitted = asked.flatMap(({ key, kind, label }): readonly TabChange[] => {
    const row = there.get(key);
    const field = fields.get(key);
    if (!row || !field || row.kind === null || row.kind === kind || row.kind === COMPUTED || apart.has(key)) return [];
    const isUnfit = readEntry(field, row.result, LAST_DAY).state === 'bad';
    const [from, to] = [kindName(row.kind), kindName(kind)];
    return [change('refitted', { code: key, label, from, to, entries: isUnfit ? 1 : 0 })];
  });
  return [
    ...[...rows.changes.renamed].flatMap(([from, to]) =>
      labelOf.has(to) ? [change('recoded', { label: labelOf.get(to), from, to, entries: there.get(to)?.entries })] : [],
    ),
    ...asked
      .filter(({ key }) => !there.has(key))
      .map(({ key, label }) => change(gone.has(key) ? 'lostRow' : 'added', { code: key, label })),
    ...rows.newlyRetired.map((row) => onRow(row.isFilled ? 'retired' : 'dropped', row)),
    ...rows.removed.map((row) => onRow('dropped', row)),
    ...rows.restored.filter(({ key }) => !key.startsWith('#')).map((row) => onRow('restored', row)),
    ...rows.keptApart.map(({ key, from, to, isFilled }) =>
      change('keptApart', {
        code: key,
        label: labelOf.get(key),
        from: kindName(plainKind(from)),
        to: kindName(to),
        entries: isFilled ? 1 : 0,
      }),
    ),
    ...rows.broughtBack.map((key) => change('broughtBack', { code: key, label: labelOf.get(key), entries: 1 })),
    ...refitted,
    ...moved(live.filter(({ key }) => !restored.has(key))).map((row) => ({ ...onRow('moved', row), entries: 0 })),
  ];
}

function accessChanges(tab: PlannedTab, current: CurrentSheet): readonly TabChange[] {
  const { gains, loses } = accessOf(current, tab.spec.protection?.inputs.flatMap(({ editors }) => editors) ?? []);
  return [
    ...(gains.length > 0 ? [change('gainsAccess', { note: gains.join(', ') })] : []),
    ...(loses.length > 0 ? [change('losesAccess', { note: loses.join(', ') })] : []),
  ];
}

/** @param current null where the tab is not there yet */
export function describeTab(
  tab: PlannedTab,
  current: CurrentSheet | null,
  wanted: readonly WantedRowNames[],
  fields: ReadonlyMap<string, Field>,
): TabPreview {
  const { title } = tab.spec;
  if (!current) return { title, changes: [change('newTab')] };
  const changes = [
    ...(current.title === title ? [] : [change('renamedTab', { note: current.title })]),
    ...rowChanges(tab, wanted, fields),
    ...accessChanges(tab, current),
  ];
  const isOnlyPainted = changes.length === 0 && isChanged(tab);
  return { title, changes: isOnlyPainted ? [change('repainted')] : changes };
}
