// The requests that bring one sheet back: columns and rows to their places, then everything painted anew. No entry is named.

import { deleteConditions } from '../compile/add-conditions';
import { compileSheet } from '../compile/compile-sheet';
import type { CurrentMetadata, CurrentSheet } from '../compile/current-sheet';
import { type GridRange, gridRange } from '../compile/grid-range';
import { parkObjects, planObjects } from '../compile/paint-objects';
import { moveRequests } from '../compile/reconcile-grid';
import type { RowChanges } from '../compile/row-changes';
import type { RowMove } from '../compile/row-moves';
import { deleteGroups } from '../compile/set-groups';
import { unfreeze, updateTitle } from '../compile/sheet-properties';
import { PROTECTION_PREFIX, tidyEmails } from '../compile/wanted-protections';
import { clearValues } from '../compile/write-contents';
import type { Request } from '../google/spreadsheet-gateway';
import type { SheetSpec } from '../layout/sheet-spec';
import { type ActualSheet, rawAt } from './actual-sheet';
import type { ColumnsInOrder, RowsInOrder } from './arrangement';
import { hasKeyColumn, rowKeysOf, traitsOf } from './sheet-traits';

export interface MendInput {
  readonly spec: SheetSpec;
  /** As it stands on Google. */
  readonly actual: ActualSheet;
  /** As it is after columns and rows have moved. */
  readonly arranged: ActualSheet;
  readonly columns: Pick<ColumnsInOrder, 'moves'>;
  readonly rows: Pick<RowsInOrder, 'moves'>;
  readonly warnOnly: readonly number[];
  /** false: only its title or its being hidden is wrong. */
  readonly isPainted: boolean;
  readonly officers: readonly string[];
  readonly keepers: readonly string[];
  /** What a changed plan does to rows and entries. */
  readonly changes: RowChanges;
}

export interface MendRequests {
  readonly structure: readonly Request[];
  readonly editors: readonly Request[];
}

const show = ({ sheetId, hidden }: CurrentSheet): readonly Request[] =>
  hidden ? [{ updateSheetProperties: { properties: { sheetId, hidden: false }, fields: 'hidden' } }] : [];

const isWhole = ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRange): boolean =>
  [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((index) => index === undefined);

/** A protection on a range goes with the last of its cells; meanwhile it waits on the whole sheet, which stays. */
const park = ({ current, protections }: ActualSheet): readonly Request[] =>
  protections
    .filter(({ description = '', range }) => description.startsWith(PROTECTION_PREFIX) && !isWhole(range ?? {}))
    .map(({ protectedRangeId }) => ({
      updateProtectedRange: {
        protectedRange: { protectedRangeId, range: { sheetId: current.sheetId } },
        fields: 'range',
      },
    }));

/** What holds cells fast or vanishes with them goes first. */
const loosen = (spec: SheetSpec, actual: ActualSheet): readonly Request[] => {
  const { sheetId } = actual.current;
  return [
    ...(actual.filter ? [{ clearBasicFilter: { sheetId } }] : []),
    ...deleteConditions(actual.conditions.length, sheetId),
    ...(actual.merges.length > 0 ? [{ unmergeCells: { range: { sheetId } } }] : []),
    ...deleteGroups(actual.current),
    unfreeze(sheetId),
    ...park(actual),
    ...parkObjects(planObjects(spec, actual.current, sheetId)),
  ];
};

const withoutMark = (metadata: readonly CurrentMetadata[], mark: string): readonly CurrentMetadata[] =>
  metadata.map((entry) => (entry.key === mark ? { ...entry, value: '' } : entry));

/** As compile shall see it: nothing of it known to be painted or opened. */
function unpainted({ spec, actual, arranged }: MendInput, isLoose: boolean): CurrentSheet {
  const { current } = arranged;
  const keys = rowKeysOf(spec) ?? [];
  return {
    ...current,
    hash: null,
    metadata: withoutMark(current.metadata, 'editors'),
    rowKeys: spec.rowKeys
      ? Array.from({ length: current.rowCount }, (_, row) => (row < keys.length ? (keys[row] ?? '') : ''))
      : current.rowKeys,
    ...(isLoose
      ? {
          conditionalFormatCount: 0,
          mergeCount: 0,
          hasFilter: false,
          frozenRows: 0,
          frozenColumns: 0,
          rowGroups: [],
          columnGroups: [],
        }
      : { hasFilter: actual.filter !== null && !(traitsOf(spec.role).isPersons && !spec.filter) }),
  };
}

/** Rows below the table: keys of ours there would be taken for another row, formulas of ours count on cells that moved. */
function clearBelow(spec: SheetSpec, arranged: ActualSheet): readonly Request[] {
  if (!hasKeyColumn(spec)) return [];
  const end = (rowKeysOf(spec) ?? []).length;
  const requests: Request[] = [];
  for (let row = end; row < arranged.filledRows; row++) {
    for (let column = 0; column < arranged.filledColumns; column++) {
      const raw = rawAt(arranged, row, column);
      const isOurs =
        (column === 0 && raw !== null) || (typeof raw === 'object' && raw !== null && !isEntryColumn(spec, column));
      if (isOurs)
        requests.push(
          clearValues(arranged.current.sheetId, {
            startRow: row,
            endRow: row + 1,
            startColumn: column,
            endColumn: column + 1,
          }),
        );
    }
  }
  return requests;
}

const isEntryColumn = ({ role }: SheetSpec, column: number): boolean => traitsOf(role).entryColumns.includes(column);

/** On a sheet that is ours altogether, what a shift has left beside the table. */
function clearBeside(spec: SheetSpec, actual: ActualSheet): readonly Request[] {
  if (spec.role !== 'guide' || actual.filledRows <= spec.rowCount) return [];
  const range = { startRow: spec.rowCount, endRow: actual.filledRows, startColumn: 0, endColumn: spec.columns.length };
  return [{ updateCells: { range: gridRange(actual.current.sheetId, range), fields: 'userEnteredValue' } }];
}

/** Whoever kept the sheet before keeps it. */
const keeping =
  (keepers: readonly string[]) =>
  (request: Request): Request => {
    const { addProtectedRange, updateProtectedRange } = request;
    const given = (addProtectedRange ?? updateProtectedRange)?.protectedRange;
    if (!given?.editors) return request;
    const protectedRange = {
      ...given,
      editors: { users: [...tidyEmails([...(given.editors.users ?? []), ...keepers])] },
    };
    return addProtectedRange
      ? { addProtectedRange: { protectedRange } }
      : { updateProtectedRange: { ...updateProtectedRange, protectedRange } };
  };

const enforce = (ids: readonly number[]): readonly Request[] =>
  ids.map((protectedRangeId) => ({
    updateProtectedRange: { protectedRange: { protectedRangeId, warningOnly: false }, fields: 'warningOnly' },
  }));

/**
 * A row that is inserted takes after its neighbour, and where that has a box it comes with an empty box in place of a blank. So new
 * rows are made at the end of the grid, which has none, and moved to their places.
 */
function fromTheEnd(moves: readonly RowMove[], rowCount: number): readonly RowMove[] {
  let rows = rowCount;
  return moves.flatMap((move): readonly RowMove[] => {
    if (move.kind === 'delete') rows -= move.count;
    if (move.kind === 'append') rows += move.count;
    if (move.kind !== 'insert') return [move];
    const { at, count } = move;
    rows += count;
    return [
      { kind: 'append', count },
      { kind: 'move', from: rows - count, count, to: at },
    ];
  });
}

export function mendSheet(input: MendInput): MendRequests {
  const { spec, actual, arranged, columns, rows, officers, keepers } = input;
  const { current } = actual;
  if (!input.isPainted) return { structure: [...updateTitle(spec, current), ...show(current)], editors: [] };
  const isLoose = columns.moves.length + rows.moves.length > 0;
  const place = { sheetId: current.sheetId, index: current.index, officers };
  const compiled = compileSheet(spec, unpainted(input, isLoose), place, null, {
    ...input.changes,
    renamed: new Map(),
  });
  const moves = isLoose
    ? [
        ...loosen(spec, actual),
        ...moveRequests(columns.moves, current.sheetId, 'COLUMNS'),
        ...moveRequests(fromTheEnd(rows.moves, actual.current.rowCount), current.sheetId, 'ROWS'),
      ]
    : [];
  return {
    structure: [
      ...enforce(input.warnOnly),
      ...moves,
      ...clearBelow(spec, arranged),
      ...clearBeside(spec, arranged),
      ...compiled.structure.map(keeping(keepers)),
      ...show(current),
    ],
    editors: compiled.editors.map(keeping(keepers)),
  };
}
