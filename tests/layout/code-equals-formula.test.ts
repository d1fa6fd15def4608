// The two readings of the plan: what `judge.ts` and `summarize.ts` say in code, and what the cells of the workbook say by formula.

import fc from 'fast-check';
import { compareReadings } from './compare-readings';
import { openDistrict } from './district-workbook';
import { frameOf, seasonOf } from './random-district';

/** Each frame is laid out once; each season is typed into it. */
const SEASONS = Number(process.env.SEASONS ?? 40);
const frames = [false, true].flatMap((isChanged) => fc.sample(frameOf(3, isChanged), { numRuns: 6, seed: 20_261_120 }));
const seen = new Map<string, number>();

test.each(frames.map((frame, index) => [index + 1, frame] as const))(
  'in random district %i, every reading, verdict, progress count and roll-up by formula is the one by code',
  (index, frame) => {
    const district = openDistrict(frame);
    fc.assert(
      fc.property(seasonOf(frame), (season) => {
        const { judged, differences } = compareReadings(frame, season, district);
        for (const { judgements } of judged) {
          for (const { verdict } of judgements.values()) {
            seen.set(verdict ?? 'tracked', (seen.get(verdict ?? 'tracked') ?? 0) + 1);
          }
        }
        expect(differences).toEqual([]);
      }),
      { numRuns: SEASONS, seed: index },
    );
  },
);

test('the random districts come to every verdict many times', () => {
  for (const kind of ['met', 'notMet', 'inProgress', 'missing', 'invalid', 'noCases', 'notApplicable', 'tracked']) {
    expect([kind, (seen.get(kind) ?? 0) > SEASONS]).toEqual([kind, true]);
  }
});
