// The cost model: what each call costs on the virtual clock, in seconds, and what Google allows. Nothing here was measured by us on
// Google. Each figure names its source: published (Google's documentation), measured by others, or our own guess.

/** One run, by menu or installable trigger. Published: quotas for Google services. */
export const RUN_LIMIT_SECONDS = 360;
/** One simple trigger. Published: guide to simple triggers. */
export const SIMPLE_TRIGGER_LIMIT_SECONDS = 30;

/** Writes of the Sheets API by one person; a whole batch is one. Published: usage limits of the Sheets API. */
export const WRITES_A_MINUTE = 60;
/** Of one body. Published: the same page advises two megabytes at most. */
export const ADVISED_BODY_BYTES = 2_000_000;

/**
 * Our own reading of what others measured: a small read and write with SpreadsheetApp takes 800 ms and more together, and the Sheets API
 * is 35 % cheaper reading and 19 % cheaper writing. Heavy workbooks are said to stand about one request a second.
 */
const SHEETS_READ_SECONDS = 0.3;
const SHEETS_WRITE_SECONDS = 0.6;
/** Our own guess: a body at the advised limit of 2 MB takes four seconds more. */
const SHEETS_SECONDS_PER_MEGABYTE = 2;
/** Our own guess, of a small file. */
const DRIVE_WRITE_SECONDS = 1.5;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Our own guess, where Google publishes nothing and nobody measured: small, and never nothing. */
const OTHER_SECONDS = 0.01;

/** Properties and Cache as others measured them; the rest is our own guess. */
const SECONDS_BY_SERVICE: Readonly<Record<string, number>> = {
  Properties: 0.08,
  Cache: 0.063,
  MailApp: 0.2,
  Lock: 0.05,
  Trigger: 0.3,
  'Drive.Files': DRIVE_WRITE_SECONDS,
};

/**
 * SpreadsheetApp, as low as anybody measured it. A handle (`getRange`) and a write that is put by cost half a millisecond: 4,000 cells
 * one by one took two orders of magnitude longer than the 50 ms of one `setValues` (Stack Overflow, question 29263774); Google's own
 * example of 10,000 cells in 70 s (guide "Best practices") gives three milliseconds and more.
 */
const HANDLE_SECONDS = 0.0005;
/** What waits for an answer. 400 flushes, one after each row, took 12 s (same measurements); others saw 300 ms and more. */
export const ROUND_TRIP_SECONDS = 0.03;
const SPREADSHEET_OBJECTS: ReadonlySet<string> = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'Protection',
  'User',
  'Filter',
  'DataValidationBuilder',
  'ConditionalFormatRuleBuilder',
]);
/** They answer only once the workbook is changed. Own guess, and a low one: a `copyTo` is known to take a second. */
const ROUND_TRIPS: ReadonlySet<string> = new Set([
  'Spreadsheet.insertSheet',
  'Spreadsheet.deleteSheet',
  'Sheet.copyTo',
]);

const costInSpreadsheetApp = (service: string, method: string): number =>
  ROUND_TRIPS.has(`${service}.${method}`) ? ROUND_TRIP_SECONDS : HANDLE_SECONDS;

/** A person's thinking does not count against the script's time. */
const FREE = new Set(['Logger', 'Ui.Dialog']);

const SHEETS_READS = new Set(['get', 'getByDataFilter', 'batchGet', 'batchGetByDataFilter', 'search']);

/** `bytes`: of the call's arguments as JSON. */
export function costOfCall(service: string, method: string, bytes: number): number {
  if (service.startsWith('Sheets')) {
    const base = SHEETS_READS.has(method) ? SHEETS_READ_SECONDS : SHEETS_WRITE_SECONDS;
    return base + (bytes / BYTES_PER_MEGABYTE) * SHEETS_SECONDS_PER_MEGABYTE;
  }
  if (SPREADSHEET_OBJECTS.has(service)) return costInSpreadsheetApp(service, method);
  return FREE.has(service) ? 0 : (SECONDS_BY_SERVICE[service] ?? OTHER_SECONDS);
}

/** What a big answer adds once it is known; only the Sheets API answers at length. */
export const costOfAnswer = (service: string, bytes: number): number =>
  service.startsWith('Sheets') ? (bytes / BYTES_PER_MEGABYTE) * SHEETS_SECONDS_PER_MEGABYTE : 0;
