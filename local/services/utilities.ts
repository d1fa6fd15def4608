// Utilities: dates, sleep on the virtual clock, ids in order, base64, digests, blobs.

import { createHash } from 'node:crypto';
import { type Bytes, bytesFrom, createBlob, lengthOf, signedBytes } from './blob';
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

const isBase64 = (text: string): boolean => !/[^A-Za-z0-9+/=]|=(?=[^=])/.test(text) && text.length % 4 !== 1;

export function createUtilities(host: Host): unknown {
  const bytesIn = (bytes: Buffer): unknown => host.realm.bringIn(signedBytes(bytes));
  /** Methods whose first argument may be long: its length is recorded in its place. */
  const withLength = <Rest extends readonly unknown[]>(
    method: string,
    act: (data: Bytes, ...rest: Rest) => unknown,
  ): ((data: Bytes, ...rest: Rest) => unknown) => {
    return (data, ...rest) => host.perform('Utilities', method, [lengthOf(data), ...rest], () => act(data, ...rest));
  };
  return {
    DigestAlgorithm: Object.fromEntries(Object.keys(ALGORITHMS).map((name) => [name, name])),
    Charset: { UTF_8: 'UTF_8', US_ASCII: 'US_ASCII' },
    ...host.service('Utilities', {
      formatDate: (moment: Date, timeZone: string, pattern: string) =>
        formatDate(new Date(moment.getTime()), timeZone, pattern),
      sleep: (milliseconds: number) => host.pass(milliseconds / MS_PER_SECOND),
      getUuid: () => `00000000-0000-4000-8000-${String(host.machine.nextNumber()).padStart(12, '0')}`,
      computeDigest: (algorithm: string, value: Bytes) => {
        const name = ALGORITHMS[algorithm];
        if (name === undefined) throw new GoogleException(`Invalid argument: algorithm (${algorithm})`);
        return bytesIn(createHash(name).update(bytesFrom(value, 'Utilities.computeDigest')).digest());
      },
    }),
    base64Encode: withLength('base64Encode', (value) => bytesFrom(value, 'Utilities.base64Encode').toString('base64')),
    base64EncodeWebSafe: withLength('base64EncodeWebSafe', (value) =>
      bytesFrom(value, 'Utilities.base64EncodeWebSafe').toString('base64url'),
    ),
    base64Decode: withLength('base64Decode', (text) => {
      if (typeof text !== 'string' || !isBase64(text)) throw new GoogleException('Could not decode string.');
      return bytesIn(Buffer.from(text, 'base64'));
    }),
    newBlob: withLength<readonly [contentType?: string | null, name?: string | null]>(
      'newBlob',
      (data, contentType = typeof data === 'string' ? 'text/plain' : null, name = null) =>
        createBlob(host, bytesFrom(data, 'Utilities.newBlob'), contentType, name),
    ),
  };
}
