// What Google says when it fails, word for word as people quote it, by service; for tests that make a call fail.

import { GoogleJsonResponseException } from '../sheets-api/google-error';
import { GoogleException } from './google-exception';
import type { RecordedCall } from './records';

export type Failure = 'rate' | 'dayQuota' | 'server' | 'unavailable' | 'emptyAnswer' | 'timeout';

interface Words {
  readonly code: number;
  readonly said: string;
}

/** Of the Sheets API, through the advanced service. */
const ofSheets: Readonly<Record<Failure, Words>> = {
  rate: {
    code: 429,
    said: "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.",
  },
  dayQuota: {
    code: 429,
    said: "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per day' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.",
  },
  server: { code: 500, said: 'Internal error encountered.' },
  unavailable: { code: 503, said: 'The service is currently unavailable.' },
  emptyAnswer: { code: 0, said: 'Empty response' },
  timeout: { code: 504, said: 'Deadline expired before operation could complete.' },
};

/** Of the Drive API, as its page "Resolve errors" lists them: limits are told as 403, too. */
const ofDrive: Readonly<Record<Failure, Words>> = {
  rate: { code: 403, said: 'User Rate Limit Exceeded' },
  dayQuota: { code: 403, said: 'Daily Limit Exceeded' },
  server: { code: 500, said: 'Backend Error' },
  unavailable: { code: 503, said: 'Backend Error' },
  emptyAnswer: { code: 0, said: 'Empty response' },
  timeout: { code: 504, said: 'Deadline exceeded' },
};

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** Of the services that Apps Script itself offers; `name` as in "Service error: Spreadsheets". */
const ofAppsScript: Readonly<Record<Failure, (name: string) => string>> = {
  rate: (name) => `Service invoked too many times in a short time: ${name}. Try Utilities.sleep(1000) between calls.`,
  dayQuota: (name) => `Service invoked too many times for one day: ${name}.`,
  server: () => SERVER_ERROR,
  unavailable: (name) => `Service error: ${name}`,
  emptyAnswer: () => SERVER_ERROR,
  timeout: () => 'Service Spreadsheets timed out while accessing document with id stand-in.',
};

/** The exact text differs by service. */
const nameOf = (service: string): string => (service === 'MailApp' ? 'email' : (service.split('.')[0] ?? service));

/** Every trigger together may run so long a day and no longer. */
export const OUT_OF_TRIGGER_TIME = 'Service using too much computer time for one day.';

/** What that call would throw. */
export function failureOf(failure: Failure, { service, method }: Pick<RecordedCall, 'service' | 'method'>): Error {
  const words = service.startsWith('Sheets') ? ofSheets : service.startsWith('Drive') ? ofDrive : null;
  if (words === null) return new GoogleException(ofAppsScript[failure](nameOf(service)));
  const { code, said } = words[failure];
  return new GoogleJsonResponseException(`${service.toLowerCase()}.${method}`, code, said);
}
