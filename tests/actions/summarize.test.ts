// *Tổng hợp* asked for while the tabs still look as they did before a change of the plan.

import type { Google } from '../../local/google';
import { planChanges } from '../change/plan-changes';
import { CLERK, generatedWorkbook, run, sheetOfRole, shownAt, typeEntry, writesOf } from './story';

const changes = ['the order of two indicators', 'a computed indicator switched off'];

function changedBy(name: string): Google {
  const google = generatedWorkbook();
  typeEntry(google, CLERK, 'MN01', 'A6', 'Có');
  typeEntry(google, CLERK, 'MN01', 'A10', 'Có');
  planChanges.find((change) => change.name === name)?.apply(google);
  return google;
}

const shownOn = (google: Google, role: string) =>
  sheetOfRole(google, role).cells.map((cells, row) => cells.map((_, column) => shownAt(google, role, row, column)));

test.each(changes)('%s: the overviews wait for the tabs, and then say what they always would have said', (name) => {
  const [google, usual] = [changedBy(name), changedBy(name)];
  const { result, batches } = writesOf(google, 'summarize');
  expect([batches, result]).toEqual([[], { ok: true, message: expect.stringContaining('3 tab chưa theo kịp') }]);
  for (const one of [google, usual]) run(one, 'generateTabs');
  for (const role of ['summary', 'dashboard']) expect(shownOn(google, role)).toEqual(shownOn(usual, role));
  expect(run(google, 'summarize').message).not.toContain('tab chưa theo kịp');
});
