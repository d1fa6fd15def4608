// What every call of the service has in common: who calls, on which file, how large the body is.

import type { BatchOptions } from './batch-context';
import type { Evaluation } from './evaluation';
import { asGoogleCall, refuse } from './google-error';
import { mayEditFile, mayViewFile } from './permissions';
import type { Workbook } from './workbook';

/** What a call works with once it has been let in. */
export interface Call {
  readonly workbook: Workbook;
  readonly acting: string;
  readonly evaluate: () => Evaluation;
  readonly batch: BatchOptions;
  readonly sharesCells: boolean;
}

export interface CallSettings {
  readonly workbook: Workbook;
  readonly acting: () => string;
  readonly evaluate: (workbook: Workbook) => Evaluation;
  readonly batch: BatchOptions;
  readonly sharesCells: boolean;
  readonly bodyLimitBytes: number;
  readonly onBody: (method: string, bytes: number) => void;
}

/** Size of a body on its way to Google, in bytes of UTF-8. */
export const bodyBytes = (body: unknown): number => Buffer.byteLength(JSON.stringify(body) ?? '');

/** Lets a call in or refuses it, and runs it. @throws GoogleJsonResponseException */
export function runCall<T>(
  settings: CallSettings,
  method: string,
  access: 'view' | 'edit',
  request: { readonly spreadsheetId: unknown; readonly body?: unknown },
  run: (call: Call) => T,
): T {
  return asGoogleCall(method, () => {
    const { workbook, bodyLimitBytes } = settings;
    const bytes = request.body === undefined ? 0 : bodyBytes(request.body);
    settings.onBody(method, bytes);
    if (bytes > bodyLimitBytes) refuse(`Request payload size exceeds the limit: ${bodyLimitBytes} bytes.`, 413);
    if (request.spreadsheetId !== workbook.spreadsheetId) refuse('Requested entity was not found.', 404);
    const acting = settings.acting();
    const allowed = access === 'edit' ? mayEditFile(workbook, acting) : mayViewFile(workbook, acting);
    if (!allowed) refuse('The caller does not have permission', 403);
    const { batch, sharesCells } = settings;
    return run({ workbook, acting, evaluate: () => settings.evaluate(workbook), batch, sharesCells });
  });
}
