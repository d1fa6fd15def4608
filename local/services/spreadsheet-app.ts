// SpreadsheetApp, as little of it as an add-on needs that reads and writes through the Sheets API.

import type { Sheet } from '../sheets-api/workbook';
import { GoogleException } from './google-exception';
import type { Host } from './host';
import type { Selection } from './machine';
import { createRange, findSheet, titleOf } from './range';
import { createUi } from './ui';

export function createSpreadsheetApp(host: Host): unknown {
  const spreadsheet = createSpreadsheet(host);
  return host.service('SpreadsheetApp', {
    getActiveSpreadsheet: () => spreadsheet,
    getActive: () => spreadsheet,
    getActiveSheet: () => spreadsheet.getActiveSheet(),
    setActiveSheet: (sheet: SheetHandle) => spreadsheet.setActiveSheet(sheet),
    flush: () => undefined,
    getUi: () => {
      if (host.run.kind === 'clock') throw new GoogleException('Cannot call SpreadsheetApp.getUi() from this context.');
      return createUi(host);
    },
  });
}

interface SheetHandle {
  getSheetId(): number;
}

/** What `SpreadsheetApp.getActiveSpreadsheet()` and an event's `source` give. */
export function createSpreadsheet(host: Host) {
  const { machine, run } = host;
  const { workbook } = machine;
  const idOf = (sheet: Sheet): number => sheet.properties.sheetId ?? 0;
  const handle = (sheet: Sheet | undefined) => (sheet ? createSheet(host, idOf(sheet)) : null);
  const activeSheet = (): number => {
    const chosen = machine.selections.get(run.person);
    const sheet = workbook.sheets.find((candidate) => candidate.properties.sheetId === chosen?.sheetId);
    const first = sheet ?? workbook.sheets[0];
    if (!first) throw new GoogleException('The spreadsheet has no sheet.');
    return idOf(first);
  };
  const selection = (): Selection =>
    machine.selections.get(run.person) ?? { sheetId: activeSheet(), row: 0, column: 0 };
  const activeCell = () => {
    const { row, column } = selection();
    const place = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    return createRange(host, activeSheet(), place);
  };

  return host.service('Spreadsheet', {
    getId: () => workbook.spreadsheetId,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${workbook.spreadsheetId}/edit`,
    getName: () => workbook.properties.title ?? '',
    getSpreadsheetLocale: () => workbook.properties.locale ?? '',
    getSpreadsheetTimeZone: () => workbook.properties.timeZone ?? '',
    getSheets: () => workbook.sheets.map(handle),
    getSheetById: (id: number) => handle(findSheet(host, id)),
    getSheetByName: (title: string) => handle(workbook.sheets.find((sheet) => sheet.properties.title === title)),
    getActiveSheet: () => createSheet(host, activeSheet()),
    setActiveSheet: (sheet: SheetHandle) => {
      machine.selections.set(run.person, { sheetId: sheet.getSheetId(), row: 0, column: 0 });
      return createSheet(host, activeSheet());
    },
    getActiveCell: activeCell,
    getCurrentCell: activeCell,
    getActiveRange: activeCell,
    toast: (text: string, title = '') => {
      const shown = { kind: 'toast', title, text: String(text) } as const;
      machine.dialogs.push({ ...shown, action: run.action, by: run.person, at: machine.clock.now() });
    },
  });
}

/** As large as the sheet is now. */
function gridOf(host: Host, sheetId: number): { readonly rowCount: number; readonly columnCount: number } {
  const { rowCount = 0, columnCount = 0 } = findSheet(host, sheetId)?.properties.gridProperties ?? {};
  return { rowCount, columnCount };
}

function createSheet(host: Host, sheetId: number): SheetHandle {
  const { machine, run } = host;
  const self = host.service('Sheet', {
    getSheetId: () => sheetId,
    getName: () => titleOf(host, sheetId),
    getIndex: () => machine.workbook.sheets.findIndex((sheet) => sheet.properties.sheetId === sheetId) + 1,
    isSheetHidden: () => findSheet(host, sheetId)?.properties.hidden === true,
    activate: () => {
      machine.selections.set(run.person, { sheetId, row: 0, column: 0 });
      return self;
    },
    getMaxRows: () => gridOf(host, sheetId).rowCount,
    getMaxColumns: () => gridOf(host, sheetId).columnCount,
    /** 1-based, one cell or a block. */
    getRange: (row: number, column: number, rows = 1, columns = 1) => {
      const { rowCount, columnCount } = gridOf(host, sheetId);
      if (row - 1 + rows > rowCount || column - 1 + columns > columnCount)
        throw new GoogleException('The coordinates of the range are outside the dimensions of the sheet.');
      return createRange(host, sheetId, {
        startRow: row - 1,
        endRow: row - 1 + rows,
        startColumn: column - 1,
        endColumn: column - 1 + columns,
      });
    },
  });
  return self;
}
