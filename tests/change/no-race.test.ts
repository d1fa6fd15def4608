// Between any two of our calls every school types into every cell that it may fill; whatever the officer changes, nothing is lost.

import { CLERK, generatedWorkbook, OTHER_CLERK, run, writesOf } from '../actions/story';
import { busySchools, strayEntries } from './busy-schools';
import { planChanges } from './plan-changes';

const clerks = { MN01: CLERK, TH01: OTHER_CLERK };

describe.each(planChanges)('$name', ({ apply, renamed }) => {
  test('no entry typed before, between or after our calls is lost; running again sends nothing', () => {
    const google = generatedWorkbook();
    apply(google);
    const schools = busySchools(google, clerks);
    expect(run(google, 'generateTabs').message).toMatch(/^Đã tạo/);
    schools.stop();
    expect(schools.standing.size).toBeGreaterThan(200);
    expect(strayEntries(google, schools, renamed)).toEqual([]);
    expect(writesOf(google, 'generateTabs').batches).toEqual([]);
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
