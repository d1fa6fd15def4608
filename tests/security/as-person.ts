// What a person does by Google's own means, without our script: as requests to the Sheets API in that person's name.

import type { Google } from '../../local/google';
import type * as Schema from '../../local/sheets-api/schema';
import { createSheetsService } from '../../local/sheets-api/sheets-service';

/** @throws as Google does where the person may not */
export function createSheetsServiceFor(google: Google, person: string): (request: Schema.Request) => void {
  const { Spreadsheets } = createSheetsService({
    workbook: google.workbook,
    acting: () => person,
    evaluate: () => google.evaluation(),
  });
  return (request) => {
    Spreadsheets.batchUpdate({ requests: [request] }, google.workbook.spreadsheetId);
  };
}
