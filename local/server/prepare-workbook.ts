// A district in the middle of its season, for a newcomer to play with: most reports are in, some have to be mended, one tab is empty.

import { fillSettings, fillUnits, shareWithClerks } from '../demo/fill-workbook';
import { createGoogle, type Google } from '../google';
import { sampleDistrict } from '../sample/district';
import type { ScenarioStep } from '../scenario/model';
import { isActionResult, playSteps } from '../scenario/play';
import { createWorkbook } from '../sheets-api/create-workbook';
import { LEADER, OFFICER } from './cast';
import type { Kept } from './kept';

const YEAR = 2026;
const FIRST_MOMENT = '2026-11-18T09:00:00+07:00';
/** Left to the newcomer. */
const EMPTY_TAB = 'MN01';

/** @throws where an action does not end well */
function act(google: Google, name: string): void {
  const answer = google.run(name, google.officer);
  if (isActionResult(answer) && !answer.ok) throw new Error(`${name}: ${answer.message}`);
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
  playSteps(google, entriesUntilNow(district.steps));
  return { workbook, now: FIRST_MOMENT, script: google.kept(), due: [] };
}

const entriesUntilNow = (steps: readonly ScenarioStep[]): readonly ScenarioStep[] =>
  steps.filter(
    ({ run, unit, at = '' }) => run === undefined && unit !== EMPTY_TAB && new Date(at) < new Date(FIRST_MOMENT),
  );
