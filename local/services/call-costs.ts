// What each call costs on the virtual clock, in seconds. Figures of `google-facts.md` (cost and quotas), measured by others.

/** One run, by menu or installable trigger. */
export const RUN_LIMIT_SECONDS = 360;
/** One simple trigger. */
export const SIMPLE_TRIGGER_LIMIT_SECONDS = 30;

const SHEETS_READ_SECONDS = 0.3;
const SHEETS_WRITE_SECONDS = 0.6;
/** Our own guess: a body at the advised limit of 2 MB takes four seconds more. */
const SHEETS_SECONDS_PER_MEGABYTE = 2;
/** Our own guess, of a small file. */
const DRIVE_WRITE_SECONDS = 1.5;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Where Google publishes nothing and nobody measured: small, and never nothing. */
const OTHER_SECONDS = 0.01;

const SECONDS_BY_SERVICE: Readonly<Record<string, number>> = {
  Properties: 0.08,
  Cache: 0.063,
  MailApp: 0.2,
  Lock: 0.05,
  Trigger: 0.3,
  Range: 0.1,
  'Drive.Files': DRIVE_WRITE_SECONDS,
};

/** A person's thinking does not count against the script's time. */
const FREE = new Set(['Logger', 'Ui.Dialog']);

const SHEETS_READS = new Set(['get', 'getByDataFilter', 'batchGet', 'batchGetByDataFilter', 'search']);

/** `bytes`: of the call's arguments as JSON. */
export function costOfCall(service: string, method: string, bytes: number): number {
  if (service.startsWith('Sheets')) {
    const base = SHEETS_READS.has(method) ? SHEETS_READ_SECONDS : SHEETS_WRITE_SECONDS;
    return base + (bytes / BYTES_PER_MEGABYTE) * SHEETS_SECONDS_PER_MEGABYTE;
  }
  return FREE.has(service) ? 0 : (SECONDS_BY_SERVICE[service] ?? OTHER_SECONDS);
}

/** What a big answer adds once it is known; only the Sheets API answers at length. */
export const costOfAnswer = (service: string, bytes: number): number =>
  service.startsWith('Sheets') ? (bytes / BYTES_PER_MEGABYTE) * SHEETS_SECONDS_PER_MEGABYTE : 0;
