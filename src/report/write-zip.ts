// Parts put together as a zip; the same parts always give the same bytes.

import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { encodeUtf8 } from './utf8';
import { CENTRAL, DEFLATED, END, LOCAL, STORED, UTF8_FLAG } from './zip-records';

/** 2.0, the first that knows deflate: APPNOTE.TXT 4.4.3. */
const VERSION = 20;

/** The first day that the format can tell, so that a file does not depend on the clock. */
const FIRST_JANUARY_1980 = 0x0021;

interface PackedPart {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
}

const pack = (name: string, content: Uint8Array): PackedPart => {
  const deflated = deflateSync(content);
  const isSmaller = deflated.length < content.length;
  return {
    name: encodeUtf8(name),
    packed: isSmaller ? deflated : content,
    method: isSmaller ? DEFLATED : STORED,
    size: content.length,
    crc: crc32(content),
  };
};

export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const packed = [...parts].map(([name, content]) => pack(name, content));
  const bytes = new Uint8Array(
    packed.reduce((sum, part) => sum + LOCAL.length + CENTRAL.length + 2 * part.name.length + part.packed.length, 0) +
      END.length,
  );
  const view = new DataView(bytes.buffer);
  let at = 0;
  const localOffsets = packed.map((part) => {
    const offset = at;
    writeRecord(view, at, LOCAL, part);
    bytes.set(part.name, at + LOCAL.length);
    bytes.set(part.packed, at + LOCAL.length + part.name.length);
    at += LOCAL.length + part.name.length + part.packed.length;
    return offset;
  });
  const centralOffset = at;
  packed.forEach((part, index) => {
    writeRecord(view, at, CENTRAL, part);
    view.setUint16(at + CENTRAL.versionMadeBy, VERSION, true);
    view.setUint32(at + CENTRAL.localOffset, localOffsets[index] ?? 0, true);
    bytes.set(part.name, at + CENTRAL.length);
    at += CENTRAL.length + part.name.length;
  });
  view.setUint32(at, END.signature, true);
  view.setUint16(at + END.count - 2, packed.length, true);
  view.setUint16(at + END.count, packed.length, true);
  view.setUint32(at + END.centralLength, at - centralOffset, true);
  view.setUint32(at + END.centralOffset, centralOffset, true);
  return bytes;
}

/** What the record before a part and the one in the directory have in common. */
function writeRecord(view: DataView, at: number, record: typeof LOCAL | typeof CENTRAL, part: PackedPart): void {
  view.setUint32(at, record.signature, true);
  view.setUint16(at + record.versionNeeded, VERSION, true);
  view.setUint16(at + record.flags, UTF8_FLAG, true);
  view.setUint16(at + record.method, part.method, true);
  view.setUint16(at + record.date, FIRST_JANUARY_1980, true);
  view.setUint32(at + record.crc, part.crc, true);
  view.setUint32(at + record.packedSize, part.packed.length, true);
  view.setUint32(at + record.size, part.size, true);
  view.setUint16(at + record.nameLength, part.name.length, true);
}
