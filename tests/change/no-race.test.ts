// Between any two of our calls every school types into every cell that it may fill; whatever the officer changes, nothing is lost.

import { CLERK, generatedWorkbook, OTHER_CLERK, run, sheetsCalls, writesOf } from '../actions/story';
import { busySchools, strayEntries } from './busy-schools';
import { planChanges } from './plan-changes';

const clerks = { MN01: CLERK, TH01: OTHER_CLERK };

describe.each(planChanges)('$name', ({ apply, renamed }) => {
  test('from whichever of our calls on schools type, no entry is lost; running again sends nothing', () => {
    for (let from = 0, calls = 1; from < calls; from++) {
      const google = generatedWorkbook();
      apply(google);
      const start = google.calls.length;
      const schools = busySchools(google, clerks, { from, every: from === 0 ? 1 : 2 });
      expect(run(google, 'generateTabs').message).toMatch(/^Đã tạo/);
      schools.stop();
      calls = sheetsCalls(google, start).length;
      expect(schools.standing.size).toBeGreaterThan(100);
      expect([from, strayEntries(google, schools, renamed)]).toEqual([from, []]);
      if (from === 1) expect(writesOf(google, 'generateTabs').batches).toEqual([]);
    }
  });

  test('and nothing is kept of rows that nobody has filled', () => {
    const google = generatedWorkbook();
    apply(google);
    expect(run(google, 'generateTabs').message).toMatch(/^Đã tạo/);
    const keys = google.workbook.sheets.flatMap(({ cells }) =>
      cells.map((row) => row[0]?.userEnteredValue?.stringValue),
    );
    expect(keys.filter((key) => key === '#retired' || key?.includes('~'))).toEqual([]);
    expect(writesOf(google, 'generateTabs').batches).toEqual([]);
  });
});
