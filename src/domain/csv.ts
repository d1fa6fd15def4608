// Tables as CSV that Excel opens rightly and runs nothing of: UTF-8 with BOM, CRLF, quotes where they are needed.

const BOM = '\uFEFF';

/**
 * Where a cell may begin to a program that takes the file for its own: at its start, and, where the separator is taken for a semicolon or
 * a tab, or quotes are not understood, after those and after line breaks and commas. Full-width signs are signs to some programs.
 */
const RISKY_START = /(^|[;,\t\r\n"])([\s"]*)(?=[=+\-@\t\r＝＋－＠])/g;
const NUMBER = /^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?%?$/i;
/** Half of a letter cannot be written as UTF-8. */
const HALF = /\p{Surrogate}/gu;

/** A text that a spreadsheet would run as a formula is shown as text; numbers, negative ones too, stay numbers. */
const harmless = (text: string): string =>
  NUMBER.test(text) ? text : text.replace(HALF, '\ufffd').replace(RISKY_START, "$1$2'");

function encode(cell: string | number): string {
  const text = typeof cell === 'string' ? harmless(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Header first. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  BOM + rows.map((row) => `${row.map(encode).join(',')}\r\n`).join('');
