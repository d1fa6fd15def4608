// Groups of requests → batches below a size. A group (one sheet) stays whole wherever it fits, so that batches leave whole tabs behind.

import type { Request } from '../google/spreadsheet-gateway';

/** `{"requests":[` and `]}`, less the comma behind the last request. */
const ENVELOPE_BYTES = 14;

/** Bytes of the text in UTF-8; Apps Script has no TextEncoder. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A surrogate pair is two units and four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** As it stands within the array: without its brackets, with one comma. */
const sizeOf = (group: readonly Request[]): number => utf8Length(JSON.stringify(group)) - 1;

interface Piece {
  readonly requests: readonly Request[];
  readonly size: number;
}

/**
 * A group that is too large for one batch, request by request. The hash of a sheet comes last in its group: should the run end in
 * between, the sheet is painted again.
 */
function split(group: readonly Request[], room: number): readonly Piece[] {
  const pieces: { requests: Request[]; size: number }[] = [];
  for (const request of group) {
    const size = sizeOf([request]);
    const last = pieces[pieces.length - 1];
    if (last && last.size + size <= room) {
      last.requests.push(request);
      last.size += size;
    } else pieces.push({ requests: [request], size });
  }
  return pieces;
}

/** A new sheet is known for ours by what comes last in its group: half of it would be a stranger's. */
const isIndivisible = (group: readonly Request[]): boolean =>
  group.some(({ addSheet }) => addSheet) && group.some(({ createDeveloperMetadata }) => createDeveloperMetadata);

function piecesOf(group: readonly Request[], room: number): readonly Piece[] {
  const size = sizeOf(group);
  return size <= room || isIndivisible(group) ? [{ requests: group, size }] : split(group, room);
}

/**
 * Only a single request that is larger by itself, or a group that adds a sheet, goes over the limits. Order is kept, empty groups vanish.
 * @param maxBytes of a batch
 * @param splitAboveBytes a group that is larger is split
 */
export function chunkRequests(
  groups: readonly (readonly Request[])[],
  maxBytes: number,
  splitAboveBytes = maxBytes,
): Request[][] {
  const chunks: Request[][] = [];
  const room = maxBytes - ENVELOPE_BYTES;
  let left = 0;
  for (const group of groups) {
    if (group.length === 0) continue;
    for (const { requests, size } of piecesOf(group, splitAboveBytes - ENVELOPE_BYTES)) {
      const last = chunks[chunks.length - 1];
      if (last && size <= left) last.push(...requests);
      else {
        chunks.push([...requests]);
        left = room;
      }
      left -= size;
    }
  }
  return chunks;
}
