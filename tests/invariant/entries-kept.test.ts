// The watch over entries that stands behind every test notices what it is there for.

import type { Sheet } from '../../local/sheets-api/workbook';
import { tabColumns } from '../../src/layout/tab-columns';
import { violationsOn } from './entries-kept';

type Values = Readonly<Record<string, string | number | null>>;
const RESULT = tabColumns.result;

/** A unit's tab with these results; all of them may be typed into. */
function tab(results: Values, note?: string): Sheet {
  const keys = Object.keys(results);
  return {
    properties: { sheetId: 1 },
    cells: keys.map((key, at) => {
      const value = results[key];
      const row: Sheet['cells'][number] = [{ userEnteredValue: { stringValue: key } }];
      row[RESULT] = {
        ...(value === null
          ? {}
          : { userEnteredValue: { [typeof value === 'number' ? 'numberValue' : 'stringValue']: value } }),
        ...(note !== undefined && at === 0 ? { note } : {}),
      };
      return row;
    }),
    rowProperties: [],
    columnProperties: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    developerMetadata: [],
  };
}

const found = (before: Sheet, after: Sheet | undefined): readonly string[] => violationsOn('unit:X', before, after);

describe('the watch over entries', () => {
  const before = tab({ A1: 'Có', 'A1.number': '12/KH', A2: null }, 'hỏi lại');

  test.each([
    ['nothing happens', tab({ A1: 'Có', 'A1.number': '12/KH', A2: null }, 'hỏi lại')],
    ['rows change places', { ...before, cells: [...before.cells].reverse() }],
    ['a row takes another key', tab({ A1: 'Có', 'B1.number': '12/KH', A2: null }, 'hỏi lại')],
  ])('says nothing where %s', (_, after) => {
    expect(found(before, after)).toEqual([]);
  });

  test.each([
    ['an entry is gone', tab({ A1: 'Có', 'A1.number': null, A2: null }, 'hỏi lại'), /lost A1.number/],
    ['a row is gone', tab({ A1: 'Có', A2: null }, 'hỏi lại'), /lost A1.number/],
    [
      'an entry is changed',
      tab({ A1: 'Không', 'A1.number': '12/KH', A2: null }, 'hỏi lại'),
      /another value in place of A1 /,
    ],
    ['a blank is filled', tab({ A1: 'Có', 'A1.number': '12/KH', A2: 0 }, 'hỏi lại'), /was given A2/],
    [
      'two entries are swapped',
      tab({ A1: '12/KH', 'A1.number': 'Có', A2: null }, 'hỏi lại'),
      /another value in place of A1 /,
    ],
    ['a note is gone', tab({ A1: 'Có', 'A1.number': '12/KH', A2: null }), /lost A1 .*note/],
    ['the tab is gone', undefined, /was deleted with A1/],
  ])('speaks up where %s', (_, after, words) => {
    expect(found(before, after).join('\n')).toMatch(words);
  });
});
