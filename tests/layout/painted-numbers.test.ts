// The numbers told from a tab's keys are those that stand beside them, also once rows were put aside.

import { paintedNumbers } from '../../src/layout/painted-numbers';
import { tabColumns } from '../../src/layout/tab-columns';
import { CLERK, generatedWorkbook, officerWrites, run, sheetOfRole, typeEntry } from '../actions/story';

test('the numbers told from the keys of a tab are those that it shows', () => {
  const google = generatedWorkbook();
  typeEntry(google, CLERK, 'MN01', 'A5.sessions', 3);
  typeEntry(google, CLERK, 'MN01', 'C2', 0);
  officerWrites(google, 'indicators', 'C2', 'Dùng', 'Không');
  officerWrites(google, 'indicators', 'A5', 'Dùng', 'Không');
  expect(run(google, 'generateTabs').ok).toBe(true);
  for (const unit of ['PGD', 'MN01', 'TH01']) {
    const { cells, developerMetadata } = sheetOfRole(google, `unit:${unit}`);
    const keys = developerMetadata.find(({ metadataKey }) => metadataKey === 'keys')?.metadataValue?.split('\n') ?? [];
    const shown = cells.flatMap((row): (readonly [string, string])[] => {
      const [key = '', number = ''] = [tabColumns.key, tabColumns.number].map(
        (column) => row[column]?.userEnteredValue?.stringValue,
      );
      return key === '' || key.startsWith('#') ? [] : [[key, number]];
    });
    expect(shown.length).toBeGreaterThan(10);
    expect([...paintedNumbers(keys)]).toEqual(shown);
  }
  expect(
    sheetOfRole(google, 'unit:MN01')
      .cells.flat()
      .map((cell) => cell?.userEnteredValue?.stringValue),
  ).toContain('Cũ.2');
});
