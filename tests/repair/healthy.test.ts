// A workbook that nobody has broken is left alone: nothing found, nothing written.

import { completeScenario } from '../../local/demo/complete-scenario';
import { fillSettings, fillUnits, shareWithClerks } from '../../local/demo/fill-workbook';
import { createGoogle, type Google } from '../../local/google';
import { playSteps } from '../../local/scenario/play';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import { sheetOfRole, startWorkbook } from '../actions/story';
import { district, OFFICER, schools } from '../follow-up/district';
import { byHand, idOf } from './damage';
import { repairOf } from './repaired';
import { filledWorkbook } from './truth';

const isHealthy = (google: Google): void => {
  const { report, writes } = repairOf(google);
  expect(report).toEqual({ found: [], willDo: [], cannotMend: [] });
  expect(writes).toBe(0);
};

describe('a healthy workbook', () => {
  test('that was only set up', () => isHealthy(startWorkbook()));

  test('with reports typed in', () => isHealthy(filledWorkbook()));

  test('after hand-ins, returns, approvals and checks', () => {
    const d = district({ units: schools(4), drafts: ['TH04'] })();
    d.tick('TH01');
    d.tick('TH02');
    d.tick('TH03');
    d.tick('TH04');
    d.choose('TH02', 'Duyệt');
    d.choose('TH03', 'Trả lại', 'Bổ sung A9.');
    d.note('TH04', 'extension', '25/11/2026');
    d.google.run('sweep', OFFICER);
    d.google.run('validate', OFFICER);
    isHealthy(d.google);
  });

  test('of the whole sample district, played to its end', () => {
    const scenario = completeScenario({}, 12);
    const google = createGoogle({
      workbook: createWorkbook({ owner: OFFICER }),
      now: new Date(scenario.now),
      officer: OFFICER,
    });
    google.run('setUp', OFFICER);
    fillSettings(google, scenario.settings);
    fillUnits(google, scenario.units);
    shareWithClerks(google, scenario.units);
    google.setNow(new Date(scenario.now));
    playSteps(google, scenario.steps);
    isHealthy(google);
  });

  test('whose officer has renamed a sheet, deleted a row of a list, filtered and coloured it', () => {
    const google = filledWorkbook();
    const units = sheetOfRole(google, 'units');
    const rules = sheetOfRole(google, 'rules');
    const range = { sheetId: idOf(units), startRowIndex: 2, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 9 };
    byHand(google, [
      { updateSheetProperties: { properties: { sheetId: idOf(units), title: 'Danh sách' }, fields: 'title' } },
      { deleteDimension: { range: { sheetId: idOf(units), dimension: 'ROWS', startIndex: 40, endIndex: 42 } } },
      { deleteDimension: { range: { sheetId: idOf(rules), dimension: 'ROWS', startIndex: 280, endIndex: 281 } } },
      { setBasicFilter: { filter: { range } } },
      {
        repeatCell: {
          range: { ...range, startRowIndex: 3 },
          cell: { userEnteredFormat: { backgroundColor: { red: 1, green: 1 } } },
          fields: 'userEnteredFormat.backgroundColor',
        },
      },
    ]);
    isHealthy(google);
  });
});
