// The workbook read narrowly and planned. A row that is to be taken away is asked for its notes first, which the reading leaves out.

import { isSameData } from '../compile/same-data';
import { isRefusal } from '../google/fault-kind';
import type { Services } from '../google/services';
import { unitRole } from '../layout/fixed-sheets';
import { type KeyedRow, readNarrowly } from '../read/read-narrowly';
import { type Configuration, readConfiguration } from '../read/read-workbook';
import type { Snapshot } from '../read/snapshot';
import { wantedRowsOf } from './change/plan-unit-tab';
import { officersOf } from './officers';
import { type PlannedTab, type PlannedWorkbook, planWorkbook } from './plan-workbook';

export interface PlannedBook {
  /** Of Google, from which nothing else than this can be planned; null: there was more to ask. */
  readonly answers: readonly unknown[] | null;
  readonly snapshot: Snapshot;
  readonly configuration: Configuration;
  readonly officers: readonly string[];
  readonly planned: PlannedWorkbook;
}

/** Keys of the tab that the change of a code may move. */
function movedKeys(keys: ReadonlySet<string>, { formerCodes }: Configuration): ReadonlySet<string> {
  return new Set([...formerCodes].flatMap(([former, code]) => (keys.has(former) ? [former, code] : [])));
}

/** Rows that seem blank and are not wanted as they are: a note on one of them would keep it. */
function rowsInDoubt(
  snapshot: Snapshot,
  { unit, rows }: PlannedTab,
  configuration: Configuration,
): readonly KeyedRow[] {
  const sheet = snapshot.byRole.get(unitRole(unit.code));
  const wantedRows = wantedRowsOf(configuration.plan, unit);
  const { standing: all } = rows;
  const isAsWanted = all.length === wantedRows.length && all.every(({ key }, index) => key === wantedRows[index]?.key);
  if (!sheet || (isAsWanted && configuration.formerCodes.size === 0)) return [];
  const keys = sheet.current.rowKeys ?? [];
  const wanted = new Set(wantedRows.map(({ key }) => key));
  const moved = movedKeys(new Set(keys), configuration);
  const blank = all.filter(({ isFilled }) => !isFilled);
  return blank.flatMap(({ key, row }): readonly KeyedRow[] => {
    const standing = keys[row] ?? '';
    return wanted.has(key) && !moved.has(standing) ? [] : [{ sheetId: sheet.current.sheetId, row, key: standing }];
  });
}

/**
 * @param check of the set-up, before anything is planned
 * @param former planned before: where nothing has changed since, neither has the plan
 * @throws SetUpError where sheets are missing, faulty or out of place
 */
export function planBook(
  services: Services,
  check: (configuration: Configuration) => void = () => undefined,
  former: PlannedBook | null = null,
): PlannedBook {
  const book = readNarrowly(services.spreadsheet, 'plan', isRefusal);
  if (former?.answers && isSameData(former.answers, book.answers)) return former;
  const configuration = readConfiguration(book.snapshot);
  check(configuration);
  const officers = officersOf(services, configuration.settings);
  const planOn = (snapshot: Snapshot, answers: PlannedBook['answers']): PlannedBook => ({
    answers,
    snapshot,
    configuration,
    officers,
    planned: planWorkbook(snapshot, configuration, officers),
  });
  const first = planOn(book.snapshot, book.answers);
  const doubtful = first.planned.tabs.flatMap((tab) => rowsInDoubt(book.snapshot, tab, configuration));
  return doubtful.length === 0 ? first : planOn(book.withNotes(doubtful), null);
}
