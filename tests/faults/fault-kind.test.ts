// What Google is known to say, and what kind of failure that is.

import { failureOf, OUT_OF_TRIGGER_TIME } from '../../local/services/failures';
import { faultKind } from '../../src/google/fault-kind';
import { DriveServiceOffError, FileNotMade } from '../../src/google/file-fault';
import { UncertainWrite } from '../../src/google/uncertain-write';

const sheets = { service: 'Sheets.Spreadsheets', method: 'batchUpdate' };
const drive = { service: 'Drive.Files', method: 'create' };
const mail = { service: 'MailApp', method: 'sendEmail' };

test.each<readonly [error: unknown, kind: string]>([
  [failureOf('rate', sheets), 'rate'],
  [failureOf('rate', mail), 'rate'],
  [failureOf('dayQuota', sheets), 'dayQuota'],
  [failureOf('dayQuota', mail), 'dayQuota'],
  [failureOf('server', sheets), 'server'],
  [failureOf('unavailable', mail), 'server'],
  [failureOf('emptyAnswer', sheets), 'server'],
  [failureOf('timeout', sheets), 'timeout'],
  [failureOf('timeout', mail), 'timeout'],
  ...(
    [
      ['rate', 'rate'],
      ['dayQuota', 'dayQuota'],
      ['server', 'server'],
      ['unavailable', 'server'],
      ['emptyAnswer', 'server'],
      ['timeout', 'timeout'],
    ] as const
  ).map(([failure, kind]) => [new FileNotMade(failureOf(failure, drive)), kind] as const),
  [new FileNotMade(new DriveServiceOffError('off')), 'serviceOff'],
  [new Error("The user's Drive storage quota has been exceeded."), 'tooLarge'],
  [new Error('Request had insufficient authentication scopes.'), 'permission'],
  [new Error(OUT_OF_TRIGGER_TIME), 'dayQuota'],
  [new Error('There are too many LockService operations against the same script.'), 'rate'],
  [new Error('Service Spreadsheets failed while accessing document with id x.'), 'server'],
  [new Error("We're sorry, a server error occurred while reading from storage. Error code INTERNAL."), 'server'],
  [new Error('You are trying to edit a protected cell or object. Please contact the spreadsheet owner.'), 'permission'],
  [new Error('The caller does not have permission'), 'permission'],
  [new Error('Request payload size exceeds the limit: 10485760 bytes.'), 'tooLarge'],
  [Object.assign(new Error('said nothing known'), { details: { code: 502 } }), 'server'],
  [new UncertainWrite(failureOf('timeout', sheets)), 'timeout'],
  [new Error('Invalid email: x'), 'other'],
  [new TypeError('x is not a function'), 'other'],
  ['a text', 'other'],
])('%s', (error, kind) => {
  expect(faultKind(error)).toBe(kind);
});
