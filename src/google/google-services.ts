// Google itself: the only file of `src/` that names a Google service. Nothing is asked of Google before it is needed.

import { withData } from '../ui/page-data';
import { DriveServiceOffError } from './file-fault';
import type { Files, GoogleServices, MailService, Store, Triggers, UserInterface } from './services';
import { type CellRange, type CellRows, SheetsServiceOffError, type SpreadsheetGateway } from './spreadsheet-gateway';

const TOAST_SECONDS = 30;
const LOCK_WAIT_MILLISECONDS = 20_000;
const DIALOG_WIDTH_PIXELS = 520;
/** Google ends a run after six minutes. */
const RUN_LIMIT_SECONDS = 360;
const MS_PER_SECOND = 1000;

type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

const gridRange = ({ sheetId, startRow, endRow, startColumn, endColumn }: CellRange): GridRange => ({
  sheetId,
  ...(startRow ? { startRowIndex: startRow } : {}),
  ...(endRow === undefined ? {} : { endRowIndex: endRow }),
  ...(startColumn ? { startColumnIndex: startColumn } : {}),
  ...(endColumn === undefined ? {} : { endColumnIndex: endColumn }),
});

/** A range by where it begins; Google leaves zeros out of what it gives back. */
const placeOf = ({ sheetId = 0, startRowIndex = 0, startColumnIndex = 0 }: GridRange): string =>
  `${sheetId} ${startRowIndex} ${startColumnIndex}`;

/** Google answers in an order of its own: what it gives for a range is known by the filter that it repeats. */
function cellsInOrder(
  ranges: readonly GridRange[],
  { valueRanges = [] }: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse,
): readonly CellRows[] {
  const found = new Map<string, CellRows>();
  for (const { dataFilters = [], valueRange } of valueRanges) {
    for (const { gridRange: asked } of dataFilters) if (asked) found.set(placeOf(asked), valueRange?.values ?? []);
  }
  return ranges.map((range) => found.get(placeOf(range)) ?? []);
}

function spreadsheetGateway(): SpreadsheetGateway {
  const service = (): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection => {
    const spreadsheets = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
    if (!spreadsheets) throw new SheetsServiceOffError('the Advanced Sheets Service is off');
    return spreadsheets;
  };
  let known = '';
  const id = (): string => {
    known ||= SpreadsheetApp.getActiveSpreadsheet().getId();
    return known;
  };
  return {
    read: (fields) => service().get(id(), { fields }),
    readSome: (fields, { roles, sheetIds, rows }) =>
      service().getByDataFilter(
        {
          dataFilters: [
            ...roles.map((role) => ({ developerMetadataLookup: { metadataKey: 'role', metadataValue: role } })),
            ...sheetIds.map((sheetId) => {
              const endRowIndex = rows?.get(sheetId);
              return {
                gridRange: endRowIndex === undefined ? { sheetId } : { sheetId, startRowIndex: 0, endRowIndex },
              };
            }),
          ],
        },
        id(),
        { fields },
      ),
    readParts: (fields, ranges) =>
      service().getByDataFilter({ dataFilters: ranges.map((range) => ({ gridRange: gridRange(range) })) }, id(), {
        fields,
      }),
    readCells: (ranges) => {
      const values = service().Values;
      if (!values) throw new SheetsServiceOffError('the Advanced Sheets Service is off');
      const asked = ranges.map(gridRange);
      return cellsInOrder(
        asked,
        values.batchGetByDataFilter(
          {
            dataFilters: asked.map((range) => ({ gridRange: range })),
            valueRenderOption: 'FORMULA',
            dateTimeRenderOption: 'SERIAL_NUMBER',
          },
          id(),
        ),
      );
    },
    write: (requests) => {
      service().batchUpdate({ requests: [...requests] }, id());
    },
  };
}

function userInterface(): UserInterface {
  return {
    confirm: (title, text) => {
      const ui = SpreadsheetApp.getUi();
      return ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
    },
    prompt: (title, text) => {
      const ui = SpreadsheetApp.getUi();
      const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
      return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
    },
    progress: (text) => SpreadsheetApp.getActiveSpreadsheet().toast(text, 'Báo cáo chỉ tiêu', TOAST_SECONDS),
    tell: (title, text) => {
      const ui = SpreadsheetApp.getUi();
      ui.alert(title, text, ui.ButtonSet.OK);
    },
    dialog: (title, html, heightPixels) => {
      const output = HtmlService.createHtmlOutput(html).setWidth(DIALOG_WIDTH_PIXELS).setHeight(heightPixels);
      SpreadsheetApp.getUi().showModalDialog(output, title);
    },
    openPage: ({ name, title, data, widthPixels, heightPixels }) => {
      const output = HtmlService.createHtmlOutputFromFile(name).setWidth(widthPixels).setHeight(heightPixels);
      output.setContent(withData(output.getContent(), data));
      SpreadsheetApp.getUi().showModalDialog(output, title);
    },
    openSidebar: (name, title) => {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(name).setTitle(title));
    },
    goTo: (sheetId, row, column) => {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
      if (!sheet || row >= sheet.getMaxRows() || column >= sheet.getMaxColumns()) return false;
      sheet.getRange(row + 1, column + 1).activate();
      return true;
    },
    show: (sheetId) => {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const sheet = book.getSheetById(sheetId);
      if (sheet) book.setActiveSheet(sheet);
    },
    openSheet: () => SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getSheetId(),
  };
}

const mailService = (): MailService => ({
  remaining: () => MailApp.getRemainingDailyQuota(),
  send: ({ to, subject, text, html }) => MailApp.sendEmail({ to: to.join(','), subject, body: text, htmlBody: html }),
});

/** Google counts bytes from −128 to 127. */
const signed = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));

const files = (): Files => ({
  create: ({ name, mimeType, content }) => {
    const service = typeof Drive === 'undefined' ? undefined : Drive.Files;
    if (!service) throw new DriveServiceOffError('the Advanced Drive Service is off');
    const blob =
      typeof content === 'string'
        ? Utilities.newBlob(content, mimeType, name)
        : Utilities.newBlob(signed(content), mimeType, name);
    const { webViewLink } = service.create({ name, mimeType }, blob, { fields: 'id,webViewLink' });
    return webViewLink ?? '';
  },
});

const store = (): Store => ({
  get: (key) => PropertiesService.getDocumentProperties().getProperty(key),
  set: (key, text) => {
    const properties = PropertiesService.getDocumentProperties();
    if (text === null) properties.deleteProperty(key);
    else properties.setProperty(key, text);
  },
  all: () => PropertiesService.getDocumentProperties().getProperties(),
  setAll: (texts) => {
    PropertiesService.getDocumentProperties().setProperties({ ...texts });
  },
});

const triggers = (): Triggers => ({
  mine: () => ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()),
  onEdit: (run) => {
    ScriptApp.newTrigger(run).forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
  },
  everyMinutes: (run, minutes) => {
    ScriptApp.newTrigger(run).timeBased().everyMinutes(minutes).create();
  },
  daily: (run, hour) => {
    ScriptApp.newTrigger(run).timeBased().everyDays(1).atHour(hour).inTimezone('Asia/Ho_Chi_Minh').create();
  },
  after: (run, seconds) => {
    // A trigger that has fired stays listed. The new one first: should the run end here, there is one rather than none.
    const former = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === run);
    ScriptApp.newTrigger(run)
      .timeBased()
      .after(seconds * MS_PER_SECOND)
      .create();
    for (const trigger of former) ScriptApp.deleteTrigger(trigger);
  },
  remove: (runs) => {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (runs.includes(trigger.getHandlerFunction())) ScriptApp.deleteTrigger(trigger);
    }
  },
});

function takeLock(): (() => void) | null {
  const lock = LockService.getDocumentLock();
  return lock.tryLock(LOCK_WAIT_MILLISECONDS) ? () => lock.releaseLock() : null;
}

/** To be made at the beginning of a run: its time is counted from here. */
export function googleServices(): GoogleServices {
  const start = Date.now();
  return {
    spreadsheet: spreadsheetGateway(),
    ui: userInterface(),
    mail: mailService(),
    files: files(),
    store: store(),
    triggers: triggers(),
    now: () => new Date(),
    secondsLeft: () => RUN_LIMIT_SECONDS - (Date.now() - start) / MS_PER_SECOND,
    pause: (milliseconds) => Utilities.sleep(milliseconds),
    officer: () => Session.getEffectiveUser().getEmail(),
    url: () => SpreadsheetApp.getActiveSpreadsheet().getUrl(),
    takeLock,
  };
}

/** The sheet of an edit event; null where the event is not Google's: one that was made up comes as plain data, without functions. */
export const sheetIdOf = (range: Partial<GoogleAppsScript.Spreadsheet.Range>): number | null =>
  typeof range.getSheet === 'function' ? range.getSheet().getSheetId() : null;

/** Adds the menu; `items` in order, null for a line between. */
export function addMenu(
  title: string,
  items: readonly ({ readonly label: string; readonly run: string } | null)[],
): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if (item) menu.addItem(item.label, item.run);
    else menu.addSeparator();
  }
  menu.addToUi();
}
