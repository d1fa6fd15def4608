// The invariant: no request of ours writes a value into a cell that a school fills, whatever is done with the workbook.

import type { Google } from '../../local/google';
import type { Request } from '../../src/google/spreadsheet-gateway';
import { submitColumn } from '../../src/layout/tab-columns';
import { completeReport } from '../scenarios/complete-report';
import { CLERK, generatedWorkbook, OTHER_CLERK, officerAdds, officerWrites, run, tickSubmit, typeEntry } from './story';

interface Area {
  readonly sheetId: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

type GridRange = NonNullable<NonNullable<Request['repeatCell']>['range']>;
const FAR = 1_000_000;
const areaOf = (range: GridRange): Area => ({
  sheetId: range.sheetId ?? 0,
  top: range.startRowIndex ?? 0,
  bottom: range.endRowIndex ?? FAR,
  left: range.startColumnIndex ?? 0,
  right: range.endColumnIndex ?? FAR,
});
const touchesValues = (fields: string | undefined): boolean => /userEnteredValue|\*/.test(fields ?? '');

/** Where a request writes or clears values; every kind of request that can. */
function areasOf(request: Request): readonly Area[] {
  const { updateCells, repeatCell, copyPaste, cutPaste, autoFill, pasteData, findReplace, appendCells, sortRange } =
    request;
  if (cutPaste || autoFill || pasteData || findReplace || appendCells || sortRange)
    throw new Error(`not looked at yet: ${Object.keys(request)}`);
  if (
    copyPaste?.destination &&
    copyPaste.pasteType !== 'PASTE_FORMAT' &&
    copyPaste.pasteType !== 'PASTE_DATA_VALIDATION'
  )
    return [areaOf(copyPaste.destination)];
  if (repeatCell?.range && touchesValues(repeatCell.fields)) return [areaOf(repeatCell.range)];
  if (!updateCells || !touchesValues(updateCells.fields)) return [];
  if (updateCells.range) return [areaOf(updateCells.range)];
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = updateCells.start ?? {};
  return (updateCells.rows ?? []).map((row, index) => ({
    sheetId,
    top: rowIndex + index,
    bottom: rowIndex + index + 1,
    left: columnIndex,
    right: columnIndex + (row.values?.length ?? 0),
  }));
}

/** Cells in which somebody may type, as the protections of the unit's tab say. */
const inputsOf = (google: Google, sheetId: number): readonly Area[] => {
  const sheet = google.workbook.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const whole = sheet?.protectedRanges.find(({ range }) => range?.startRowIndex === undefined);
  return (whole?.unprotectedRanges ?? []).map(areaOf);
};

const meet = (a: Area, b: Area): boolean =>
  a.sheetId === b.sheetId && a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

/** Every request is held against the inputs as they stand after its batch: rows move first, values come after. */
function violationsDuring(google: Google, act: () => void): readonly string[] {
  const violations: string[] = [];
  google.faults.afterCall = ({ service, method, args, action }) => {
    if (!service.startsWith('Sheets') || method !== 'batchUpdate') return;
    const { requests = [] } = args[0] as { readonly requests?: readonly Request[] };
    for (const request of requests) {
      for (const area of areasOf(request)) {
        const hit = inputsOf(google, area.sheetId).find((input) => meet(area, input));
        if (hit)
          violations.push(
            `${action}: ${JSON.stringify(area)} meets the input ${JSON.stringify(hit)}: ${JSON.stringify(request).slice(0, 200)}`,
          );
      }
    }
  };
  act();
  google.faults.afterCall = undefined;
  return violations;
}

const isSubmitBox = (google: Google, violation: string): boolean => {
  const rows = google.workbook.sheets.flatMap(({ properties, cells }) =>
    cells.flatMap((row, at) =>
      row[0]?.userEnteredValue?.stringValue === '#submit'
        ? [
            `"sheetId":${properties.sheetId},"top":${at},"bottom":${at + 1},"left":${submitColumn},"right":${submitColumn + 1}}`,
          ]
        : [],
    ),
  );
  return rows.some((row) => violation.split(' meets ')[0]?.includes(row));
};

describe('no request writes a value into an input cell', () => {
  const google = generatedWorkbook();
  const act = (action: string): readonly string[] =>
    violationsDuring(google, () => expect(run(google, action)).toMatchObject({ ok: true }));
  const report = completeReport('TH01', 'TH', 2026);

  test('while tabs are made and made again, with entries in them', () => {
    typeEntry(google, CLERK, 'MN01', 'A9.received', 3);
    expect(act('generateTabs')).toEqual([]);
    officerWrites(google, 'units', 'MN01', 'Tên đơn vị', 'Trường MN Hoa Mai Mới');
    expect(act('generateTabs')).toEqual([]);
    expect(act('setUp')).toEqual([]);
  });

  test('while indicators come, go and are asked otherwise', () => {
    officerAdds(google, 'indicators', {
      Mã: 'E1',
      'Nội dung': 'Số tủ sách',
      Loại: 'Số lượng',
      'Cấp áp dụng': 'MN, TH',
      Dùng: 'Có',
    });
    officerWrites(google, 'indicators', 'D9', 'Dùng', 'Có');
    officerWrites(google, 'indicators', 'A9', 'Dùng', 'Không');
    officerWrites(google, 'indicators', 'A5.sessions', 'Loại', 'Chữ');
    expect(act('generateTabs')).toEqual([]);
    officerWrites(google, 'indicators', 'A9', 'Dùng', 'Có');
    expect(act('generateTabs')).toEqual([]);
    expect(act('validate')).toEqual([]);
    expect(act('summarize')).toEqual([]);
  });

  test('while reports are received; a box that is ticked over errors is unticked, and that alone', () => {
    for (const [key, value] of Object.entries(report.set)) typeEntry(google, OTHER_CLERK, 'TH01', key, value);
    for (const [key, value] of Object.entries(report.evidence))
      typeEntry(google, OTHER_CLERK, 'TH01', key, value, 'evidence');
    const violations = violationsDuring(google, () => {
      tickSubmit(google, OTHER_CLERK, 'TH01');
      tickSubmit(google, CLERK, 'MN01');
      run(google, 'sweep');
    });
    expect(violations.filter((violation) => !isSubmitBox(google, violation))).toEqual([]);
    expect(violations.length).toBeGreaterThan(0);
  });

  test('and a request that did would be seen', () => {
    const tab = google.workbook.sheets.find(({ properties }) => properties.title === 'MN Hoa Mai Mới');
    const sheetId = tab?.properties.sheetId ?? 0;
    const [input] = inputsOf(google, sheetId);
    const request: Request = {
      updateCells: {
        start: { sheetId, rowIndex: input?.top, columnIndex: input?.left },
        rows: [{ values: [{}] }],
        fields: 'userEnteredValue',
      },
    };
    expect(areasOf(request).some((area) => input && meet(area, input))).toBe(true);
  });
});
