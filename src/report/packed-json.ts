// Data that the build has packed, for what few runs need: deflated JSON in base64.

import { inflateSync } from 'fflate';
import { decodeBase64 } from './base64';
import { decodeUtf8 } from './utf8';

/** @param packed as `tooling/pack-data.mjs` makes it; of our own making, so nothing is checked */
export const unpackJson = (packed: string): unknown =>
  JSON.parse(decodeUtf8(inflateSync(decodeBase64(packed) ?? new Uint8Array())));
