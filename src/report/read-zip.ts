// The parts of a zip that a stranger hands in: nothing is unpacked past what it says, and it may say only so much.

import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { decodeUtf8 } from './utf8';
import { ZipFault } from './zip-fault';
import { CENTRAL, DEFLATED, ENCRYPTED_FLAG, END, LOCAL, STORED } from './zip-records';

/** Bytes. A Word file of text and a logo has some ten thousand; the largest report of ours some hundred thousand. */
export const MAX_PACKED_BYTES = 2_000_000;
export const MAX_UNPACKED_BYTES = 20_000_000;
export const MAX_PARTS = 1000;

const MAX_NAME_LENGTH = 255;
const MAX_COMMENT_LENGTH = 0xffff;

/** Bytes handed to the unpacker at once: no more than a thousand times as many come out before we look again. */
const SLICE = 4096;

/** Of the container that Word used before 2007, and uses for files with a password. */
const OLD_CONTAINER = 0xe011cfd0;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localOffset: number;
}

/**
 * By name, in the file's order; folders are left out.
 *
 * @throws ZipFault
 */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > MAX_PACKED_BYTES) throw new ZipFault('tooLarge');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  try {
    const entries = readEntries(bytes, view, end);
    if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED_BYTES) throw new ZipFault('tooLarge');
    return new Map(entries.map((entry) => [entry.name, unpack(entry, packedBytes(bytes, view, entry))]));
  } catch (error) {
    // A number in it points out of the file, or the unpacker met what is no deflated text.
    throw error instanceof ZipFault ? error : new ZipFault('damaged');
  }
}

/** The record that ends the file, a comment of its own aside. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_LENGTH); at--) {
    const isEnd = view.getUint32(at, true) === END.signature;
    if (isEnd && view.getUint16(at + END.commentLength, true) === last - at) return at;
  }
  const isOld = view.byteLength >= 4 && view.getUint32(0, true) === OLD_CONTAINER;
  throw new ZipFault(isOld ? 'oldFormat' : 'notAZip');
}

function readEntries(bytes: Uint8Array, view: DataView, end: number): readonly Entry[] {
  const count = view.getUint16(end + END.count, true);
  if (count > MAX_PARTS) throw new ZipFault('tooLarge');
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + END.centralOffset, true);
  for (let nth = 0; nth < count; nth++) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw new ZipFault('damaged');
    if (view.getUint16(at + CENTRAL.flags, true) & ENCRYPTED_FLAG) throw new ZipFault('encrypted');
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [
      CENTRAL.nameLength,
      CENTRAL.extraLength,
      CENTRAL.commentLength,
    ].map((place) => view.getUint16(at + place, true));
    const name = decodeUtf8(bytes.subarray(at + CENTRAL.length, at + CENTRAL.length + nameLength));
    if (!isPlainName(name) || names.has(name.toLowerCase())) throw new ZipFault('strangeName');
    names.add(name.toLowerCase());
    const entry = {
      name,
      method: view.getUint16(at + CENTRAL.method, true),
      crc: view.getUint32(at + CENTRAL.crc, true),
      packedSize: view.getUint32(at + CENTRAL.packedSize, true),
      size: view.getUint32(at + CENTRAL.size, true),
      localOffset: view.getUint32(at + CENTRAL.localOffset, true),
    };
    if (!name.endsWith('/')) entries.push(entry);
    at += CENTRAL.length + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Names of parts do not tell case apart, and lead nowhere but into the file: ECMA-376 part 2, 6.2.2. */
const isPlainName = (name: string): boolean =>
  name.length <= MAX_NAME_LENGTH &&
  !/[\\:\p{Cc}\ufffd]/u.test(name) &&
  name
    .replace(/\/$/, '')
    .split('/')
    .every((segment) => segment !== '' && segment !== '__proto__' && !/^\.+$/.test(segment));

function packedBytes(bytes: Uint8Array, view: DataView, { localOffset, packedSize }: Entry): Uint8Array {
  if (view.getUint32(localOffset, true) !== LOCAL.signature) throw new ZipFault('damaged');
  const start =
    localOffset +
    LOCAL.length +
    view.getUint16(localOffset + LOCAL.nameLength, true) +
    view.getUint16(localOffset + LOCAL.extraLength, true);
  if (start + packedSize > bytes.length) throw new ZipFault('damaged');
  return bytes.subarray(start, start + packedSize);
}

function unpack({ method, size, crc }: Entry, packed: Uint8Array): Uint8Array {
  if (method !== STORED && method !== DEFLATED) throw new ZipFault('damaged');
  const content = method === STORED ? packed.slice() : inflate(packed, size);
  if (content.length !== size || crc32(content) !== crc) throw new ZipFault('damaged');
  return content;
}

/** @throws as soon as more comes out than `size` */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    // Throws where no room is left.
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < packed.length; from += SLICE) {
    stream.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length);
  }
  return content.subarray(0, length);
}
