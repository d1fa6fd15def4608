// *Thiết lập sổ*: the workbook's own sheets, filled once from the default plan; locale, time zone; a self-check in plain words.

import type { Services } from '../google/services';
import type { Request } from '../google/spreadsheet-gateway';
import { columnName } from '../layout/a1';
import { layoutDashboard } from '../layout/dashboard/dashboard-sheet';
import {
  DATA_FIRST_ROW,
  indicatorColumns,
  PRINTED_INDICATOR_COLUMNS,
  PRINTED_RULE_COLUMNS,
  ruleColumns,
  unitColumns,
} from '../layout/data-columns';
import { layoutDataSheet } from '../layout/data-sheet';
import { layoutFindings } from '../layout/findings-sheet';
import {
  type FixedRole,
  fixedSheets,
  ROLES_AFTER_UNITS,
  ROLES_BEFORE_UNITS,
  type Titles,
  unitOfRole,
} from '../layout/fixed-sheets';
import { layoutGuide } from '../layout/guide-sheet';
import { planRows, unitRow } from '../layout/plan-rows';
import { layoutHistory, layoutLog } from '../layout/record-sheets';
import { layoutSettings } from '../layout/settings-sheet';
import type { SheetSpec } from '../layout/sheet-spec';
import { layoutSummary } from '../layout/summary-sheet';
import { layoutTracking } from '../layout/tracking-sheet';
import { defaultSettings } from '../plans/default-settings';
import { loadDefaultPlan } from '../plans/load-default-plan';
import { readSettings } from '../read/read-settings';
import { readSnapshot, SNAPSHOT_FIELDS, type Snapshot, titlesOf } from '../read/snapshot';
import { messages } from '../ui/messages';
import { ActionStopped, ask, type Outcome, perform } from './action';
import { alone } from './alone';
import { ensureTriggers } from './automation';
import { officersOf } from './officers';
import { admittedTo, isChanged, planSheet, sheetIdsFor, type ToldSheet, writeSheets } from './write-sheets';

const LOCALE = 'vi_VN';
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const INDICATOR_ROWS = 400;
const RULE_ROWS = 300;
const UNIT_ROWS = 2100;
/** Filled in the rows of indicators, blank in those of their fields. */
const LEVELS_COLUMN = Object.keys(indicatorColumns).indexOf('levels');

const departmentRow = unitRow({
  code: 'PGD',
  name: 'Phòng Giáo dục và Đào tạo',
  tab: '',
  level: 'P',
  commune: '',
  editors: [],
  flags: [],
  exempt: [],
  active: true,
});

/** Sheets whose rows belong to people or to other actions: made when missing, repainted, never refilled. */
export function specsOf(
  titles: Titles,
  sheetIds: ReadonlyMap<string, number>,
  planRowsOnce = planRows(loadDefaultPlan()),
): Record<FixedRole, SheetSpec> {
  const idOf = Object.fromEntries((Object.keys(fixedSheets) as FixedRole[]).map((role) => [role, sheetIds.get(role)]));
  return {
    guide: layoutGuide(titles.guide, 'SỔ BÁO CÁO CHỈ TIÊU', titles, idOf),
    dashboard: layoutDashboard({
      titles,
      summarySheetId: sheetIds.get('summary') ?? 0,
      units: [],
      plan: [],
      lastYear: new Map(),
    }),
    summary: layoutSummary(titles.summary, [], [], titles),
    tracking: layoutTracking(titles.tracking, [], [], titles),
    findings: layoutFindings(titles.findings, [], 0),
    units: layoutDataSheet({
      role: 'units',
      title: titles.units,
      heading: 'ĐƠN VỊ BÁO CÁO',
      howTo:
        'Mỗi đơn vị một dòng; có thể dán cả danh sách từ bảng khác. Sau khi sửa, chạy “2. Tạo/cập nhật tab đơn vị”. Không xóa dòng của đơn vị đã giải thể: chọn Không ở cột Dùng.',
      columns: Object.values(unitColumns),
      seed: [departmentRow],
      rowCount: UNIT_ROWS,
      frozenColumns: 2,
    }),
    indicators: layoutDataSheet({
      role: 'indicators',
      title: titles.indicators,
      heading: 'CHỈ TIÊU',
      howTo:
        'Dòng có mã như A1 là chỉ tiêu; các dòng A1.number, A1.date… ngay dưới là những ô đơn vị phải nhập thêm. Thêm chỉ tiêu là thêm dòng; bỏ chỉ tiêu thì chọn Không ở cột Dùng. Sau khi sửa, chạy “2. Tạo/cập nhật tab đơn vị”.',
      columns: Object.values(indicatorColumns),
      seed: planRowsOnce.indicators,
      rowCount: INDICATOR_ROWS,
      frozenColumns: 1,
      printedColumns: PRINTED_INDICATOR_COLUMNS,
      conditions: [
        {
          ranges: [
            {
              startRow: DATA_FIRST_ROW,
              endRow: INDICATOR_ROWS,
              startColumn: 0,
              endColumn: Object.keys(indicatorColumns).length,
            },
          ],
          formula: `=$${columnName(LEVELS_COLUMN)}${DATA_FIRST_ROW + 1}<>""`,
          style: 'total',
        },
      ],
    }),
    rules: layoutDataSheet({
      role: 'rules',
      title: titles.rules,
      heading: 'QUY TẮC KIỂM TRA',
      howTo:
        'Mỗi khi điều kiện ở cột Khi đúng (hoặc trống) thì Vế trái phải thỏa so sánh với Vế phải; nếu không, đơn vị nhận câu ở cột Vấn đề. Quy tắc chung (không có mã chỉ tiêu) chỉ sửa được mức độ, câu chữ và Dùng.',
      columns: Object.values(ruleColumns),
      seed: planRowsOnce.rules,
      rowCount: RULE_ROWS,
      frozenColumns: 1,
      printedColumns: PRINTED_RULE_COLUMNS,
    }),
    settings: layoutSettings(titles.settings, defaultSettings),
    log: layoutLog(titles.log),
    history: layoutHistory(titles.history),
  };
}

/** What other actions fill: setUp makes them when missing and leaves them alone after that. */
const FILLED_BY_OTHERS: ReadonlySet<FixedRole> = new Set([
  'dashboard',
  'summary',
  'tracking',
  'findings',
  'log',
  'history',
]);

/** A title of ours may be taken by a sheet that is not ours: then we stop before writing anything. */
function assertTitlesAreFree(snapshot: Snapshot, titles: Titles): void {
  for (const role of Object.keys(fixedSheets) as FixedRole[]) {
    if (snapshot.byRole.has(role)) continue;
    const owner = snapshot.sheets.find(({ current }) => current.title.toLowerCase() === titles[role].toLowerCase());
    if (owner) {
      throw new ActionStopped(
        `Chưa ghi gì vào sổ. Sổ đã có một sheet tên “${owner.current.title}” không do Báo cáo chỉ tiêu tạo. Hãy đổi tên sheet đó rồi chạy lại.`,
      );
    }
  }
}

/** The blank first sheet of a new spreadsheet. */
const emptyFirstSheet = (snapshot: Snapshot): number | null => {
  const [first] = snapshot.sheets;
  if (!first || snapshot.sheets.length !== 1 || first.current.role !== null || first.rowCount > 0) return null;
  return first.current.sheetId;
};

function propertyRequests(snapshot: Snapshot): readonly Request[] {
  const fields = [snapshot.locale === LOCALE ? '' : 'locale', snapshot.timeZone === TIME_ZONE ? '' : 'timeZone'].filter(
    (field) => field !== '',
  );
  if (fields.length === 0) return [];
  return [
    { updateSpreadsheetProperties: { properties: { locale: LOCALE, timeZone: TIME_ZONE }, fields: fields.join(',') } },
  ];
}

const selfCheck = (snapshot: Snapshot): readonly string[] => [
  ...(snapshot.locale === LOCALE ? [] : [messages.selfCheck.locale(snapshot.locale)]),
  ...(snapshot.timeZone === TIME_ZONE ? [] : [messages.selfCheck.timeZone(snapshot.timeZone)]),
];

export function setUp(services: Services): Outcome {
  const say = messages.setUp;
  return perform(services, say.title, () => {
    ask(services, say.title, say.confirm);
    services.ui.progress(say.progress);
    return alone(services, () => {
      const { made, updated, kept, notes } = makeSheets(services);
      return [say.done(made, updated, kept), ...notes].join('\n');
    });
  });
}

interface MadeSheets {
  readonly made: number;
  readonly updated: number;
  readonly kept: number;
  /** What the officer should know besides. */
  readonly notes: readonly string[];
}

/** Under the lock. @throws ActionStopped where a title of ours is taken */
export function makeSheets(services: Services): MadeSheets {
  const say = messages.setUp;
  const snapshot = readSnapshot(services.spreadsheet.read(SNAPSHOT_FIELDS));
  const titles = titlesOf(snapshot);
  assertTitlesAreFree(snapshot, titles);
  const roles = [...ROLES_BEFORE_UNITS, ...ROLES_AFTER_UNITS];
  const sheetIds = sheetIdsFor(snapshot, roles);
  const specs = specsOf(titles, sheetIds);
  const officers = officersOf(services, readSettings(snapshot).settings);
  const unitTabs = snapshot.sheets.filter(
    ({ current }) => current.role !== null && unitOfRole(current.role) !== null,
  ).length;
  const planned = roles.flatMap((role, position): readonly ToldSheet[] => {
    if (FILLED_BY_OTHERS.has(role) && snapshot.byRole.has(role)) return [];
    const index = position < ROLES_BEFORE_UNITS.length ? position : position + unitTabs;
    return [
      planSheet(
        snapshot,
        specs[role],
        sheetIds.get(role) ?? 0,
        Math.min(index, snapshot.sheets.length + position),
        officers,
      ),
    ];
  });
  const spare = emptyFirstSheet(snapshot);
  const own = snapshot.sheets.filter(({ current }) => unitOfRole(current.role ?? '') === null);
  const refused = writeSheets(
    services.spreadsheet,
    [
      propertyRequests(snapshot),
      ...sheetsBeforeContents(planned),
      spare === null ? [] : [{ deleteSheet: { sheetId: spare } }],
    ],
    admittedTo(own, officers),
  );
  services.ui.show(sheetIds.get('guide') ?? 0);
  const made = planned.filter(({ isNew }) => isNew).length;
  const updated = planned.filter((sheet) => !sheet.isNew && isChanged(sheet)).length;
  return {
    made,
    updated,
    kept: roles.length - made - updated,
    notes: [...(refused.length > 0 ? [say.badOfficers] : []), ensureTriggers(services), ...selfCheck(snapshot)],
  };
}

/** All sheets first, in tab order, then what is on them: a formula may only name a sheet that is there. */
const sheetsBeforeContents = (planned: readonly ToldSheet[]): readonly (readonly Request[])[] => {
  const requests = planned.flatMap(({ structure }) => structure);
  return [requests.filter(({ addSheet }) => addSheet), requests.filter(({ addSheet }) => !addSheet)];
};
