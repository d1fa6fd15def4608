// Text on the clipboard as spreadsheets write it: cells between tabs, rows between line breaks, quotes around cells that hold either.

/** @returns rows of cells; [] for an empty text */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (source === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    const { cell, end } = cellAt(source, at);
    rows.at(-1)?.push(cell);
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

function cellAt(source: string, start: number): { readonly cell: string; readonly end: number } {
  const quoted = source[start] === '"' ? quotedCellAt(source, start) : null;
  if (quoted) return quoted;
  const length = source.slice(start).search(/[\t\n]/);
  const end = length < 0 ? source.length : start + length;
  return { cell: source.slice(start, end), end };
}

/** null where the quotes are part of the text. */
function quotedCellAt(source: string, start: number): { readonly cell: string; readonly end: number } | null {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  quoted.lastIndex = start;
  const [whole, inner] = quoted.exec(source) ?? [];
  if (whole === undefined || inner === undefined) return null;
  // A text such as "a" b or one with no structure inside was not quoted by a spreadsheet.
  return /[\t\n"]/.test(inner) ? { cell: inner.replaceAll('""', '"'), end: start + whole.length } : null;
}

/** The other way round, for copying. */
export const textOfCells = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');
