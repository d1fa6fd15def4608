// LibreOffice has no truth values: it reads a constant TRUE of an .xlsx file as the formula TRUE(), which is "1" to its text
// functions. The add-on's formulas read a tick as the word TRUE, so in the copy that LibreOffice gets it is that word; a formula
// that computed with a tick would show as a difference.

import { readZip, writeZip } from '../xlsx/zip';
import { sheetParts } from './formula-cells';

const TRUTH_VALUE = /<c r="([A-Z]+\d+)"[^>]*? t="b"[^>]*><v>([01])<\/v><\/c>/g;

export function ticksAsWords(xlsx: Uint8Array): Uint8Array {
  const parts = readZip(xlsx);
  for (const { path } of sheetParts(parts)) {
    const sheet = Buffer.from(parts.get(path) ?? []).toString('utf8');
    const words = sheet.replace(TRUTH_VALUE, (_, name: string, value: string) => {
      return `<c r="${name}" t="str"><v>${value === '1' ? 'TRUE' : 'FALSE'}</v></c>`;
    });
    parts.set(path, Buffer.from(words, 'utf8'));
  }
  return writeZip(parts);
}
