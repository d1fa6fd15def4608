// The rule under a count: whole numbers from zero, refused as they are typed.

import { Refusal, typeInto } from '../../local/people';
import { findTabCell } from '../../local/scenario/unit-tab';
import { CLERK, generatedWorkbook } from './story';

const google = generatedWorkbook();

function refusal(value: string | number): string | null {
  const cell = findTabCell(google, 'MN01', 'C2', 'result');
  if (typeof cell === 'string') throw new Error(cell);
  try {
    typeInto(google, { as: CLERK, sheetId: cell.sheet.properties.sheetId, row: cell.row, column: cell.column, value });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.why;
    throw error;
  }
}

test.each([0, 1, 12, '7', 999_999_999_999])('%p is taken', (value) => {
  expect(refusal(value)).toBeNull();
});

test.each([-1, '-3', 2.5, '2,5', 'ba vụ', '3 vụ', 'Có', '50%'])('%p is refused', (value) => {
  expect(refusal(value)).not.toBeNull();
});
