// How many bytes requests take in a batch. Each is measured once: for a large one that takes longer than making it.

import type { Request } from '../google/spreadsheet-gateway';
import { utf8Length } from './utf8-length';

const known = new WeakMap<Request, number>();

export const noteSize = (request: Request, bytes: number): void => {
  known.set(request, bytes);
};

/** Of its text in UTF-8. */
export function sizeOfRequest(request: Request): number {
  const size = known.get(request) ?? utf8Length(JSON.stringify(request));
  known.set(request, size);
  return size;
}

/** As they stand within the array, each with one comma. */
export const sizeOf = (requests: readonly Request[]): number =>
  requests.reduce((sum, request) => sum + sizeOfRequest(request) + 1, 0);
