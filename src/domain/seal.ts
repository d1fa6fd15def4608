// What a unit had entered when it handed in, as one line of text that goes into the log: readable, and read back when a row was lost.

import { showDay } from './day';
import type { RawEntry } from './entry';
import type { UnitEntries } from './judge';
import type { Field } from './model';
import { looksPersonal } from './personal-data';
import { shorten } from './shorten';

/** Of one value. */
const VALUE_LETTERS = 300;
/** Of a seal; Google takes 50,000 characters in a cell. */
const SEAL_LETTERS = 45_000;
const WITHHELD = '(không chép: có dữ liệu cá nhân)';
const SEPARATOR = '; ';

/** The columns of a seal, by what follows the field's code in it. */
const columns = { results: '', evidence: ' (minh chứng)', explanations: ' (giải trình)' } as const;

const told = (raw: RawEntry, isDay: boolean): string => {
  if (typeof raw === 'boolean') return raw ? 'Có' : 'Không';
  if (typeof raw === 'number') return isDay ? showDay(raw) : String(raw);
  const text = typeof raw === 'string' ? raw.trim() : '';
  return looksPersonal(text) ? WITHHELD : shorten(text, VALUE_LETTERS);
};

/** `A1="Có"; A1.number="12/KH"; A1 (minh chứng)="https://…"`: what is blank or a formula is left out. */
export function sealOf(entries: UnitEntries, fields: ReadonlyMap<string, Pick<Field, 'kind'>>): string {
  const parts = (Object.keys(columns) as (keyof typeof columns)[]).flatMap((column) =>
    [...entries[column]].flatMap(([code, raw]) => {
      const text = told(raw, column === 'results' && fields.get(code)?.kind === 'date');
      return text === '' ? [] : [`${code}${columns[column]}=${JSON.stringify(text)}`];
    }),
  );
  let seal = '';
  for (const part of parts) {
    const longer = seal === '' ? part : `${seal}${SEPARATOR}${part}`;
    if (longer.length > SEAL_LETTERS) return seal;
    seal = longer;
  }
  return seal;
}

const PART = /([^\s=";]+(?: \([^)="]*\))?)=("(?:[^"\\]|\\.)*")/g;

function textIn(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** By field code, followed by " (minh chứng)" or " (giải trình)" where it is not the result. Whatever is no seal gives nothing. */
export const readSeal = (seal: string): ReadonlyMap<string, string> =>
  new Map([...seal.matchAll(PART)].map(([, code = '', quoted = '']) => [code, textIn(quoted)]));
