// Addresses that people read and share: "F12" for a cell, "?as=…#gid=…&range=…" for a window.

/** 0-based. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** 0 → "A", 26 → "AA". */
function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

export const a1 = ({ row, column }: Spot): string => `${columnName(column)}${row + 1}`;

/** The first cell of "F12" or "$F$12:G20"; null where it names none. */
export function spotOf(text: string): Spot | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::.*)?$/i.exec(text.trim()) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** What follows the # of a window's address. */
export interface Place {
  readonly sheetId: number;
  readonly spot: Spot | null;
}

/** @param hash "#gid=12&range=B3" or a whole address that ends so; null where it names no sheet */
export function placeOf(hash: string): Place | null {
  const fields = new URLSearchParams(hash.slice(hash.indexOf('#') + 1));
  const gid = fields.get('gid') ?? '';
  return /^\d{1,10}$/.test(gid) ? { sheetId: Number(gid), spot: spotOf(fields.get('range') ?? '') } : null;
}

export const hashOf = ({ sheetId, spot }: Place): string => `#gid=${sheetId}${spot ? `&range=${a1(spot)}` : ''}`;

/** Links that a cell may hold; everything else is text to us. */
export type Link =
  | { readonly kind: 'inside'; readonly place: Place }
  | { readonly kind: 'outside'; readonly url: string };

/** Google's addresses of what this server has itself: a print of a sheet, a file in Drive. */
const PRINT =
  /^https:\/\/docs\.google\.com\/spreadsheets\/d\/stand-in[\w-]*\/export\?([\w=.&-]*\bformat=pdf\b[\w=.&-]*)$/;
const DRIVE_FILE = /^https:\/\/drive\.google\.com\/file\/d\/(stand-in[\w-]*)\/view(?:\?[\w=&-]*)?$/;

export const PRINT_PATH = 'api/print';

/** Where this server has it, for that person; null: elsewhere. */
export function downloadOf(url: string, as: string): string | null {
  const person = `as=${encodeURIComponent(as)}`;
  const [, print] = PRINT.exec(url) ?? [];
  if (print !== undefined) return `${PRINT_PATH}?${person}&${print}`;
  const [, file] = DRIVE_FILE.exec(url) ?? [];
  return file === undefined ? null : `api/file?${person}&id=${file}`;
}

export function linkOf(text: string): Link | null {
  if (text.startsWith('#')) {
    const place = placeOf(text);
    return place && { kind: 'inside', place };
  }
  return /^https:\/\/[^\s]+$/i.test(text) ? { kind: 'outside', url: text } : null;
}
