// Google itself: the only file of `src/` that names a Google service.

import type { Services, UserInterface } from './services';
import { SheetsServiceOffError, type SpreadsheetGateway } from './spreadsheet-gateway';

const TOAST_SECONDS = 30;

function spreadsheetGateway(): SpreadsheetGateway {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
  const service = (): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection => {
    const spreadsheets = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
    if (!spreadsheets) throw new SheetsServiceOffError('the Advanced Sheets Service is off');
    return spreadsheets;
  };
  return {
    read: (fields) => service().get(spreadsheetId, { fields }),
    write: (requests) => {
      service().batchUpdate({ requests: [...requests] }, spreadsheetId);
    },
  };
}

function userInterface(): UserInterface {
  return {
    confirm: (title, text) => {
      const ui = SpreadsheetApp.getUi();
      return ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
    },
    progress: (text) => SpreadsheetApp.getActiveSpreadsheet().toast(text, 'Báo cáo chỉ tiêu', TOAST_SECONDS),
    tell: (title, text) => {
      const ui = SpreadsheetApp.getUi();
      ui.alert(title, text, ui.ButtonSet.OK);
    },
    show: (sheetId) => {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const sheet = book.getSheets().find((one) => one.getSheetId() === sheetId);
      if (sheet) book.setActiveSheet(sheet);
    },
  };
}

export const googleServices = (): Services => ({
  spreadsheet: spreadsheetGateway(),
  ui: userInterface(),
  now: () => new Date(),
  officer: () => Session.getEffectiveUser().getEmail(),
});

/** Adds the menu; `items` in order, null for a line between. */
export function addMenu(title: string, items: readonly ({ readonly label: string; readonly run: string } | null)[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if (item) menu.addItem(item.label, item.run);
    else menu.addSeparator();
  }
  menu.addToUi();
}
