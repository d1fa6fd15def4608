// A file that leaves the workbook while Google fails: it is not made over, and what is said of it is true.

import { readFileSync } from 'node:fs';
import { createGoogle, type Google } from '../../local/google';
import { type Failure, failureOf } from '../../local/services/failures';
import { fileFaults } from '../../src/ui/fault-messages';
import { generatedWorkbook, OFFICER, run } from '../actions/story';
import { bundleOf } from '../local/fixture-google';

/** Fails the making of a file so many times, before or after it was made. */
function failing(google: Google, failure: Failure, when: 'beforeCall' | 'afterCall', times = Number.POSITIVE_INFINITY) {
  let left = times;
  google.faults[when] = (call) => {
    if (!call.service.startsWith('Drive') || left <= 0) return;
    left -= 1;
    throw failureOf(failure, call);
  };
  return google;
}

test.each<readonly [Failure, 'beforeCall' | 'afterCall', number, string]>([
  ['server', 'beforeCall', 0, fileFaults.server],
  ['server', 'afterCall', 1, fileFaults.server],
  ['unavailable', 'afterCall', 1, fileFaults.server],
  ['emptyAnswer', 'afterCall', 1, fileFaults.server],
  ['timeout', 'beforeCall', 0, fileFaults.timeout],
  ['timeout', 'afterCall', 1, fileFaults.timeout],
  ['dayQuota', 'beforeCall', 0, fileFaults.dayQuota],
  ['rate', 'beforeCall', 0, fileFaults.rate],
])('%s, %s: %d files, and that is said', (failure, when, made, words) => {
  const google = failing(generatedWorkbook(), failure, when);
  expect(run(google, 'exportFacts')).toEqual({ ok: false, message: words });
  expect(google.files).toHaveLength(made);
  expect(google.dialogs.at(-1)).toMatchObject({ kind: 'alert', text: words });
});

test('too much within a minute is waited out, and one file made', () => {
  const google = failing(generatedWorkbook(), 'rate', 'beforeCall', 2);
  expect(run(google, 'exportFacts')).toMatchObject({ ok: true });
  expect(google.files).toHaveLength(1);
});

test('a dialog that does not open leaves the file made, and nothing false said', () => {
  const google = generatedWorkbook();
  google.faults.beforeCall = (call) => {
    if (call.method === 'showModalDialog') throw failureOf('unavailable', call);
  };
  expect(run(google, 'exportFacts')).toMatchObject({ ok: true });
  expect(google.files).toHaveLength(1);
});

test('a Drive service that is off, or that Drive does not allow, is named in one sentence', () => {
  const { workbook } = generatedWorkbook();
  const withFirst = (line: string): Google =>
    createGoogle({
      workbook,
      now: new Date('2026-11-18T09:00:00+07:00'),
      officer: OFFICER,
      bundleDirectory: bundleOf(`${line}\n${readFileSync('dist/Code.js', 'utf8')}`),
    });
  expect(run(withFirst('Drive = undefined;'), 'exportFacts')).toEqual({ ok: false, message: fileFaults.serviceOff });
  const refused = withFirst(
    "if (typeof Drive === 'object') Drive.Files.create = function () { throw new Error('Request had insufficient authentication scopes.'); };",
  );
  expect(run(refused, 'exportFacts')).toEqual({ ok: false, message: fileFaults.permission });
  const full = withFirst(
    "if (typeof Drive === 'object') Drive.Files.create = function () { throw new Error('The user\\'s Drive storage quota has been exceeded.'); };",
  );
  expect(run(full, 'exportFacts')).toEqual({ ok: false, message: fileFaults.tooLarge });
});
