// Blobs as Apps Script has them: bytes from −128 to 127, a content type, a name. Only their length is left in the record of calls.

import { GoogleException } from './google-exception';
import type { Host } from './host';

/** What a script hands over as bytes: signed numbers, or a text for its UTF-8. */
export type Bytes = string | readonly number[];

export interface Blob {
  readonly name: string | null;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

const MIN_BYTE = -128;
const MAX_BYTE = 127;

/** By the object that the script holds. */
const contents = new WeakMap<object, Blob>();

/** null: what the script hands over is no blob of ours. */
export const blobOf = (value: unknown): Blob | null =>
  typeof value === 'object' && value !== null ? (contents.get(value) ?? null) : null;

const isByte = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= MIN_BYTE && value <= MAX_BYTE;

/** @throws GoogleException as Google does for anything but a text or signed bytes */
export function bytesFrom(value: unknown, method: string): Buffer {
  if (typeof value === 'string') return Buffer.from(value);
  if (Array.isArray(value) && value.every(isByte)) return Buffer.from(value as number[]);
  const type = Array.isArray(value) ? 'number[]' : typeof value;
  throw new GoogleException(`The parameters (${type}) don't match the method signature for ${method}.`);
}

export const signedBytes = (bytes: Uint8Array): readonly number[] =>
  [...bytes].map((byte) => (byte > MAX_BYTE ? byte - 256 : byte));

/** For the record of calls. */
export const lengthOf = (value: unknown): unknown => {
  if (typeof value === 'string') return { characters: value.length };
  return Array.isArray(value) ? { bytes: value.length } : (value ?? null);
};

export function createBlob(host: Host, bytes: Buffer, contentType: string | null, name: string | null): object {
  const change = (next: Partial<Blob>): object => {
    contents.set(self, { bytes, contentType, name, ...contents.get(self), ...next });
    return self;
  };
  const now = (): Blob => contents.get(self) ?? { bytes, contentType, name };
  const self: object = host.service('Blob', {
    getBytes: () => host.realm.bringIn(signedBytes(now().bytes)),
    getDataAsString: () => Buffer.from(now().bytes).toString('utf8'),
    getContentType: () => now().contentType,
    getName: () => now().name,
    setName: (next: string) => change({ name: next }),
    setContentType: (next: string) => change({ contentType: next }),
  });
  change({});
  return self;
}
