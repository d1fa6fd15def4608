// Groups of requests → batches below a size. A group (one sheet) is never split, so every batch leaves whole tabs behind.

import type { Request } from '../google/spreadsheet-gateway';

/** `{"requests":[` and `]}` */
const ENVELOPE_BYTES = 16;

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

/** A group that is larger than `maxBytes` by itself goes alone. Order is kept, empty groups vanish. */
export function chunkRequests(groups: readonly (readonly Request[])[], maxBytes: number): Request[][] {
  const chunks: Request[][] = [];
  let room = 0;
  for (const group of groups) {
    if (group.length === 0) continue;
    const size = sizeOf(group);
    const last = chunks[chunks.length - 1];
    if (last && size <= room) {
      last.push(...group);
      room -= size;
    } else {
      chunks.push([...group]);
      room = maxBytes - ENVELOPE_BYTES - size;
    }
  }
  return chunks;
}
