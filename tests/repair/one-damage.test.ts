// Each thing that people break, by itself: found under its name, mended, no entry touched, and a second run finds nothing.

import type { DamageKind } from '../../src/domain/damage';
import { sheetOfRole } from '../actions/story';
import { idOf, type TabDamage, tabDamages } from './damage';
import { kindsIn, repairOf } from './repaired';
import { CODES, checkEntries, filledWorkbook, survivorsOf, truthOf } from './truth';

const template = filledWorkbook();
const truth = truthOf(template);
const ids = new Map(CODES.map((code) => [code as string, idOf(sheetOfRole(template, `unit:${code}`))]));

const expectations: Readonly<Record<TabDamage, DamageKind>> = {
  formatPasted: 'formats',
  formatCleared: 'formats',
  validationPasted: 'validations',
  validationRemoved: 'validations',
  formulaOverwritten: 'formulas',
  formulaCleared: 'formulas',
  formulaMadeValue: 'formulas',
  labelOverwritten: 'texts',
  headerOverwritten: 'texts',
  rowDeleted: 'rowGone',
  rowsDeleted: 'rowGone',
  rowMoved: 'rowOrder',
  rowInserted: 'rowInserted',
  rowInsertedAbove: 'rowInserted',
  columnInserted: 'columns',
  columnMoved: 'columns',
  helperColumnDeleted: 'columns',
  keyCleared: 'keys',
  keysCleared: 'keys',
  keyDoubled: 'keys',
  keyColumnDeleted: 'columns',
  renamed: 'title',
  hidden: 'hiddenSheet',
  rowsHidden: 'hiddenLines',
  columnsShown: 'hiddenLines',
  protectionsRemoved: 'protections',
  strangerLetIn: 'protections',
  protectionOnlyWarns: 'protections',
  conditionsDoubled: 'conditions',
  conditionDeleted: 'conditions',
  mergePasted: 'merges',
  filterSet: 'filter',
  frozenChanged: 'frozen',
  sortedWithKeys: 'rowOrder',
  sortedWithoutKeys: 'rowOrder',
  sortedWithoutNumbers: 'rowOrder',
  metadataRemoved: 'marksGone',
};

const names = Object.keys(tabDamages) as TabDamage[];
const half = Math.ceil(names.length / 2);
/** Two tabs a workbook: each has one damage. */
const pairs = names.slice(0, half).map((name, index) => [name, names[half + index] ?? name] as const);

describe('on a tab', () => {
  test.each(pairs)('%s; on another %s', (one, other) => {
    const google = filledWorkbook();
    tabDamages[one](google, 'unit:MN01', { a: 7, b: 23 });
    tabDamages[other](google, 'unit:TH01', { a: 7, b: 23 });
    const survivors = survivorsOf(google, truth, ids);
    const repaired = repairOf(google);
    expect(kindsIn(repaired)).toEqual(expect.arrayContaining([expectations[one], expectations[other]]));
    expect(checkEntries(google, truth, survivors, repaired).lost).toEqual([]);
    const again = repairOf(google);
    expect(again.report.found).toEqual([]);
    expect(again.writes).toBe(0);
  });
});

test('keys gone and a table sorted past its numbers: what is in doubt is kept and told, nothing is under a wrong key', () => {
  const google = filledWorkbook();
  tabDamages.keyColumnDeleted(google, 'unit:TH01', { a: 0, b: 0 });
  tabDamages.sortedWithoutKeys(google, 'unit:TH01');
  const survivors = survivorsOf(google, truth, ids);
  const checked = checkEntries(google, truth, survivors, repairOf(google));
  expect(checked.lost).toEqual([]);
  expect(checked.aside).toBeLessThan(checked.entries / 4);
});
