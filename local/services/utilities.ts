// Utilities: dates, sleep on the virtual clock, ids in order, base64, digests.

import { createHash } from 'node:crypto';
import { formatDate } from './format-date';
import { GoogleException } from './google-exception';
import type { Host } from './host';

const MS_PER_SECOND = 1000;
const ALGORITHMS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

type Bytes = string | readonly number[];

const buffer = (value: Bytes): Buffer => (typeof value === 'string' ? Buffer.from(value) : Buffer.from([...value]));
/** Google's bytes are signed. */
const signed = (bytes: Buffer): readonly number[] => [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));

export function createUtilities(host: Host): unknown {
  const bytesIn = (bytes: Buffer): unknown => host.realm.bringIn(signed(bytes));
  const blob = (data: Bytes, contentType = 'application/octet-stream', name = '') =>
    createBlob(host, data, contentType, name);
  return {
    DigestAlgorithm: Object.fromEntries(Object.keys(ALGORITHMS).map((name) => [name, name])),
    Charset: { UTF_8: 'UTF_8', US_ASCII: 'US_ASCII' },
    ...host.service('Utilities', {
      formatDate: (moment: Date, timeZone: string, pattern: string) =>
        formatDate(new Date(moment.getTime()), timeZone, pattern),
      sleep: (milliseconds: number) => host.pass(milliseconds / MS_PER_SECOND),
      getUuid: () => `00000000-0000-4000-8000-${String(host.machine.nextNumber()).padStart(12, '0')}`,
      base64Encode: (value: Bytes) => buffer(value).toString('base64'),
      base64EncodeWebSafe: (value: Bytes) => buffer(value).toString('base64url'),
      base64Decode: (text: string) => bytesIn(Buffer.from(text, 'base64')),
      computeDigest: (algorithm: string, value: Bytes) => {
        const name = ALGORITHMS[algorithm];
        if (name === undefined) throw new GoogleException(`Invalid argument: algorithm (${algorithm})`);
        return bytesIn(createHash(name).update(buffer(value)).digest());
      },
      newBlob: blob,
    }),
  };
}

function createBlob(host: Host, data: Bytes, contentType: string, firstName: string): unknown {
  const state = { name: firstName };
  const self: object = host.service('Blob', {
    getBytes: () => host.realm.bringIn(signed(buffer(data))),
    getDataAsString: () => buffer(data).toString('utf8'),
    getContentType: () => contentType,
    getName: () => state.name,
    setName: (name: string) => {
      state.name = name;
      return self;
    },
  });
  return self;
}
