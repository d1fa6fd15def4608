// More than twenty things broken at once by a person's hand: one repair, and every entry is where it was.

import { officerWrites, run, settingCell, sheetOfRole } from '../actions/story';
import { byHand, deleteSheet, duplicateTab, idOf, overwrite, type TabDamage, tabDamages } from './damage';
import { kindsIn, repairOf } from './repaired';
import { CODES, checkEntries, filledWorkbook, survivorsOf, truthOf } from './truth';

const onMN: readonly TabDamage[] = [
  'formatPasted',
  'validationPasted',
  'formulaOverwritten',
  'formulaCleared',
  'labelOverwritten',
  'rowMoved',
  'rowInserted',
  'keysCleared',
  'protectionsRemoved',
  'conditionsDoubled',
  'mergePasted',
  'columnInserted',
  'renamed',
  'hidden',
];
const onTH: readonly TabDamage[] = [
  'formatCleared',
  'validationRemoved',
  'formulaMadeValue',
  'sortedWithKeys',
  'rowInsertedAbove',
  'keyDoubled',
  'strangerLetIn',
  'conditionDeleted',
  'columnMoved',
  'helperColumnDeleted',
  'columnsShown',
  'frozenChanged',
  'filterSet',
];

test('a workbook broken in more than thirty places is mended in one run, and every entry is where it was', () => {
  const google = filledWorkbook();
  const truth = truthOf(google);
  const ids = new Map(CODES.map((code) => [code as string, idOf(sheetOfRole(google, `unit:${code}`))]));
  for (const [index, name] of onMN.entries()) tabDamages[name](google, 'unit:MN01', { a: 3 + index, b: 40 - index });
  for (const [index, name] of onTH.entries()) tabDamages[name](google, 'unit:TH01', { a: 9 + index, b: 31 + index });
  duplicateTab(google, 'unit:TH01', true);
  officerWrites(google, 'units', 'TH01', 'Cấp', ' TH');
  overwrite(google, 'settings', settingCell(google, 'year').row, 2, { stringValue: '2026 ' });
  tabDamages.protectionsRemoved(google, 'summary', { a: 0, b: 0 });
  tabDamages.formulaCleared(google, 'tracking', { a: 4, b: 0 });
  byHand(google, [
    {
      insertDimension: {
        range: { sheetId: idOf(sheetOfRole(google, 'indicators')), dimension: 'ROWS', startIndex: 0, endIndex: 1 },
      },
    },
  ]);
  deleteSheet(google, 'guide');
  deleteSheet(google, 'unit:PGD');

  const survivors = survivorsOf(google, truth, ids);
  const repaired = repairOf(google);
  expect(kindsIn(repaired).length).toBeGreaterThan(12);
  const checked = checkEntries(google, truth, survivors, repaired);
  expect(checked).toMatchObject({ named: 0, aside: 0, lost: [] });
  expect(checked.entries).toBeGreaterThan(200);

  const again = repairOf(google);
  expect([again.report.found, again.writes]).toEqual([[], 0]);
  for (const action of ['validate', 'summarize', 'sweep']) expect(run(google, action).ok).toBe(true);
});
