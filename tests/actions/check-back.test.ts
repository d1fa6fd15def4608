// Should Google's copies of a tab lack something, the tabs are told in full, and come out as if they had never been copies.

import type { Google } from '../../local/google';
import type { Request } from '../../src/google/spreadsheet-gateway';
import { byHand } from '../repair/damage';
import { generatedWorkbook, run, sheetOfRole, startWorkbook, writesOf } from './story';

const units = [
  { code: 'PGD', name: 'Phòng Giáo dục và Đào tạo', level: 'P' },
  ...['MN01', 'MN02', 'MN03'].map((code) => ({ code, name: `Trường MN ${code}`, level: 'MN' })),
] as const;

/** As if every copy came without some of what its source has. */
function withPoorCopies(google: Google, without: (sheetId: number) => readonly Request[]): void {
  google.faults.afterCall = ({ args }) => {
    const [body] = args as readonly { readonly requests?: readonly Request[] }[];
    for (const { duplicateSheet } of body?.requests ?? [])
      if (duplicateSheet) byHand(google, without(duplicateSheet.newSheetId ?? 0));
  };
}

const tabOf = (google: Google, code: string) => {
  const { properties, conditionalFormats, cells, merges, columnProperties, protectedRanges } = sheetOfRole(
    google,
    `unit:${code}`,
  );
  const columns = columnProperties.map((column) => [column?.pixelSize, column?.hiddenByUser === true]);
  return { properties, conditionalFormats, cells, merges, columns, protections: protectedRanges.length };
};

const poor: readonly (readonly [string, (sheetId: number) => readonly Request[]])[] = [
  ['a conditional format', (sheetId) => [{ deleteConditionalFormatRule: { sheetId, index: 0 } }]],
  ['its dropdowns and rules', (sheetId) => [{ setDataValidation: { range: { sheetId } } }]],
  ['its merges', (sheetId) => [{ unmergeCells: { range: { sheetId } } }]],
  [
    'its hidden columns',
    (sheetId) => [
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { hiddenByUser: false },
          fields: 'hiddenByUser',
        },
      },
    ],
  ],
  [
    'its frozen rows',
    (sheetId) => [
      {
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenRowCount: 0 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ],
  ],
];

test.each(poor)('a copy without %s is painted in full', (_, without) => {
  const [google, healthy] = [startWorkbook(units), generatedWorkbook(units)];
  withPoorCopies(google, without);
  const { ok, message } = run(google, 'generateTabs');
  google.faults.afterCall = undefined;
  expect(message).toBe(run(startWorkbook(units), 'generateTabs').message);
  expect(ok).toBe(true);
  for (const { code } of units) expect(tabOf(google, code)).toEqual(tabOf(healthy, code));
  expect(writesOf(google, 'generateTabs').batches).toEqual([]);
});

test('copies that have all are left as they are', () => {
  const { batches } = writesOf(startWorkbook(units), 'generateTabs');
  expect(batches.filter(({ method }) => method === 'batchUpdate')).toHaveLength(1);
  expect(batches.flatMap(({ requests }) => requests).filter(({ duplicateSheet }) => duplicateSheet)).toHaveLength(2);
});
