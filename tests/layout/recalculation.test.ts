// What an entry sets in motion, and how many formulas there are, whatever the number of units.

import { measureEdits, type Touched } from '../../bench/recalculation/edit-figures';
import { filledDistrict } from '../../bench/recalculation/filled-district';
import { readFormulas } from '../../bench/recalculation/formula-graph';
import { openEngine } from '../../bench/recalculation/live-engine';
import { sampleEdits } from '../../bench/recalculation/sample-edits';
import { sampleDistrict } from '../../local/sample/district';
import type { ScenarioStep, ScenarioUnit } from '../../local/scenario/model';

const YEAR = 2026;

/** Schools of two levels in two communes, all with one and the same entry; every other one hands in. */
function district(schools: number) {
  const units = Array.from({ length: schools }, (_, index): ScenarioUnit => {
    const code = `S${index + 1}`;
    const isEven = index % 2 === 0;
    const [level, commune] = isEven ? ['TH', 'Chi Nê'] : ['THCS', 'An Bình'];
    return { code, name: `Trường ${code}`, level, commune, editors: [`${code.toLowerCase()}@example.edu.vn`] };
  });
  const entries = units.map(({ code, editors = [] }): ScenarioStep => {
    return { as: editors[0] ?? '', unit: code, set: { 'A9.received': 4, 'A9.resolved': 4 } };
  });
  const google = filledDistrict({ ...sampleDistrict({ units: 2, year: YEAR }), units, steps: entries });
  const tracking = google.workbook.sheets.find(({ properties }) => properties.title === 'Theo dõi nộp');
  const status = tracking?.cells.find((row) =>
    row.some((cell) => cell?.userEnteredValue?.stringValue === 'Trạng thái'),
  );
  const column = status?.findIndex((cell) => cell?.userEnteredValue?.stringValue === 'Trạng thái') ?? -1;
  for (const row of tracking?.cells ?? []) {
    const isUnit = /^S\d*[13579]$/.test(row[0]?.userEnteredValue?.stringValue ?? '');
    if (isUnit) row[column] = { userEnteredValue: { stringValue: 'Đã nộp' } };
  }
  google.workbook.revision++;
  return google;
}

function figuresOf(schools: number) {
  const google = district(schools);
  const graph = readFormulas(google.workbook);
  const engine = openEngine(google);
  const { draft, handedIn } = measureEdits(google, graph, engine, sampleEdits(google, 2));
  engine.close();
  return { draft, handedIn, formulas: graph.formulas.length };
}

const [few, some, many] = [6, 12, 40].map(figuresOf);
if (!few || !some || !many) throw new Error('three districts');

const withoutRanks = ({ reachable }: Touched): number => reachable;

test('the same cells hang on an entry among 6 schools as among 40, but for one rank a school', () => {
  expect([few.draft.edits, few.handedIn.edits]).toEqual([4, 4]);
  expect([many.draft, many.handedIn].map(withoutRanks)).toEqual([few.draft, few.handedIn].map(withoutRanks));
  expect([few, many].map(({ draft }) => draft.ranks)).toEqual([6, 40]);
});

test('what a school types into its draft has the same number of cells computed again among 6 schools as among 40', () => {
  expect(few.draft.recomputed).toBeGreaterThan(0);
  expect(many.draft.recomputed).toBe(few.draft.recomputed);
});

test('in a report that counts already a changed figure has the ranks computed again besides, no more', () => {
  const further = many.handedIn.ranks - few.handedIn.ranks;
  expect(many.handedIn.recomputed).toBeLessThanOrEqual(few.handedIn.recomputed + further);
});

test('every further school brings the same number of formula cells', () => {
  expect((many.formulas - some.formulas) / 28).toBe((some.formulas - few.formulas) / 6);
});
