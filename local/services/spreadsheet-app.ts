// SpreadsheetApp itself: the way to the open workbook, the words that its methods take, and the builders of rules.

import { GoogleException } from './google-exception';
import type { Host } from './host';
import { borderStyles, wrapStrategies } from './spreadsheet/range-formats';
import { bookOf, createSpreadsheet } from './spreadsheet/spreadsheet';
import { createUi } from './ui';

export function createSpreadsheetApp(host: Host): unknown {
  const spreadsheet = createSpreadsheet(host);
  const book = bookOf(host);
  return {
    WrapStrategy: wrapStrategies,
    BorderStyle: borderStyles,
    ProtectionType: { SHEET: 'SHEET', RANGE: 'RANGE' },
    ...host.service('SpreadsheetApp', {
      getActiveSpreadsheet: () => spreadsheet,
      getActive: () => spreadsheet,
      getActiveSheet: () => spreadsheet.getActiveSheet(),
      setActiveSheet: (sheet: object) => spreadsheet.setActiveSheet(sheet),
      flush: () => host.writes.flush(),
      newDataValidation: () => book.validations.newBuilder(),
      newConditionalFormatRule: () => book.conditions.newBuilder(),
      getUi: () => {
        if (host.run.kind === 'clock')
          throw new GoogleException('Cannot call SpreadsheetApp.getUi() from this context.');
        return createUi(host);
      },
    }),
  };
}
