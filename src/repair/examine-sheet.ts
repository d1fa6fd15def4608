// One sheet against its spec: what is broken, what is lost, and the requests that bring it back. Pure.

import { knownRowKeys } from '../compile/metadata';
import type { RowChanges } from '../compile/row-changes';
import { specHash } from '../compile/spec-hash';
import type { Damage, DamageKind, Loss } from '../domain/damage';
import type { Request } from '../google/spreadsheet-gateway';
import { a1, columnName } from '../layout/a1';
import { unitOfRole } from '../layout/fixed-sheets';
import type { SheetSpec } from '../layout/sheet-spec';
import type { ActualSheet } from './actual-sheet';
import { columnsInOrder, type FoundRows, findRows, type RowsInOrder, rowsInOrder } from './arrangement';
import type { TitleOf } from './compare-cells';
import { compareProtections, isLockedFor } from './compare-frame';
import { type ExpectedSheet, expectSheet } from './expected-sheet';
import { mendSheet } from './mend-sheet';
import { overwrittenCells } from './overwritten';
import {
  cellDamages,
  damageOf,
  damagesOnTheMove,
  frameDamages,
  hasMarks,
  labelOf,
  notOfThePlan,
  rowDamages,
  when,
} from './sheet-damages';
import { hasKeyColumn, isOptional, traitsOf } from './sheet-traits';

export interface SheetLayout {
  readonly spec: SheetSpec;
  /** What a changed plan does to rows and entries. */
  readonly changes: RowChanges;
}

export interface ExamineContext {
  /** The account that runs. */
  readonly officers: readonly string[];
  /** All who may keep their place on protections. */
  readonly keepers: readonly string[];
  readonly titleOf: TitleOf;
  /** The layout, given the sheet with its columns and keys as recovered (entries of retired fields depend on them). */
  readonly layoutFor: (view: ActualSheet) => SheetLayout;
  /** The layout as far as it is known beforehand. */
  readonly baseSpec: SheetSpec;
  /** What the last seal or the log says of a row that is gone. */
  readonly lossOfRow: (key: string, label: string, sheet: string) => Loss;
}

export interface ExaminedSheet {
  readonly spec: SheetSpec;
  /** With columns in their places and keys as recovered; rows where they stand. */
  readonly changes: RowChanges;
  readonly view: ActualSheet;
  /** With the rows in their places, too. */
  readonly arranged: ActualSheet;
  /** Rows or columns have to move: formulas elsewhere that look at this sheet move along. */
  readonly isDisplaced: boolean;
  /** Keys of rows that are made anew. */
  readonly newRows: readonly string[];
  readonly damages: readonly Damage[];
  readonly losses: readonly Loss[];
  /** Empty where nothing is broken. */
  readonly structure: readonly Request[];
  /** Names e-mail addresses. */
  readonly editors: readonly Request[];
}

/** Kinds that are mended without painting the sheet. */
const LIGHT: ReadonlySet<DamageKind> = new Set(['title', 'hiddenSheet']);

const withKeys = (actual: ActualSheet, found: FoundRows | null): ActualSheet =>
  found
    ? { ...actual, current: { ...actual.current, rowKeys: found.keys.map((key) => (/^x\d+$/.test(key) ? '' : key)) } }
    : actual;

const isUnit = (role: string): boolean => unitOfRole(role) !== null;

const nothing = (spec: SheetSpec, changes: RowChanges, view: ActualSheet, arranged: ActualSheet): ExaminedSheet => ({
  spec,
  changes,
  view,
  arranged,
  isDisplaced: false,
  newRows: [],
  damages: [],
  losses: [],
  structure: [],
  editors: [],
});

export function examineSheet(actual: ActualSheet, context: ExamineContext): ExaminedSheet {
  const { titleOf, baseSpec } = context;
  const title = actual.current.title;
  const columns = columnsInOrder(expectSheet(baseSpec), actual);
  const found = findRows(expectSheet(baseSpec), columns.actual);
  const view = withKeys(columns.actual, found);
  const { spec, changes } = context.layoutFor(view);
  const become = (key: string): string => changes.renamed.get(key) ?? key;
  if (isLockedFor(actual)) {
    return { ...nothing(spec, changes, view, view), losses: [{ kind: 'locked', sheet: title }] };
  }
  const painted = new Set(knownRowKeys(actual.current));
  const protections = compareProtections(spec, actual, context.officers, context.keepers);
  const rows = rowsInOrder(
    spec,
    view,
    found && { ...found, keys: found.keys.map(become) },
    [...painted].map(become),
    protections.isClosed,
  );
  const expected = expectSheet(spec);
  const { gone, damages: ofRows } = rowDamages(title, spec, found, rows, painted);
  const isDisplaced = columns.moves.length > 0 || rows.moves.length > 0;
  const isOutdated =
    (spec.rowKeys !== undefined || spec.isWhollyOurs === true) &&
    actual.current.hash !== null &&
    actual.current.hash !== specHash(spec);
  const headers = expectSheet(spec);
  const ofCells = isDisplaced
    ? [
        ...when(title, 'keys', found?.hasFalseKeys === true && hasKeyColumn(spec)),
        ...damagesOnTheMove(title, spec, actual, columns, rows),
      ]
    : cellDamages(title, expected, view, titleOf);
  const broken = [
    ...(columns.moves.length > 0
      ? damageOf(
          title,
          'columns',
          [...columns.lost.map((index) => columnTitle(headers, index)), ...columns.stray],
          Math.max(1, columns.lost.length + columns.stray.length),
        )
      : []),
    ...ofRows,
    ...ofCells,
    ...(isDisplaced ? [] : frameDamages(title, spec, view)),
    ...damageOf(title, 'protections', [], isOutdated ? protections.byPeople : protections.wrong),
    ...when(title, 'marksGone', !hasMarks(spec, actual)),
  ];
  const light = [
    ...when(title, 'title', isUnit(spec.role) && title !== spec.title),
    ...when(title, 'hiddenSheet', traitsOf(spec.role).isShown && actual.current.hidden),
  ];
  const damages = [
    ...light,
    ...(isOutdated ? notOfThePlan(title, broken, rows.moves.length > 0, gone, found) : broken),
  ];
  if (damages.length === 0) return nothing(spec, changes, view, rows.actual);
  const mended = mendSheet({
    spec,
    actual,
    arranged: rows.actual,
    columns,
    rows,
    warnOnly: protections.warnOnly,
    isPainted: damages.some(({ kind }) => !LIGHT.has(kind)),
    officers: context.officers,
    keepers: context.keepers,
    changes,
  });
  return {
    spec,
    changes,
    view,
    arranged: rows.actual,
    isDisplaced,
    newRows: rows.missing,
    damages,
    losses: [...lossesOf(expected, gone, rows, columns, title, context), ...overwritten(expected, rows.actual, title)],
    ...mended,
  };
}

function overwritten(expected: ExpectedSheet, actual: ActualSheet, sheet: string): readonly Loss[] {
  const isStale = actual.current.hash !== null && actual.current.hash !== specHash(expected.spec);
  const cells = overwrittenCells(expected, actual, isStale);
  return cells.length === 0 ? [] : [{ kind: 'overwritten', sheet, cells }];
}

const columnTitle = (expected: ExpectedSheet, index: number): string => {
  const { headerRow } = traitsOf(expected.spec.role);
  const header = headerRow === null ? null : expected.content(headerRow, index);
  return typeof header === 'string' ? header : columnName(index);
};

function lossesOf(
  expected: ExpectedSheet,
  gone: readonly string[],
  rows: RowsInOrder,
  columns: { readonly lost: readonly number[]; readonly stray: readonly string[] },
  sheet: string,
  { lossOfRow }: ExamineContext,
): readonly Loss[] {
  const { spec } = expected;
  return [
    ...gone
      .filter((key) => !key.startsWith('#'))
      .map((key) => lossOfRow(key, labelOf(spec, key), sheet))
      .map((loss) => (loss.kind === 'row' && rows.stray.length > 0 ? { ...loss, isMaybeBelow: true } : loss)),
    ...rows.stray.map(
      ({ label, entries, row }): Loss => ({
        kind: 'strayRow',
        sheet,
        label: label === '' ? a1(row, 0) : label,
        entries,
      }),
    ),
    ...columns.lost
      .filter((index) => !isOptional(expected.spec.role, index))
      .map((index): Loss => ({ kind: 'column', sheet, label: columnTitle(expected, index) })),
    ...columns.stray.map((label): Loss => ({ kind: 'strayColumn', sheet, label })),
  ];
}
