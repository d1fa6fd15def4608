// What a run's recorded calls amount to: how many, and how many bytes.

import type { RecordedCall } from '../local/services/records';

export interface CallFigures {
  /** Calls of the Sheets API; a file that is put into Drive is a write, too. */
  readonly reads: number;
  readonly writes: number;
  /** Calls of every other Google service. */
  readonly otherCalls: number;
  /** Requests within the batches. */
  readonly requests: number;
  /** Bodies of all writes, as JSON in UTF-8; of files, their content. */
  readonly bytes: number;
  readonly largestBatchBytes: number;
}

const isData = ({ service }: RecordedCall): boolean => /^(Sheets|Drive)/.test(service);
const isFile = ({ service }: RecordedCall): boolean => service.startsWith('Drive');
/** Of the Sheets API; a file that is put into Drive is a write, too. */
export const isWrite = (call: RecordedCall): boolean =>
  isData(call) && /^(batchUpdate|update|append|batchClear|clear|create)/.test(call.method);

const requestsIn = (body: unknown): number =>
  typeof body === 'object' && body !== null && 'requests' in body && Array.isArray(body.requests)
    ? body.requests.length
    : 0;

/** The record of a file holds its length in place of its content. */
const fileBytes = ({ args: [, media] }: RecordedCall): number =>
  typeof media === 'object' && media !== null && 'bytes' in media ? Number(media.bytes) : 0;

export function callFigures(calls: readonly RecordedCall[]): CallFigures {
  const dataCalls = calls.filter(isData);
  const written = dataCalls.filter(isWrite);
  const sizes = written.map((call) =>
    isFile(call) ? fileBytes(call) : Buffer.byteLength(JSON.stringify(call.args[0])),
  );
  return {
    reads: dataCalls.length - written.length,
    writes: written.length,
    otherCalls: calls.length - dataCalls.length,
    requests: written.reduce((sum, { args: [body] }) => sum + requestsIn(body), 0),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largestBatchBytes: Math.max(0, ...sizes),
  };
}
