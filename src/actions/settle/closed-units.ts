// A unit that was closed in between: whoever ticks there or chooses a command for it is told so, and nothing else happens.

import { isHandedIn } from '../../domain/submission';
import type { Request } from '../../google/spreadsheet-gateway';
import { unitOfRole } from '../../layout/fixed-sheets';
import { submitColumn, tabColumns, tabRows } from '../../layout/tab-columns';
import { trackingColumns } from '../../layout/tracking-columns';
import { readSubmissions, rowsByKey } from '../../read/read-workbook';
import { textOf } from '../../read/snapshot';
import { answers, logged, onTab } from '../../ui/follow-up-messages';
import { type Written, writeCells } from './cell-writes';
import type { Desk } from './desk';

export interface TurnedAway {
  readonly requests: readonly Request[];
  /** Rows of *Nhật ký*. */
  readonly log: readonly (readonly Written[])[];
}

export function turnAwayClosed(desk: Desk): TurnedAway {
  // Whoever is not in the list may be in the row that could not be used.
  if (desk.configuration.leftAside.length > 0) return { requests: [], log: [] };
  const active = new Set(desk.configuration.units.filter((unit) => unit.active).map(({ code }) => code));
  const submissions = readSubmissions(desk.snapshot);
  const ticked = desk.snapshot.sheets.flatMap((sheet) => {
    const code = sheet.current.role === null ? null : unitOfRole(sheet.current.role);
    if (code === null || active.has(code) || isHandedIn(submissions.get(code)?.status ?? 'notSubmitted')) return [];
    const row = rowsByKey(sheet).get('#submit');
    return row !== undefined && sheet.cell(row, submitColumn) === true
      ? [{ code, row, sheetId: sheet.current.sheetId }]
      : [];
  });
  const commanded = [...desk.trackingRows].filter(
    ([code, row]) =>
      desk.isWhole &&
      !code.startsWith('#') &&
      !active.has(code) &&
      textOf(desk.tracking.cell(row, trackingColumns.action)) !== '',
  );
  return {
    requests: [
      ...ticked.flatMap(({ sheetId, row }) => [
        writeCells(sheetId, row, submitColumn, [false]),
        writeCells(sheetId, tabRows.message, tabColumns.number, [onTab.closedUnit]),
      ]),
      ...commanded.map(([, row]) =>
        writeCells(desk.tracking.current.sheetId, row, trackingColumns.action, [null, answers.closedUnit]),
      ),
    ],
    log: ticked.map(({ code }) => [desk.now, logged.unitItself(code), code, logged.refused, '', logged.closedUnit]),
  };
}
