// A district whose tabs are generated and filled, its reports swept in: the workbook that recalculation is measured on.

import { fillSettings, fillUnits, shareWithClerks } from '../../local/demo/fill-workbook';
import { createGoogle, type Google } from '../../local/google';
import type { Scenario } from '../../local/scenario/model';
import { isActionResult, playSteps } from '../../local/scenario/play';
import { createWorkbook } from '../../local/sheets-api/create-workbook';

const OFFICER = 'canbo@example.edu.vn';
const DAY_MS = 86_400_000;
/** Twenty days after the tabs were made: past the sample district's deadline. */
const DAYS_LATER = 20;

/** @throws where an action does not end well */
export function filledDistrict(district: Required<Scenario>): Google {
  const workbook = createWorkbook({ owner: OFFICER, title: 'Sổ chỉ tiêu' });
  const google = createGoogle({ workbook, now: new Date(district.now), officer: OFFICER });
  runAction(google, 'setUp');
  fillSettings(google, district.settings);
  fillUnits(google, district.units);
  shareWithClerks(google, district.units);
  runAction(google, 'generateTabs');
  // One sweep takes all reports in: how they got there makes no difference to a formula.
  runAction(google, 'removeTriggers');
  playSteps(
    google,
    district.steps.filter(({ run }) => run === undefined),
  );
  google.setNow(new Date(Date.parse(district.now) + DAYS_LATER * DAY_MS));
  runAction(google, 'sweep');
  return google;
}

function runAction(google: Google, name: string): void {
  const answer = google.run(name, google.officer);
  if (isActionResult(answer) && !answer.ok) throw new Error(`${name}: ${answer.message}`);
}
