// One figure everywhere: rollups.csv, *Tổng hợp*, *Điều hành* and the Word report of random districts, all through the built bundle.

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { findColumn } from '../../local/scenario/unit-tab';
import { verdictWords } from '../../src/domain/verdict';
import { leftColumns, topRows } from '../../src/layout/dashboard/places';
import { summaryRows } from '../../src/layout/summary-places';
import { percentText } from '../../src/report/number-words';
import { sheetOfRole, shownAt } from '../actions/story';
import { completeReport, typed } from '../scenarios/complete-report';
import { type Played, playScenario, type Row, recordsOf } from '../scenarios/play-scenario';

const RUNS = 4;
const LEVELS = ['MN', 'TH', 'THCS', 'TH&THCS'] as const;
const GRADES = ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ'] as const;

const school = fc.record({
  level: fc.constantFrom(...LEVELS),
  state: fc.constantFrom('blank', 'draft', 'handedIn', 'handedIn'),
  grade: fc.constantFrom(...GRADES),
  received: fc.integer({ min: 0, max: 30 }),
  isOpen: fc.boolean(),
  hasPlan: fc.boolean(),
});
const districts = fc.array(school, { minLength: 1, maxLength: 6 });
type School = typeof school extends fc.Arbitrary<infer Of> ? Of : never;

function play(schools: readonly School[]): Played {
  const units = schools.map(({ level }, index) => ({
    code: `S${index}`,
    name: `Trường số ${index}`,
    level,
    editors: [`s${index}@example.edu.vn`],
  }));
  const steps = schools.flatMap(({ level, state, grade, received, isOpen, hasPlan }, index) => {
    if (state === 'blank') return [];
    const whole = completeReport(`S${index}`, level, 2026);
    const resolved = isOpen ? Math.floor(received / 2) : received;
    const set = {
      ...whole.set,
      A11: grade,
      'A9.received': received,
      'A9.resolved': resolved,
      'A9.pending': received - resolved,
      'A9.overdue': 0,
      ...(hasPlan ? {} : { A6: 'Không' }),
    };
    const explain = { ...whole.explain, A6: 'Chưa bố trí được.', A9: 'Còn trong thời hạn giải quyết.' };
    const at = state === 'handedIn' ? '2026-11-17T09:00:00+07:00' : undefined;
    return typed(`s${index}@example.edu.vn`, `S${index}`, { ...whole, set, explain }, at);
  });
  return playScenario({
    now: '2026-11-12T09:00:00+07:00',
    units,
    steps: [{ as: 'officer', run: 'generateTabs' }, ...steps, { as: 'officer', run: 'sweep' }],
  });
}

/** The report's paragraphs as plain text. */
function reportOf({ google }: Played): readonly string[] {
  google.run('exportReport', google.officer);
  const file = google.files.at(-1);
  if (!file) throw new Error('no report');
  const xml = strFromU8(unzipSync(Uint8Array.from(file.bytes))['word/document.xml'] ?? new Uint8Array(0));
  return (xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

const close = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-12);

function differences(played: Played, row: Row, paragraphs: readonly string[]): readonly string[] {
  const { google } = played;
  const code = String(row.indicator);
  const word = verdictWords[String(row.verdict) as keyof typeof verdictWords];
  const share = row.share === '' ? '' : row.share;
  const column = findColumn(sheetOfRole(google, 'summary'), summaryRows.header, code);
  const summary = (of: keyof typeof summaryRows) => shownAt(google, 'summary', summaryRows[of], column);
  const rows = sheetOfRole(google, 'dashboard').cells.map((_, at) => at);
  const line =
    rows.find((at) => at >= topRows.first && shownAt(google, 'dashboard', at, leftColumns.code) === code) ?? 0;
  const board = (of: keyof typeof leftColumns) => shownAt(google, 'dashboard', line, leftColumns[of]);
  const own = shownAt(google, 'summary', summaryRows.label, column);
  const label = String(own).split('\n')[0]?.replace(/…$/, '') ?? '';
  const sentence = paragraphs.find((text) => text.includes(`) ${label}`)) ?? '';
  const figure = typeof row.share === 'number' ? percentText(row.share) : '';
  const told: readonly (readonly [string, boolean])[] = [
    ['Tổng hợp share', close(summary('result'), share)],
    ['Tổng hợp met', close(summary('met'), row.met)],
    ['Tổng hợp verdict', summary('verdict') === word],
    ['Điều hành share', close(board('result'), share)],
    ['Điều hành verdict', board('verdict') === word],
    ['Điều hành submitted', String(board('submitted')).startsWith(`${row.submitted}/${row.inScope}`)],
    [
      'report verdict',
      sentence.includes(row.verdict === 'notApplicable' ? 'không có trường nào' : `Đánh giá: ${word}`),
    ],
    ['report share', sentence.includes(figure)],
    ['report count', code === 'A9' || row.inScope === 0 || sentence.includes(`${row.met}/${row.inScope} trường`)],
  ];
  return told.filter(([, isRight]) => !isRight).map(([what]) => `${code} ${what}: ${JSON.stringify(row)} ${sentence}`);
}

test('rollups.csv, Tổng hợp, Điều hành and the report say the same of random districts', () => {
  fc.assert(
    fc.property(districts, (schools) => {
      const played = play(schools);
      expect(played.refusals).toEqual([]);
      const handedIn = schools.filter(({ state }) => state === 'handedIn').length;
      const rollups = recordsOf(played.tables.rollups);
      expect(rollups.find(({ indicator }) => indicator === 'A2')?.submitted).toBe(handedIn);
      const paragraphs = reportOf(played);
      expect(rollups.flatMap((row) => differences(played, row, paragraphs))).toEqual([]);
      expect(paragraphs.some((text) => text.includes(`${handedIn}/${schools.length} trường`))).toBe(true);
    }),
    { numRuns: RUNS, seed: 20261120, endOnFailure: true },
  );
});
