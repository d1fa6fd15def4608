// The officer's own template, kept with the workbook in pieces: a new one is written beside the old, then one key is turned over.

import type { Store } from '../../google/services';
import { decodeBase64 } from '../../report/base64';

/** Names the generation that counts and how many pieces it has: "b 12". */
const KEY = 'reportTemplate';
/** Below the 9 kB that Google allows, key included. */
const PIECE_LETTERS = 8500;
/** Old and new stand side by side for a moment, within the 500 kB of a store. */
export const MOST_TEMPLATE_LETTERS = 200_000;

const pieceKey = (generation: string, index: number): string => `${KEY}.${generation}.${index}`;
const parse = (mark: string | null | undefined): { readonly generation: string; readonly pieces: number } | null => {
  const match = /^([ab]) (\d{1,3})$/.exec(mark ?? '');
  return match ? { generation: match[1] ?? '', pieces: Number(match[2]) } : null;
};

/** In base64; null: the own one is in use, or pieces of the officer's are missing. */
export function keptTemplateText(store: Store): string | null {
  const all = store.all();
  const mark = parse(all[KEY]);
  if (!mark) return null;
  const pieces = Array.from({ length: mark.pieces }, (_, index) => all[pieceKey(mark.generation, index)]);
  return pieces.every((piece) => piece !== undefined) ? pieces.join('') : null;
}

export function keptTemplate(store: Store): Uint8Array | null {
  const text = keptTemplateText(store);
  return text === null ? null : decodeBase64(text);
}

/** Forgets what no mark points at, as far as Google lets it. */
function sweep(store: Store, counting: string): void {
  for (const key of Object.keys(store.all()))
    if (key.startsWith(`${KEY}.`) && !key.startsWith(`${KEY}.${counting}.`)) store.set(key, null);
}

/** @param base64 of at most `MOST_TEMPLATE_LETTERS` */
export function keepTemplate(store: Store, base64: string): void {
  const before = parse(store.get(KEY));
  const generation = before?.generation === 'a' ? 'b' : 'a';
  // A run that was cut off may have left pieces of this name.
  sweep(store, before?.generation ?? '-');
  const pieces = base64.match(new RegExp(`.{1,${PIECE_LETTERS}}`, 'g')) ?? [];
  store.setAll(Object.fromEntries(pieces.map((piece, index) => [pieceKey(generation, index), piece])));
  store.set(KEY, `${generation} ${pieces.length}`);
  sweep(store, generation);
}

export function forgetTemplate(store: Store): void {
  store.set(KEY, null);
  sweep(store, '-');
}
