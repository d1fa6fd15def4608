// The expression language of the sheets: what it takes, and what it says of what it does not take.

import { compilePlan } from '../../src/domain/compile-plan';
import { evaluate } from '../../src/domain/evaluate';
import { parseExpression } from '../../src/domain/expression';
import type { Indicator, Rule } from '../../src/domain/model';
import { defaultPlan } from '../../src/plans/default-plan';

/** The faults of the default plan with one formula, or one rule, put differently. */
function problemsOf(change: {
  readonly formula?: string;
  readonly code?: string;
  readonly indicator?: Partial<Indicator>;
  readonly rule?: Partial<Rule>;
}) {
  const { code = 'A9', formula, indicator = {}, rule = {} } = change;
  return compilePlan({
    ...defaultPlan,
    indicators: defaultPlan.indicators.map((each) =>
      each.code === code ? { ...each, ...indicator, ...(formula === undefined ? {} : { formula }) } : each,
    ),
    rules: defaultPlan.rules.map((each) => (each.code === 'A9-sum' ? { ...each, ...rule } : each)),
  }).problems;
}

test('the default plan has no fault', () => {
  expect(problemsOf({})).toEqual([]);
});

describe('worth', () => {
  const nothing = { reading: () => ({ state: 'blank' as const }), setting: () => 1 };
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 2 - 3', 5],
    ['8 / 4 / 2', 1],
    ['-2 * -3', 6],
    ['1 < 2 && 2 <= 2', 1],
    ['1 > 2 || 2 != 2', 0],
    ['!(1 == 2)', 1],
    ['if(1 > 2, 10, 20)', 20],
    ['max(1, 5, 3) - min(1, 5, 3)', 4],
    ['0.5 * 4', 2],
    ['1 / 0', null],
    ['if(1 == 1, 2, 1 / 0)', 2],
    ['A9.received + 1', null],
    ['zero(A9.received) + 1', 1],
    ['blank(A9.received)', 1],
    ['filled(A9.received)', 0],
    ['anyOf(A9.received, A9.resolved)', null],
    ['if(A9.received > 0, 1, 2)', null],
    ['true', 1],
  ])('%s is %p', (source, expected) => {
    expect(evaluate(parseExpression(source), nothing)).toBe(expected);
  });
});

describe('what is wrong is named', () => {
  test.each([
    ['', /đang để trống/],
    ['A9.resolved /', /không đọc được/],
    ['A9.resolved / / A9.received', /không đọc được ở ký tự thứ/],
    ['(A9.resolved', /không đọc được/],
    ['A9.resolved A9.received', /dấu phẩy hoặc khoảng trắng thừa/],
    ['A9.resolved * 0,5', /số thập phân viết bằng dấu chấm/],
    ['SUM(A9.resolved)', /không có hàm "SUM"; các hàm dùng được: blank, filled/],
    ['A9.resolved(1)', /không có hàm/],
    ['if(1, 2)', /hàm if cần 3 tham số, đang có 2/],
    ['max()', /cần ít nhất 1 tham số/],
    ['blank(1)', /chỉ nhận mã trường/],
    ['same(1, 2)', /chỉ nhận mã trường, ví dụ same\(B1.leader/],
    ['namesMatch(1 + 1, 2)', /chỉ nhận mã trường, ví dụ namesMatch\(B2.names/],
    ['A9["resolved"]', /mã trường phải viết như A9.received/],
    ['A9.a.b', /mã trường phải viết như A9.received/],
    ['+A9.resolved', /không hiểu dấu "\+"/],
    ['A9.resolved % 2', /không hiểu dấu "%"/],
    ['A9.resolved === 2', /không hiểu dấu "==="/],
    ['null', /không hiểu "null"/],
    ['[1]', /không đọc được biểu thức/],
    [`1${' + 1'.repeat(600)}`, /dài quá 2000 ký tự/],
    ['A9.resolved / A9.nothing', /không có trường "A9.nothing" trong sheet Chỉ tiêu/],
    ['Z1 / Z2', /không có trường "Z1"/],
    ['blank(A9.nothing)', /không có trường "A9.nothing"/],
    ['A1.number / 2', /A1.number là văn bản/],
    ["A9.resolved / ('Có' == 1)", /'Có' chỉ so sánh được với một trường/],
    ["A9.resolved / (A1 == 'Có lẽ')", /"Có lẽ" không phải là câu trả lời của A1/],
    ['A9.resolved / zero(B2)', /chỉ nhận ô nhập; B2 là số tính ra/],
    ['A9.resolved / anyOf(D4, A9.received)', /chỉ nhận ô nhập; D4 là số tính ra/],
    ['A9.resolved / zero(A1.number)', /cần trường số; A1.number là văn bản/],
    ['A9.resolved / same(A1, A2)', /chỉ đọc trường loại Chữ; so sánh A1 bằng ==/],
    ['A9.resolved / namesMatch(A9.received, 2)', /chỉ đọc trường loại Chữ/],
    ['A9.resolved + A9.received', /một phép chia/],
    ['A9 / 2', /gọi vòng quanh: A9 → A9/],
  ])('%s', (formula, expected) => {
    const [problem] = formula === '' ? problemsOf({ rule: { left: '' } }) : problemsOf({ formula });
    expect(problem).toMatchObject(
      formula === ''
        ? { sheet: 'rules', property: 'left' }
        : { sheet: 'indicators', code: 'A9', property: 'formula', found: formula },
    );
    expect(problem?.expected).toMatch(expected);
  });

  test('a circle through two indicators names its way', () => {
    const problems = compilePlan({
      ...defaultPlan,
      indicators: defaultPlan.indicators.map((each) =>
        each.code === 'A9'
          ? { ...each, formula: 'D4 / 2' }
          : each.code === 'D4'
            ? { ...each, formula: 'A9 / 2' }
            : each,
      ),
    }).problems;
    expect(problems.map(({ code, expected }) => [code, expected])).toEqual([
      ['A9', 'các công thức gọi vòng quanh: D4 → A9 → D4'],
      ['D4', 'các công thức gọi vòng quanh: A9 → D4 → A9'],
    ]);
  });

  test('a fault of a rule names its column, all of them at once', () => {
    const problems = problemsOf({ rule: { condition: 'Z1 > 0', left: '1 +', right: "'Có'", field: 'A9.gone' } });
    expect(problems.map(({ property }) => property)).toEqual(['condition', 'left', 'field']);
    expect(problemsOf({ rule: { right: "'Có'" } })).toMatchObject([{ property: 'right' }]);
  });

  test('an indicator that is computed may be named by others', () => {
    expect(problemsOf({ rule: { condition: 'A9 >= 0.5 && B2 > 0' } })).toEqual([]);
  });
});

describe('targets', () => {
  const goal = (target: string, code = 'A9') => {
    const compiled = compilePlan({
      ...defaultPlan,
      indicators: defaultPlan.indicators.map((each) => (each.code === code ? { ...each, target } : each)),
    });
    return compiled.problems.length > 0
      ? compiled.problems[0]?.property
      : compiled.plan.indicators.find((each) => each.code === code)?.goal;
  };

  test.each([
    ['95%', 0.95],
    ['95 %', 0.95],
    ['95,5%', 0.955],
    ['95.5%', 0.955],
    ['0,95', 0.95],
    ['1', 1],
    ['12', 12],
    ['Có', 1],
    ['Co\u0301', 1],
    ['không', 0],
    ['', null],
    ['nhiều', 'target'],
    ['>= 95%', 'target'],
    ['-1', 'target'],
    ['95%%', 'target'],
  ])('"%s" is %p', (target, expected) => {
    expect(goal(target)).toBe(expected);
  });

  test('a grade is its rank; a text of the report has no target', () => {
    expect([goal('hoàn thành tốt nhiệm vụ', 'A11'), goal('Tốt', 'A11'), goal('Có', 'N1')]).toEqual([
      4,
      'target',
      'target',
    ]);
  });
});
