// Two formulas that Google takes for one: it may hand them back with other spaces, letters, separators and quotes than we wrote.

/** A text; a quoted sheet title; what lies between. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;
const BARE_TITLE = /([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A range of one column, whose corners Google puts in order. */
const SPAN = /(\$?[A-Z]{1,3}\$?)(\d+):\1(\d+)(?![\w(])/g;
const inOrder = (formula: string): string =>
  formula.replace(SPAN, (span, column: string, from: string, to: string) =>
    Number(from) > Number(to) ? `${column}${to}:${column}${from}` : span,
  );

const same = (title: string): string => title;
const inQuotes = (title: string): string => `'${title.replace(/'/g, "''")}'`;

/** @param titleOf a sheet's title that is to be read for the one that stands there */
export function canonicalFormula(formula: string, titleOf: (title: string) => string = same): string {
  return formula.normalize('NFC').replace(PIECES, (piece) => {
    if (piece.startsWith('"')) return piece;
    if (piece.startsWith("'")) return inQuotes(titleOf(piece.slice(1, -1).replace(/''/g, "'"))).toUpperCase();
    const bare = inOrder(piece.replace(/\s+/g, '').replace(/,/g, ';').toUpperCase());
    return bare.replace(BARE_TITLE, (_, title: string) => `${inQuotes(titleOf(title)).toUpperCase()}!`);
  });
}

/** The same without the numbers of rows: equal for a formula before and after rows were inserted or moved. */
export const rowlessFormula = (formula: string): string =>
  canonicalFormula(formula).replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?[A-Z]{1,3}\$?)[1-9]\d*(?![\w(!])/g,
    (part, column?: string) => (column === undefined ? part : `${column}#`),
  );
