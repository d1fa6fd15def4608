// CSV that Excel opens rightly: UTF-8 with BOM, CRLF, quotes where they are needed.

export type CsvCell = string | number | boolean | null;

const BOM = '\uFEFF';

/** A text that a spreadsheet would run as a formula is shown as text; numbers, negative ones too, stay numbers. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:[.,]\d+)?%?$/.test(text) ? `'${text}` : text;

const encode = (cell: CsvCell): string => {
  const text = typeof cell === 'string' ? harmless(cell) : String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Header first. */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  BOM + rows.map((row) => `${row.map(encode).join(',')}\r\n`).join('');
