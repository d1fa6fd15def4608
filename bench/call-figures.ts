// What a run's recorded calls amount to: how many, and how many bytes.

import type { RecordedCall } from '../local/services/records';

export interface CallFigures {
  /** Calls of the Sheets API. */
  readonly reads: number;
  readonly writes: number;
  /** Calls of every other Google service. */
  readonly otherCalls: number;
  /** Requests within the batches. */
  readonly requests: number;
  /** Bodies of all writes, as JSON in UTF-8. */
  readonly bytes: number;
  readonly largestBatchBytes: number;
  /** The bodies themselves. */
  readonly bodies: readonly unknown[];
}

const isSheetsCall = ({ service }: RecordedCall): boolean => service.startsWith('Sheets');
const isWrite = ({ method }: RecordedCall): boolean =>
  /^(batchUpdate|update|append|batchClear|clear|create)/.test(method);

const requestsIn = (body: unknown): number =>
  typeof body === 'object' && body !== null && 'requests' in body && Array.isArray(body.requests)
    ? body.requests.length
    : 0;

export function callFigures(calls: readonly RecordedCall[]): CallFigures {
  const sheetsCalls = calls.filter(isSheetsCall);
  const bodies = sheetsCalls.filter(isWrite).map(({ args }) => args[0]);
  const sizes = bodies.map((body) => Buffer.byteLength(JSON.stringify(body)));
  return {
    reads: sheetsCalls.length - bodies.length,
    writes: bodies.length,
    otherCalls: calls.length - sheetsCalls.length,
    requests: bodies.reduce<number>((sum, body) => sum + requestsIn(body), 0),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largestBatchBytes: Math.max(0, ...sizes),
    bodies,
  };
}
