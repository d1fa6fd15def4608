// The table of layers, on snippets that break it and snippets that do not.

import { layerFaults } from '../../tooling/layers';
import { treeFaults } from '../../tooling/tree-faults';

describe('a file is told off when', () => {
  test.each([
    ['domain looks up', 'src/domain/day.ts', `import { tab } from '../layout/unit-tab';`],
    ['domain looks up for a type', 'src/domain/day.ts', `import type { Tab } from '../layout/unit-tab';`],
    ['domain re-exports from above', 'src/domain/day.ts', `export { tab } from '../layout/unit-tab';`],
    ['domain re-exports all from above', 'src/domain/day.ts', `export * from '../plans/levels';`],
    ['domain names a type by path', 'src/domain/day.ts', `type T = import('../layout/unit-tab').Tab;`],
    ['domain loads late', 'src/domain/day.ts', `const late = import('../layout/unit-tab');`],
    ['domain names the types of Google', 'src/domain/day.ts', 'type S = GoogleAppsScript.Sheets.Schema.Sheet;'],
    ['layout names the types of Google', 'src/layout/a1.ts', 'type S = GoogleAppsScript.Sheets.Schema.Sheet;'],
    ['plans use more than types of domain', 'src/plans/levels.ts', `import { day } from '../domain/day';`],
    ['plans mix types and values', 'src/plans/levels.ts', `import { type Day, day } from '../domain/day';`],
    ['layout looks up', 'src/layout/a1.ts', `import { compileSheet } from '../compile/compile-sheet';`],
    ['compile reads plans', 'src/compile/hash.ts', `import { defaultPlan } from '../plans/default-plan';`],
    ['compile looks up', 'src/compile/hash.ts', `import { readPlan } from '../read/read-plan';`],
    ['compile uses the gateway', 'src/compile/hash.ts', `import { x } from '../google/spreadsheet-gateway';`],
    ['read compiles', 'src/read/snapshot.ts', `import { compileSheet } from '../compile/compile-sheet';`],
    ['read acts', 'src/read/snapshot.ts', `import { perform } from '../actions/action';`],
    ['ui acts', 'src/ui/menu.ts', `import { setUp } from '../actions/set-up';`],
    ['an action starts main', 'src/actions/set-up.ts', `import '../main';`],
    ['main reaches past the actions', 'src/main.ts', `import { readPlan } from './read/read-plan';`],
    ['src has a room that nobody planned', 'src/helpers/x.ts', `import { day } from '../domain/day';`],
    ['src uses the stand-in', 'src/actions/set-up.ts', `import { toCsv } from '../../local/csv';`],
    ['src uses the stand-in for a type', 'src/main.ts', `import type { Google } from '../local/google';`],
    ['src uses Node', 'src/domain/day.ts', `import { join } from 'node:path';`],
    ['src requires', 'src/domain/day.ts', `const { join } = require('path');`],
    ['src uses the formula engine', 'src/domain/evaluate.ts', `import { HyperFormula } from 'hyperformula';`],
    ['src uses the workbook writer', 'src/domain/evaluate.ts', `import { write } from 'hucre/xlsx';`],
    ['an action names a service', 'src/actions/set-up.ts', 'SpreadsheetApp.getActiveSpreadsheet();'],
    ['an action asks for a service', 'src/actions/set-up.ts', `const on = typeof Sheets !== 'undefined';`],
    ['an action finds a service by its world', 'src/actions/set-up.ts', 'globalThis.MailApp.sendEmail();'],
    ['main names a service', 'src/main.ts', 'const lock = () => LockService.getScriptLock();'],
    ['tests use the formula engine', 'tests/x.test.ts', `import { HyperFormula } from 'hyperformula';`],
    ['the bench uses the formula engine', 'bench/x.ts', `import type { HyperFormula } from 'hyperformula';`],
    ['local runs the source', 'local/people.ts', `import { readPlan } from '../src/read/read-plan';`],
    ['the bench runs the source', 'bench/x.ts', `import { readPlan } from '../src/read/read-plan';`],
    ['who measures a peer runs the source', 'bench/peers/x.ts', `import { a1 } from '../../src/layout/a1';`],
    ['a page uses the script', 'src/pages/sidebar/page.ts', `import { perform } from '../../actions/action';`],
    ['a page computes with the domain', 'src/pages/parts/dom.ts', `import { shorten } from '../../domain/shorten';`],
    ['the script runs a page', 'src/actions/set-up.ts', `import { el } from '../pages/parts/dom';`],
    [
      'the script knows more of a page than the contract',
      'src/ui/menu.ts',
      `import type { Child } from '../pages/parts/dom';`,
    ],
    ['the sample knows a type of src', 'local/sample/units.ts', `import type { Unit } from '../../src/domain/model';`],
  ])('%s', (_, path, source) => {
    expect(layerFaults(path, source)).toHaveLength(1);
  });

  test('it breaks several rules, each said once', () => {
    const source = `import 'node:fs'; import { a } from '../read/a'; Session.x(); Session.y();`;
    expect(layerFaults('src/domain/day.ts', source)).toEqual([
      'node:fs is not among the packages of the bundle',
      'domain may not import read/a',
      'only src/google/google-services.ts names Session',
    ]);
  });
});

describe('nothing is said when', () => {
  test.each([
    ['a peer takes the rules of ours', 'bench/peers/scripts/x.ts', `import { a1 } from '../../../src/layout/a1';`],
    ['a page reads a type of domain', 'src/pages/contract.ts', `import type { Day } from '../domain/day';`],
    ['an action answers by the contract', 'src/actions/set-up.ts', `import type { Answer } from '../pages/contract';`],
    ['main types an event of Google', 'src/main.ts', 'type E = GoogleAppsScript.Events.SheetsOnEdit;'],
    ['a room keeps to itself', 'src/domain/day.ts', `import { x } from './expression'; import y from '../domain/y';`],
    ['layout reads domain and plans', 'src/layout/a1.ts', `import '../domain/day'; import '../plans/levels';`],
    ['plans read types of domain', 'src/plans/levels.ts', `import { type Day, type Plan } from '../domain/day';`],
    ['compile reads types of the gateway', 'src/compile/hash.ts', `import type { R } from '../google/gateway';`],
    ['read reads the current sheet', 'src/read/snapshot.ts', `import { readSheet } from '../compile/current-sheet';`],
    [
      'an action reads all below',
      'src/actions/set-up.ts',
      `import '../read/a'; import '../compile/b'; import '../ui/c';`,
    ],
    ['the bundled parser is used', 'src/domain/expression.ts', `import jsep from 'jsep';`],
    ['the one file of Google names services', 'src/google/google-services.ts', 'SpreadsheetApp.flush(); Session.x();'],
    [
      'the types of Google are named by compile',
      'src/compile/hash.ts',
      'type S = GoogleAppsScript.Sheets.Schema.Sheet;',
    ],
    ['a member is called like a service', 'src/domain/day.ts', 'const o = { Session: 1 }; o.Session; o?.Sheets;'],
    ['a service stands in a text or a comment', 'src/domain/day.ts', `const s = 'Sheets'; // SpreadsheetApp`],
    [
      'the stand-in uses the formula engine',
      'local/formulas/engine.ts',
      `import { HyperFormula } from 'hyperformula';`,
    ],
    ['local reads a type of src', 'local/scenario/x.ts', `import type { Settings } from '../../src/domain/model';`],
    ['tests read src', 'tests/x.test.ts', `import { readPlan } from '../src/read/read-plan';`],
    ['a tool uses Node', 'tooling/x.ts', `import { readFileSync } from 'node:fs';`],
  ])('%s', (_, path, source) => {
    expect(layerFaults(path, source)).toEqual([]);
  });
});

test('the repository keeps to the table', () => {
  const { files, faults } = treeFaults();
  expect(files).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});
