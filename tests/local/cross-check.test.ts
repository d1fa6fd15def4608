// The cross-check without LibreOffice: how stored and recalculated values are held against each other.
// That LibreOffice itself recalculates is shown by `tsx local/cross-check.ts --self-test FILE`.

import { compareValues } from '../../local/cross-check/compare-values';
import { readStoredSheets, type StoredCell, type StoredSheet } from '../../local/cross-check/formula-cells';
import { tamper } from '../../local/cross-check/tamper';
import { ticksAsWords } from '../../local/cross-check/ticks-as-words';
import { createCalculator } from '../../local/formulas';
import { createWorkbook, emptySheet } from '../../local/sheets-api/create-workbook';
import type { Cell, Workbook } from '../../local/sheets-api/workbook';
import { toXlsx } from '../../local/xlsx';

const DAY = 46344;
const formula = (formulaValue: string): Cell => ({ userEnteredValue: { formulaValue } });

async function written(cells: Cell[]): Promise<Uint8Array> {
  const sheet = { ...emptySheet({ sheetId: 3, title: 'Đơn & vị' }), cells: [cells] };
  const workbook: Workbook = { ...createWorkbook({ owner: '' }), sheets: [sheet] };
  return toXlsx(workbook, createCalculator({ today: () => DAY }).evaluate(workbook), { today: DAY });
}

const tab = (cell: StoredCell): readonly StoredSheet[] => [{ name: 'A', cells: new Map([['A1', cell]]) }];
const agrees = (stored: StoredCell, recalculated: StoredCell): boolean =>
  compareValues(tab({ formula: 'B1*2', ...stored }), tab(recalculated)).agreeing === 1;

describe('comparing', () => {
  it.each([
    ['0.3', '0.30000000000000004', true],
    ['0.3', '0.3000001', false],
    ['0', '1e-12', false],
    ['1e20', '100000000000000000001', true],
  ])('the numbers %s and %s: %p', (left, right, expected) => {
    expect(agrees({ type: 'n', value: left }, { type: 'n', value: right })).toBe(expected);
  });

  it('takes truth values as 1 and 0, but no text and no error for a number', () => {
    expect(agrees({ type: 'b', value: '1' }, { type: 'n', value: '1' })).toBe(true);
    expect(agrees({ type: 'b', value: '1' }, { type: 'b', value: '0' })).toBe(false);
    expect(agrees({ type: 'str', value: '1' }, { type: 'n', value: '1' })).toBe(false);
    expect(agrees({ type: 'e', value: '#N/A' }, { type: 'str', value: '#N/A' })).toBe(false);
    expect(agrees({ type: 'e', value: '#N/A' }, { type: 'e', value: '#REF!' })).toBe(false);
  });

  it('compares text letter by letter', () => {
    expect(agrees({ type: 'str', value: 'Đạt' }, { type: 'str', value: 'Đạt' })).toBe(true);
    expect(agrees({ type: 'str', value: 'Đạt' }, { type: 'str', value: 'đạt' })).toBe(false);
    expect(agrees({ type: 'str', value: 'Đạt' }, { type: 'str', value: 'Đạt ' })).toBe(false);
  });

  it('takes nothing for 0 only where the formula is a bare reference', () => {
    const nothing = { type: 'str', value: '' };
    expect(agrees({ ...nothing, formula: "'Cấu hình'!$B$2" }, { type: 'n', value: '0' })).toBe(true);
    expect(agrees({ ...nothing, formula: 'IF(A2,B1)' }, { type: 'n', value: '0' })).toBe(false);
  });

  it('counts a formula cell that is missing on the other side as a difference', () => {
    const { differences } = compareValues(tab({ type: 'n', value: '2', formula: 'B1*2' }), []);
    expect(differences).toEqual([{ sheet: 'A', cell: 'A1', formula: 'B1*2', cached: '2', recalculated: '(nothing)' }]);
  });
});

describe('a written file', () => {
  it('is read back with formulas, kinds and values', async () => {
    const [sheet] = readStoredSheets(
      await written([
        formula('="<a> & \'b\'"'),
        formula('=1/0'),
        formula('=1=1'),
        { userEnteredValue: { numberValue: 5 } },
      ]),
    );
    expect(sheet?.name).toBe('Đơn & vị');
    expect(sheet?.cells.get('A1')).toEqual({ formula: '"<a> & \'b\'"', type: 'str', value: "<a> & 'b'" });
    expect(sheet?.cells.get('B1')).toEqual({ formula: '1/0', type: 'e', value: '#DIV/0!' });
    expect(sheet?.cells.get('C1')).toEqual({ formula: '1=1', type: 'b', value: '1' });
    expect(sheet?.cells.get('D1')).toEqual({ type: 'n', value: '5' });
  });

  it('shows one difference once one cached value is falsified', async () => {
    const xlsx = await written([formula('=1/0'), formula('=1=1'), formula('="Đạt"'), formula('=2+2')]);
    const honest = readStoredSheets(xlsx);
    expect(compareValues(honest, honest)).toEqual({ agreeing: 4, differences: [] });
    const tampered = tamper(xlsx);
    const { agreeing, differences } = compareValues(honest, readStoredSheets(tampered?.xlsx ?? xlsx));
    expect([agreeing, differences.length, differences[0]?.cell, tampered?.cell]).toEqual([3, 1, 'C1', 'C1']);
  });

  it('goes to LibreOffice with its ticks as words', async () => {
    const xlsx = await written([
      { userEnteredValue: { boolValue: true } },
      { userEnteredValue: { boolValue: false } },
      formula('=A1'),
    ]);
    const cells = readStoredSheets(ticksAsWords(xlsx))[0]?.cells;
    expect(cells?.get('A1')).toEqual({ type: 'str', value: 'TRUE' });
    expect(cells?.get('B1')).toEqual({ type: 'str', value: 'FALSE' });
    expect(cells?.get('C1')).toMatchObject({ formula: 'A1', type: 'b' });
  });
});
