// Every formula that setting up and generating send to Google keeps to the rules of lint-formula.ts.

import type { Google } from '../../local/google';
import { levels } from '../../src/plans/levels';
import { officerWrites, run, sheetsCalls, startWorkbook } from '../actions/story';
import { lintFormula } from './lint-formula';

describe('the linter', () => {
  test.each([
    '=IF($A$1>=0;"a, b {1,5}";\'Tổng, hợp\'!$B$2)',
    '=SUMPRODUCT(($N$7:$N$60>0)*($L$7:$L$60<>""))',
    "=INDEX('Cấu hình'!$C:$C;MATCH(\"year\";'Cấu hình'!$A:$A;0))",
    '=95/100',
    '="nói ""Có"", rồi"&TRUE',
    '=$H4="Đạt"',
  ])('lets %s pass', (formula) => {
    expect(lintFormula(formula)).toEqual([]);
  });

  test.each([
    ['=IF(A1>0,1,2)', 'the character ,'],
    ['=A1*0.95', 'the number 0.95'],
    ['=A1*0,95', 'the number 0,95'],
    ['=SUM({1;2})', 'the character {'],
    ['=SUMPRODUCT(--(A1:A3=1))', '--'],
    ['=LET(x;1;x)', 'the function LET'],
    ['=NẾU(A1;1;2)', 'the function NẾU'],
    ['=if(A1;1;2)', 'the function if'],
    ['=INDIRECT("A1")', 'the function INDIRECT'],
    ['=ngay*2', 'the name ngay'],
    ['=1e+21', 'the number 1e+21'],
    ['=IF(A1;1;2', 'unbalanced parentheses'],
    ['=")("&A1)', 'unbalanced parentheses'],
    ['="a', 'an open quote'],
    ['=A1%', 'the character %'],
    ['A1', 'no leading ='],
    [`="${'x'.repeat(50_000)}"`, 'too long'],
  ])('refuses %s', (formula, complaint) => {
    expect(lintFormula(formula).join()).toContain(complaint);
  });
});

/** Everything in a request that Google would parse as a formula, wherever it stands. */
function formulasIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(formulasIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'formulaValue') return [String(inner)];
    if (key === 'condition')
      return conditionFormulas(inner as { readonly values?: readonly { readonly userEnteredValue?: string }[] });
    return formulasIn(inner);
  });
}

const conditionFormulas = ({
  values = [],
}: {
  readonly values?: readonly { readonly userEnteredValue?: string }[];
}): readonly string[] =>
  values.flatMap(({ userEnteredValue = '' }) => (userEnteredValue.startsWith('=') ? [userEnteredValue] : []));

/** Every level, every flag, every indicator switched on. */
function everything(): Google {
  const flags = ['Bán trú/nội trú', 'Có HS dân tộc thiểu số', 'Dạy tiếng Mường'];
  const units = levels.map(({ code }, index) => ({
    code: `U${index}`,
    name: `Trường “${code}” & 'bạn'`,
    tab: `Tab '${index}' x`,
    level: code,
    flags,
    exempt: ['A9'],
  }));
  const google = startWorkbook(units);
  for (let code = 1; code <= 18; code++) officerWrites(google, 'indicators', `D${code}`, 'Dùng', 'Có');
  for (const action of ['generateTabs', 'validate', 'summarize']) {
    const { ok, message } = run(google, action);
    if (!ok) throw new Error(message);
  }
  return google;
}

describe('the whole workbook', () => {
  const google = everything();
  const requests = sheetsCalls(google).flatMap((call) => call.requests);
  const sent = formulasIn(requests);
  const stored = google.workbook.sheets.flatMap(({ cells }) =>
    cells.flat().flatMap((cell) => cell?.userEnteredValue?.formulaValue ?? []),
  );

  test('sends formulas by the hundred, for cells, conditional formats and validation, and not one breaks the rules', () => {
    const bad = [...new Set([...sent, ...stored])].flatMap((formula) =>
      lintFormula(formula).map((complaint) => `${complaint} in ${formula.slice(0, 300)}`),
    );
    expect(bad).toEqual([]);
    expect(stored.length).toBeGreaterThan(1000);
    expect(sent.some((formula) => formula.startsWith('=LEN('))).toBe(true);
    expect(sent).toContain('=$K4<>""');
  });

  test('asks for today in exactly one cell', () => {
    expect(stored.filter((formula) => formula.includes('TODAY'))).toEqual(['=TODAY()']);
  });

  test('shows no error in any cell of ours', () => {
    const evaluation = google.evaluation();
    const errors = google.workbook.sheets.flatMap(({ properties, cells }) =>
      cells.flatMap((row, r) =>
        row.flatMap((_, c) =>
          evaluation.effectiveValue(properties.sheetId ?? 0, r, c)?.errorValue ? [`${properties.title} ${r} ${c}`] : [],
        ),
      ),
    );
    expect(errors).toEqual([]);
  });
});
