// A filled workbook, any damages in any order, one repair: every entry in a row that still exists stands under its key, what was in
// rows that were deleted is named, and a second run has nothing to do. REPAIR_RUNS and REPAIR_SEED for longer or other runs.

import fc from 'fast-check';
import { sheetOfRole } from '../actions/story';
import { tally } from '../faults/tally';
import { tellSeed } from '../tell-seed';
import { idOf, type Picks, type TabDamage, tabDamages } from './damage';
import { repairOf } from './repaired';
import { CODES, checkEntries, filledWorkbook, survivorsOf, truthOf, type UnitCode } from './truth';

const RUNS = Number(process.env.REPAIR_RUNS ?? (process.env.FAULTS_TALLY ? 120 : 10));
const SEED = Number(process.env.REPAIR_SEED ?? 20261120);
const MOST_DAMAGES = 8;

const template = filledWorkbook();
const truth = truthOf(template);
const ids = new Map(CODES.map((code) => [code as string, idOf(sheetOfRole(template, `unit:${code}`))]));

interface Blow {
  readonly name: TabDamage;
  readonly unit: UnitCode;
  readonly picks: Picks;
}

/** A tab without marks is not found by its role any more: that comes last. */
const isLast = ({ name }: Blow): number => (name === 'metadataRemoved' ? 1 : 0);

const blows: fc.Arbitrary<readonly Blow[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...(Object.keys(tabDamages) as TabDamage[])),
      unit: fc.constantFrom(...CODES),
      picks: fc.record({ a: fc.nat(999), b: fc.nat(999) }),
    }),
    { minLength: 2, maxLength: MOST_DAMAGES },
  )
  .map((list) => [...list].sort((one, other) => isLast(one) - isLast(other)));

const counts = { damages: 0, entries: 0, named: 0, aside: 0, destroyed: 0, lost: 0 };

function play(list: readonly Blow[]): void {
  const google = filledWorkbook();
  const marked = (unit: string): boolean =>
    google.workbook.sheets.some(({ developerMetadata }) =>
      developerMetadata.some(({ metadataValue }) => metadataValue === `unit:${unit}`),
    );
  for (const { name, unit, picks } of list) {
    if (!marked(unit)) continue;
    try {
      tabDamages[name](google, `unit:${unit}`, picks);
      counts.damages++;
    } catch (error) {
      // Google refuses a person this one here: a merge in the way, a column that is not there any more.
      if (!(error instanceof Error) || !/Invalid requests|nothing to pick/.test(error.message)) throw error;
    }
  }
  const survivors = survivorsOf(google, truth, ids);
  const repaired = repairOf(google);
  const checked = checkEntries(google, truth, survivors, repaired);
  counts.entries += checked.entries;
  counts.named += checked.named;
  counts.aside += checked.aside;
  counts.destroyed += checked.destroyed;
  counts.lost += checked.lost.length;
  expect(checked.lost).toEqual([]);
  const again = repairOf(google);
  expect(again.report.found).toEqual([]);
  expect(again.writes).toBe(0);
}

test('random damages: no entry is lost', () => {
  tellSeed('random damages (REPAIR_SEED, REPAIR_RUNS)', SEED, RUNS);
  fc.assert(fc.property(blows, play), { numRuns: RUNS, seed: SEED });
}, 3_600_000);

afterAll(() =>
  tally('random damage, then repair', {
    damagesTried: counts.damages,
    entriesChecked: counts.entries,
    entriesLost: counts.lost,
  }),
);
