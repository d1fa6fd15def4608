// HyperFormula with a whole workbook in it, to be edited cell by cell.

import { contentsOf } from '../../local/formulas/contents';
import { buildEngine, namedExpressionsOf } from '../../local/formulas/engine';
import type { Google } from '../../local/google';
import { dayAt } from '../../local/virtual-day';
import type { Place } from './formula-graph';

export interface LiveEngine {
  /** Puts a number into a cell. @returns the cells that show another value since, the edited one among them */
  readonly enter: (place: Place, value: number) => readonly Place[];
  /** Reads every formula anew and computes all of them. */
  readonly rebuild: () => void;
  readonly close: () => void;
}

export function openEngine({ workbook, now }: Google): LiveEngine {
  const titles = workbook.sheets.map(({ properties }) => properties.title ?? '');
  const contents = Object.fromEntries(workbook.sheets.map((sheet, at) => [titles[at] ?? '', contentsOf(sheet)]));
  const engine = buildEngine(contents, namedExpressionsOf(workbook), { today: dayAt(now()) });
  const ids = titles.map((title) => engine.getSheetId(title) ?? 0);
  const placeOf = new Map(ids.map((id, sheet) => [id, sheet]));
  return {
    enter: ({ sheet, row, column }, value) =>
      engine.setCellContents({ sheet: ids[sheet] ?? 0, row, col: column }, value).flatMap((change): Place[] => {
        if (!('address' in change)) return [];
        return [{ sheet: placeOf.get(change.address.sheet) ?? 0, row: change.address.row, column: change.address.col }];
      }),
    rebuild: () => engine.rebuildAndRecalculate(),
    close: () => engine.destroy(),
  };
}
