// A workbook that nobody has broken is left alone: nothing found, nothing written.

import type { Google } from '../../local/google';
import { generatedWorkbook, OFFICER, startWorkbook } from '../actions/story';
import { repairOf } from './repaired';

const isHealthy = (google: Google, as = OFFICER): void => {
  const { report, writes } = repairOf(google, as);
  expect(report).toEqual({ found: [], willDo: [], cannotMend: [] });
  expect(writes).toBe(0);
};

describe('a healthy workbook', () => {
  test('that was only set up', () => isHealthy(startWorkbook()));
  test('with blank tabs', () => isHealthy(generatedWorkbook()));
});
