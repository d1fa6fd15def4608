// Falsifies one cached formula result, so that a check can show that it would notice.

import { readZip, writeZip } from '../xlsx/zip';
import { sheetParts } from './formula-cells';

export interface Tampered {
  readonly xlsx: Uint8Array;
  readonly sheet: string;
  readonly cell: string;
}

const FALSE_NUMBER = 123_456_789;
const FALSE_TEXT = 'không phải giá trị này';

/** The first cached number or text of a formula; undefined where there is none. */
export function tamper(xlsx: Uint8Array): Tampered | undefined {
  const parts = readZip(xlsx);
  for (const { name, path } of sheetParts(parts)) {
    const xml = Buffer.from(parts.get(path) ?? []).toString('utf8');
    const found = /(<c r="([A-Z]+\d+)"(?![^>]*t="[be]")([^>]*)>(?:<f>[^<]*<\/f>)<v>)[^<]+(<\/v>)/.exec(xml);
    if (!found) continue;
    const [whole, start = '', cell = '', attributes = '', end = ''] = found;
    const value = attributes.includes('t="str"') ? FALSE_TEXT : String(FALSE_NUMBER);
    parts.set(
      path,
      Buffer.from(
        xml.replace(whole, () => `${start}${value}${end}`),
        'utf8',
      ),
    );
    return { xlsx: writeZip(parts), sheet: name, cell };
  }
  return undefined;
}
