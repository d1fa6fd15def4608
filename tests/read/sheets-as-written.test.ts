// What `layout/` writes into the officer's sheets, `read/` reads back the same; what people make of it, it reads with patience.

import type { RawEntry } from '../../src/domain/entry';
import {
  DATA_FIRST_ROW,
  DATA_HEADER_ROW,
  indicatorColumns,
  ruleColumns,
  unitColumns,
} from '../../src/layout/data-columns';
import { type FixedRole, fixedSheets } from '../../src/layout/fixed-sheets';
import { planRows, unitRow } from '../../src/layout/plan-rows';
import { layoutSettings } from '../../src/layout/settings-sheet';
import type { CellContent } from '../../src/layout/sheet-spec';
import { defaultPlan } from '../../src/plans/default-plan';
import { defaultSettings } from '../../src/plans/default-settings';
import { readPlan } from '../../src/read/read-plan';
import { readSettings } from '../../src/read/read-settings';
import { readUnits } from '../../src/read/read-units';
import { describeFault } from '../../src/read/set-up-fault';
import { type SheetSnapshot, type Snapshot, textOf } from '../../src/read/snapshot';
import { unitOf } from '../domain/reported';

const sheet = (role: FixedRole, rows: readonly (readonly CellContent[])[]): [string, SheetSnapshot] => {
  const current = { title: fixedSheets[role] } as SheetSnapshot['current'];
  const cell = (row: number, column: number): RawEntry => rows[row]?.[column] ?? null;
  const width = (row: number): number => rows[row]?.length ?? 0;
  return [
    role,
    {
      current,
      cell,
      result: () => null,
      hasNote: () => false,
      isCovered: () => false,
      isRead: () => true,
      width,
      rowCount: rows.length,
    },
  ];
};

const dataSheet = (
  role: FixedRole,
  columns: Readonly<Record<string, { readonly header: string }>>,
  rows: readonly (readonly CellContent[])[],
) => {
  const above = Array.from({ length: DATA_FIRST_ROW }, (_, row) =>
    row === DATA_HEADER_ROW ? Object.values(columns).map(({ header }) => header) : [],
  );
  return sheet(role, [...above, ...rows]);
};

const snapshotOf = (...sheets: readonly [string, SheetSnapshot][]): Snapshot => ({
  title: '',
  locale: 'vi_VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  sheets: sheets.map(([, each]) => each),
  byRole: new Map(sheets),
});

test('the default plan comes back as it went out', () => {
  const { indicators, rules } = planRows(defaultPlan);
  const { plan, faults } = readPlan(
    snapshotOf(dataSheet('indicators', indicatorColumns, indicators), dataSheet('rules', ruleColumns, rules)),
  );
  expect(faults).toEqual([]);
  expect(plan.rules).toEqual(defaultPlan.rules);
  expect(plan.generalRules).toEqual(defaultPlan.generalRules);
  // A hint left blank is given one; fields of a document stand under their indicator.
  expect(plan.indicators).toEqual(defaultPlan.indicators);
});

test('the default settings come back as they went out', () => {
  const spec = layoutSettings(fixedSheets.settings, defaultSettings);
  const rows: CellContent[][] = Array.from({ length: spec.rowCount }, () => []);
  for (const { row, column, rows: cells } of [...spec.blocks, ...(spec.seed ?? [])]) {
    cells.forEach((line, r) => {
      line.forEach((content, c) => {
        const own = rows[row + r];
        if (own && content !== null) own[column + c] = content;
      });
    });
  }
  expect(readSettings(snapshotOf(sheet('settings', rows)))).toEqual({
    settings: defaultSettings,
    faults: [],
    addressFaults: [],
  });
});

describe('units', () => {
  const read = (...rows: readonly (readonly CellContent[])[]) =>
    readUnits(snapshotOf(dataSheet('units', unitColumns, rows)), { codes: [], flags: [] });
  const unit = unitOf({
    code: 'MN01',
    name: 'Trường MN Hoa Mai',
    tab: 'MN Hoa Mai',
    commune: 'Chi Nê',
    editors: ['a@b.vn', 'c@d.vn'],
    flags: ['Bán trú/nội trú'],
    exempt: ['A9', 'C1'],
  });

  test('come back as they went out', () => {
    expect(read(unitRow(unit))).toMatchObject({ units: [unit], faults: [], addressFaults: [] });
  });

  test('are read with patience: spaces, small letters, addresses line by line, a name for a tab', () => {
    const row = unitRow({
      ...unit,
      tab: '',
      level: 'mn',
      name: ' Trường\u00a0 MN  Hoa Mai ',
      editors: ['A@b.vn\nc@d.vn;'],
      exempt: ['a9', ' c1'],
    });
    expect(read(row)).toMatchObject({ units: [unit], faults: [], addressFaults: [] });
  });

  test('in decomposed letters are the same unit', () => {
    expect(
      read(unitRow({ ...unit, name: unit.name.normalize('NFD'), flags: ['Bán trú/nội trú'.normalize('NFD')] })).units,
    ).toEqual([unit]);
  });

  test('with a name too long for a tab take their code', () => {
    const name = 'Trường Phổ thông dân tộc nội trú huyện Lạc Thủy';
    expect(read(unitRow({ ...unit, tab: '', name })).units[0]?.tab).toBe('MN01');
  });

  test('one that is closed may share its tab name with one that is open', () => {
    expect(read(unitRow({ ...unit, active: false }), unitRow({ ...unit, code: 'MN02' })).faults).toEqual([]);
    expect(read(unitRow(unit), unitRow({ ...unit, code: 'MN02' })).faults.map(describeFault)).toEqual([
      'Sheet “Đơn vị”, ô C5: đang ghi “MN Hoa Mai”; cần: tên tab khác “MN Hoa Mai”, đã dùng cho MN01; ghi tên khác vào cột “Tên tab”',
    ]);
  });

  test('blank lines between them are no units', () => {
    expect(
      read([], unitRow(unit), [null, '  ', '\u200b'], unitRow({ ...unit, code: 'MN02', tab: 'MN 2' })).units.map(
        ({ code }) => code,
      ),
    ).toEqual(['MN01', 'MN02']);
  });
});

test('a cell as text is composed and trimmed of every kind of space', () => {
  expect([' Co\u0301\u00a0\u200b', 3.5, true, null, { formula: '=1+1' }, 'a\n\tb'].map(textOf)).toEqual([
    'Có',
    '3.5',
    'true',
    '',
    '=1+1',
    'a b',
  ]);
});
