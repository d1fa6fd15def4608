// What is broken on one sheet, kind by kind.

import { planObjects } from '../compile/paint-objects';
import type { Damage, DamageKind } from '../domain/damage';
import { a1 } from '../layout/a1';
import type { SheetSpec } from '../layout/sheet-spec';
import type { ActualSheet } from './actual-sheet';
import type { ColumnsInOrder, FoundRows, RowsInOrder } from './arrangement';
import { compareCells, type TitleOf } from './compare-cells';
import { areMergesAsWanted, countHiddenWrongly, isFilterAsWanted, isFrozenAsWanted } from './compare-frame';
import { type ExpectedSheet, expectSheet } from './expected-sheet';
import { areConditionsAsWanted } from './same-conditions';
import { traitsOf } from './sheet-traits';

const SHOWN_PLACES = 4;

export const damageOf = (
  sheet: string,
  kind: DamageKind,
  places: readonly string[],
  count = places.length,
): readonly Damage[] => (count === 0 ? [] : [{ kind, sheet, places: places.slice(0, SHOWN_PLACES), count }]);

/** Nothing but its place on the grid has to be named. */
export const when = (sheet: string, kind: DamageKind, isBroken: boolean): readonly Damage[] =>
  isBroken ? [{ kind, sheet, places: [], count: 1 }] : [];

export function rowDamages(
  title: string,
  spec: SheetSpec,
  found: FoundRows | null,
  rows: RowsInOrder,
  painted: ReadonlySet<string>,
) {
  const gone = rows.missing.filter((key) => painted.size === 0 || painted.has(key));
  const doomed = found?.doomed.length ?? 0;
  const isMoved = rows.moves.some(({ kind }) => kind === 'move');
  return {
    gone,
    damages: [
      ...damageOf(
        title,
        'rowGone',
        gone.map((key) => labelOf(spec, key)),
      ),
      ...damageOf(title, 'rowInserted', [], doomed),
      ...when(title, 'rowOrder', isMoved),
    ],
  };
}

/** A row as a person calls it. */
export function labelOf(spec: SheetSpec, key: string): string {
  if (/^#\d+$/.test(key)) return a1(Number(key.slice(1)), 0);
  const expected = expectSheet(spec);
  const { nameColumn, labelColumn } = traitsOf(spec.role);
  const row = (spec.rowKeys ?? []).indexOf(key);
  const parts = [nameColumn, labelColumn].flatMap((column) => {
    const content = row < 0 || column === null ? null : expected.content(row, column);
    return typeof content === 'string' ? [content] : [];
  });
  return parts.length > 0 && !key.startsWith('#') ? `${key} (${parts.join(' ')})` : key;
}

export function cellDamages(
  title: string,
  expected: ExpectedSheet,
  actual: ActualSheet,
  titleOf: TitleOf,
): readonly Damage[] {
  const cells = compareCells(expected, actual, titleOf);
  return (['keys', 'formulas', 'texts', 'formats', 'validations'] as const).flatMap((kind) =>
    damageOf(title, kind, cells[kind]),
  );
}

/** Of a sheet whose rows or columns have to move: formulas and rules count from places that are not theirs. */
export function damagesOnTheMove(
  title: string,
  spec: SheetSpec,
  actual: ActualSheet,
  columns: ColumnsInOrder,
  rows: RowsInOrder,
): readonly Damage[] {
  const { formats, texts } = compareCells(
    expectSheet(spec),
    rows.actual,
    (name) => name,
    (row, column) => rows.made.has(row) || columns.made.has(column),
  );
  const isOpen = traitsOf(spec.role).openFrom !== null;
  return [
    ...damageOf(title, 'texts', texts),
    ...damageOf(title, 'formats', formats),
    ...when(title, 'conditions', !isOpen && actual.conditions.length !== spec.conditions.length),
    ...when(title, 'merges', !isOpen && actual.merges.length !== spec.merges.length),
    ...when(
      title,
      'filter',
      !traitsOf(spec.role).isPersons && (actual.filter === null) !== (spec.filter === undefined),
    ),
    ...objectDamages(title, spec, actual),
  ];
}

/** Charts and filter views of ours that are gone; what people have made of those that are there is theirs until the next painting. */
function objectDamages(title: string, spec: SheetSpec, { current }: ActualSheet): readonly Damage[] {
  const { charts, views } = planObjects(spec, current, current.sheetId);
  return [
    ...damageOf(
      title,
      'charts',
      charts.missing.map((chart) => chart.spec.title),
    ),
    ...damageOf(
      title,
      'filterViews',
      views.missing.map((view) => view.title ?? ''),
    ),
  ];
}

export function frameDamages(title: string, spec: SheetSpec, actual: ActualSheet): readonly Damage[] {
  const isOpen = traitsOf(spec.role).openFrom !== null;
  return [
    ...when(title, 'conditions', !areConditionsAsWanted(spec, actual, isOpen)),
    ...when(title, 'merges', !areMergesAsWanted(spec, actual)),
    ...when(title, 'filter', !isFilterAsWanted(spec, actual)),
    ...when(title, 'frozen', !isFrozenAsWanted(spec, actual)),
    ...damageOf(title, 'hiddenLines', [], countHiddenWrongly(spec, actual)),
    ...objectDamages(title, spec, actual),
  ];
}

const MARKS = ['role', 'spec'] as const;

export const hasMarks = (spec: SheetSpec, { current }: ActualSheet): boolean =>
  MARKS.every((mark) => current.metadata.some(({ key }) => key === mark)) &&
  (!spec.rowKeys || current.metadata.some(({ key }) => key === 'keys'));

/** What a changed plan changes, too: it cannot be told from what people did. */
const OF_THE_PLAN: ReadonlySet<DamageKind> = new Set([
  'columns',
  'rowOrder',
  'formulas',
  'texts',
  'formats',
  'validations',
  'conditions',
  'merges',
]);

/** Headings of groups, which hold no entry, come and go with the plan. */
const isHeading = (key: string | null): boolean => key === null || key.startsWith('#');

/** Rows with entries that stand under no key, or under another. Blank ones are given keys by numbers that the plan has moved. */
const hasFalseKeys = (found: FoundRows | null): boolean =>
  found?.rows.some(({ key, written, entries }) => !isHeading(key) && written !== key && entries.length > 0) === true;

export function notOfThePlan(
  title: string,
  damages: readonly Damage[],
  isMoved: boolean,
  gone: readonly string[],
  found: FoundRows | null,
): readonly Damage[] {
  const ofHeadings = new Set<DamageKind>([
    ...(gone.every(isHeading) ? (['rowGone', 'rowInserted'] as const) : []),
    ...(hasFalseKeys(found) ? [] : (['keys'] as const)),
  ]);
  const rest = damages.filter(({ kind }) => !OF_THE_PLAN.has(kind) && !ofHeadings.has(kind));
  return rest.length === damages.length && !isMoved ? rest : [...when(title, 'outdated', true), ...rest];
}
