// *Lịch sử* → what the year before was; what stands there under a former code counts for the new.

import type { PastYear } from '../domain/last-year';
import { readVerdict, type Verdict } from '../domain/verdict';
import { historyPlaces, RECORD_FIRST_ROW } from '../layout/record-sheets';
import type { FormerCodes } from './former-codes';
import { type Snapshot, textOf } from './snapshot';

interface HistoryRow {
  readonly unit: string;
  readonly indicator: string;
  readonly field: string;
  readonly value: string;
  readonly verdict: string;
}

function rowsOf(snapshot: Snapshot, year: number): readonly HistoryRow[] {
  const sheet = snapshot.byRole.get('history');
  const rows: HistoryRow[] = [];
  for (let row = RECORD_FIRST_ROW; sheet && row < sheet.rowCount; row++) {
    const text = (column: keyof typeof historyPlaces): string => textOf(sheet.cell(row, historyPlaces[column]));
    if (Number(text('year')) !== year) continue;
    rows.push({
      unit: text('unit'),
      indicator: text('indicator'),
      field: text('field'),
      value: text('value'),
      verdict: text('verdict'),
    });
  }
  return rows;
}

/** Values by unit, then by code; one that stands there under the code of today goes before one under a former code. */
function byCode<Value>(
  rows: readonly { readonly unit: string; readonly code: string; readonly value: Value }[],
  formerCodes: FormerCodes,
): ReadonlyMap<string, ReadonlyMap<string, Value>> {
  const units = new Map<string, Map<string, Value>>();
  for (const { unit, code, value } of rows) {
    const values = units.get(unit) ?? new Map<string, Value>();
    const newCode = formerCodes.get(code);
    if (newCode === undefined || !values.has(newCode)) values.set(newCode ?? code, value);
    units.set(unit, values);
  }
  return units;
}

const countsOf = (rows: readonly HistoryRow[], formerCodes: FormerCodes) =>
  byCode(
    rows.flatMap(({ unit, field, value }) => {
      const count = Number(value);
      return value === '' || Number.isNaN(count) ? [] : [{ unit, code: field, value: count }];
    }),
    formerCodes,
  );

/** Counts of the year before, by unit, then by field. */
export const readLastYear = (
  snapshot: Snapshot,
  year: number,
  formerCodes: FormerCodes,
): ReadonlyMap<string, ReadonlyMap<string, number>> => countsOf(rowsOf(snapshot, year - 1), formerCodes);

/** The year before with its verdicts, each told in the line of the indicator itself. */
export function readPastYear(snapshot: Snapshot, year: number, formerCodes: FormerCodes): PastYear {
  const rows = rowsOf(snapshot, year - 1);
  const verdicts = rows.flatMap(({ unit, indicator, field, verdict }) => {
    const read = readVerdict(verdict);
    return read !== null && field === indicator ? [{ unit, code: indicator, value: read }] : [];
  });
  return { counts: countsOf(rows, formerCodes), verdicts: byCode<Verdict>(verdicts, formerCodes) };
}
