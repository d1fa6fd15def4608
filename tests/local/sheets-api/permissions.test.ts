// Who may edit which cell, as the person layer asks it.

import { createWorkbook } from '../../../local/sheets-api/create-workbook';
import { mayEdit, mayEditFile, mayViewFile } from '../../../local/sheets-api/permissions';
import type * as Schema from '../../../local/sheets-api/schema';
import type { Workbook } from '../../../local/sheets-api/workbook';
import { CLERK, OWNER, range, STRANGER } from './stand-in';

function workbookWith(...protectedRanges: Schema.ProtectedRange[]): Workbook {
  const workbook = createWorkbook({ owner: OWNER, editors: [CLERK] });
  for (const sheet of workbook.sheets) sheet.protectedRanges = protectedRanges;
  return workbook;
}

const whole = { range: { sheetId: 0 }, editors: { users: [OWNER] }, unprotectedRanges: [range(0, 1, 3, 1, 2)] };

test.each<[string, Schema.ProtectedRange[], number, number, string, boolean]>([
  ['an editor where nothing is protected', [], 0, 0, CLERK, true],
  ['a stranger nowhere', [], 0, 0, STRANGER, false],
  ['the owner everywhere', [whole], 0, 0, OWNER, true],
  ['nobody else in a protected sheet', [whole], 0, 0, CLERK, false],
  ['anyone in its unprotected cells', [whole], 1, 1, CLERK, true],
  [
    'only the listed where an unprotected cell has a protection of its own',
    [whole, { range: range(0, 1, 2, 1, 2), editors: { users: [OWNER] } }],
    1,
    1,
    CLERK,
    false,
  ],
  [
    'the listed, whatever the case of the address',
    [whole, { range: range(0, 1, 2, 1, 2), editors: { users: [CLERK.toUpperCase()] } }],
    1,
    1,
    CLERK,
    true,
  ],
  ['everybody past a warning', [{ ...whole, warningOnly: true }], 0, 0, CLERK, true],
  ['all editors where a protection names none', [{ range: { sheetId: 0 } }], 0, 0, CLERK, true],
  [
    'the whole domain where a protection says so',
    [{ range: { sheetId: 0 }, editors: { domainUsersCanEdit: true } }],
    0,
    0,
    CLERK,
    true,
  ],
])('%s', (_, protections, row, column, person, allowed) => {
  expect(mayEdit(workbookWith(...protections), 0, row, column, person)).toBe(allowed);
});

test('nobody may edit a cell of a sheet that is not there', () => {
  expect(mayEdit(workbookWith(), 9, 0, 0, OWNER)).toBe(false);
});

test('the link lets in whom it says', () => {
  const workbook = workbookWith();
  expect([mayViewFile(workbook, STRANGER), mayEditFile(workbook, STRANGER)]).toEqual([false, false]);
  workbook.linkAccess = 'view';
  expect([mayViewFile(workbook, STRANGER), mayEditFile(workbook, STRANGER)]).toEqual([true, false]);
  workbook.linkAccess = 'edit';
  expect(mayEdit(workbook, 0, 0, 0, STRANGER)).toBe(true);
});

test('a protection on a named range covers what the name stands for', () => {
  const workbook = workbookWith({ namedRangeId: 'n', editors: { users: [] } });
  workbook.namedRanges.push({ namedRangeId: 'n', name: 'ten', range: range(0, 4, 5, 0, 1) });
  expect(mayEdit(workbook, 0, 4, 0, CLERK)).toBe(false);
  expect(mayEdit(workbook, 0, 5, 0, CLERK)).toBe(true);
});
