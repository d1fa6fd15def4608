// In every test: no batch that the script writes adds, changes or loses an entry on a unit's tab. Rows may move, and a row that
// leaves the plan may take another key; what people typed is there before and after, no more and no less.

import { addWitness, type WrittenBatch } from '../../local/services/witnesses';
import type { Sheet } from '../../local/sheets-api/workbook';
import { tally } from '../faults/tally';
import { type Entry, entriesOn, roleOf } from './entries';

const counts = { batchesWatched: 0, entriesChecked: 0, entriesLost: 0 };
const violations: string[] = [];

const place = ({ key, column }: Entry): string => `${key}|${column}`;
const content = ({ column, value }: Entry): string => `${column}|${value}`;

/** What `from` holds more often than `to`. */
function surplus(from: readonly Entry[], to: readonly Entry[]): readonly Entry[] {
  const left = new Map<string, number>();
  for (const entry of to) left.set(content(entry), (left.get(content(entry)) ?? 0) + 1);
  return from.filter((entry) => {
    const count = left.get(content(entry)) ?? 0;
    left.set(content(entry), count - 1);
    return count <= 0;
  });
}

const named = ({ key, column, value }: Entry): string => `${key} (column ${column}): ${value}`;

export function violationsOn(role: string, before: Sheet, after: Sheet | undefined): readonly string[] {
  if (!after) return entriesOn(before).map((entry) => `${role} was deleted with ${named(entry)}`);
  const [was, is] = [entriesOn(before), entriesOn(after)];
  const lost = surplus(was, is).map((entry) => `${role} lost ${named(entry)}`);
  const written = surplus(is, was).map((entry) => `${role} was given ${named(entry)}`);
  // Two entries that changed places would make up for each other.
  const now = new Map(is.map((entry) => [place(entry), entry.value]));
  // An answer that is asked otherwise now is kept under its own key with a mark behind it.
  const isKeptApart = ({ key, column, value }: Entry): boolean =>
    is.some((other) => other.column === column && other.value === value && other.key.startsWith(`${key}~`));
  const swapped = was
    .filter((entry) => (now.get(place(entry)) ?? entry.value) !== entry.value && !entry.value.startsWith('note '))
    .filter((entry) => !isKeptApart(entry))
    .map((entry) => `${role} has another value in place of ${named(entry)}`);
  return [...lost, ...written, ...swapped];
}

/**
 * A repair gives rows back the keys that people took from them, and columns their places: entries may be found where none could be
 * read before. But what it leaves in a cell for entries stood somewhere on the sheet; tests/repair holds it against the truth.
 */
export function violationsOfRepair(role: string, before: Sheet, after: Sheet | undefined): readonly string[] {
  if (!after) return [`${role} was deleted`];
  const there = new Set(
    before.cells.flat().flatMap((cell) => [JSON.stringify(cell?.userEnteredValue), `note ${cell?.note ?? ''}`]),
  );
  return entriesOn(after)
    .filter(({ value }) => value !== 'formula' && !there.has(value))
    .map((entry) => `${role} was given ${named(entry)}`);
}

const REPAIR = 'repair';

function watch({ action, before, after }: WrittenBatch): void {
  const now = new Map(after.map((sheet) => [sheet.properties.sheetId, sheet]));
  counts.batchesWatched++;
  for (const sheet of before) {
    const role = roleOf(sheet);
    if (!role.startsWith('unit:')) continue;
    const same = now.get(sheet.properties.sheetId);
    if (same === sheet) continue;
    counts.entriesChecked += entriesOn(sheet).length;
    const found = (action === REPAIR ? violationsOfRepair : violationsOn)(role, sheet, same);
    counts.entriesLost += found.length;
    violations.push(...found.map((violation) => `${action}: ${violation}`));
  }
}

addWitness(watch);

afterEach(() => {
  const found = violations.splice(0);
  if (found.length > 0) throw new Error(`The script touched entries of schools:\n${found.slice(0, 10).join('\n')}`);
});

afterAll(() => {
  if (counts.batchesWatched > 0) tally('every batch of every test', counts);
});
