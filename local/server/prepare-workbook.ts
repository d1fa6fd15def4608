// A district in the middle of its season, for a newcomer to play with: most reports are in, some have to be mended, one tab is empty.

import { fillSettings, fillUnits, shareWithClerks } from '../demo/fill-workbook';
import { createGoogle, type Google } from '../google';
import { typeInto } from '../people';
import { sampleDistrict } from '../sample/district';
import type { ScenarioStep } from '../scenario/model';
import { isActionResult, playSteps } from '../scenario/play';
import { findColumn, findRow, findSheetByRole } from '../scenario/unit-tab';
import { createWorkbook } from '../sheets-api/create-workbook';
import { LEADER, OFFICER } from './cast';
import type { Kept } from './kept';

const YEAR = 2026;
/** Whoever would hand in later, but before the deadline, has done so by then. */
const EVENING_BEFORE = `${YEAR}-11-17T16:30:00+07:00`;
const DEADLINE = `${YEAR}-11-20T00:00:00+07:00`;
const AT_THE_DESK = `${YEAR}-11-18T08:20:00+07:00`;
const FIRST_MOMENT = `${YEAR}-11-18T09:00:00+07:00`;
/** Left to the newcomer. */
const EMPTY_TAB = 'MN01';
const APPROVED = ['PGD', 'MN02', 'TH03'];
const RETURNED = {
  unit: 'TH01',
  reason: 'Chỉ tiêu B2 chưa đạt: đề nghị nhà trường bổ sung minh chứng mô hình đã đăng ký.',
};

/** @throws where an action does not end well */
function act(google: Google, name: string): void {
  const answer = google.run(name, google.officer);
  if (isActionResult(answer) && !answer.ok) throw new Error(`${name}: ${answer.message}`);
}

const entries = (steps: readonly ScenarioStep[]): readonly ScenarioStep[] =>
  steps
    .filter(({ run, unit, at = '' }) => run === undefined && unit !== EMPTY_TAB && new Date(at) < new Date(DEADLINE))
    .map((step) => (new Date(step.at ?? '') < new Date(EVENING_BEFORE) ? step : { ...step, at: EVENING_BEFORE }));

/** The officer decides on reports, on the sheet where they are followed. Units that are not there are passed over. */
function decide(google: Google): void {
  const note = (unit: string, heading: string, value: string): void => {
    const sheet = findSheetByRole(google, 'tracking');
    const header = sheet?.cells.findIndex((_, row) => findColumn(sheet, row, heading) >= 0) ?? -1;
    const row = sheet ? findRow(sheet, unit) : -1;
    if (!sheet || header < 0 || row < 0) return;
    const spot = { as: google.officer, sheetId: sheet.properties.sheetId ?? 0, row };
    typeInto(google, { ...spot, column: findColumn(sheet, header, heading), value });
  };
  for (const unit of APPROVED) note(unit, 'Thao tác', 'Duyệt');
  note(RETURNED.unit, 'Lý do trả lại', RETURNED.reason);
  note(RETURNED.unit, 'Thao tác', 'Trả lại');
}

/** @param units the department included */
export function prepareWorkbook(units: number, bundleDirectory?: string): Kept {
  const district = sampleDistrict({ units, year: YEAR });
  const workbook = createWorkbook({ owner: OFFICER, title: 'Sổ chỉ tiêu', viewers: [LEADER] });
  const google = createGoogle({
    workbook,
    now: new Date(district.now),
    officer: OFFICER,
    bundleDirectory,
    trustsRows: true,
  });
  act(google, 'setUp');
  fillSettings(google, district.settings);
  fillUnits(google, district.units);
  shareWithClerks(google, district.units);
  act(google, 'generateTabs');
  playSteps(google, entries(district.steps));
  google.setNow(new Date(AT_THE_DESK));
  decide(google);
  act(google, 'validate');
  return { workbook, now: FIRST_MOMENT, script: google.kept(), due: [] };
}
