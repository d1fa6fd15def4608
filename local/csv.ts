// CSV that Excel opens rightly: UTF-8 with BOM, CRLF, quotes where they are needed.

export type CsvCell = string | number | boolean | null;

const BOM = '\uFEFF';

const encode = (cell: CsvCell): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Header first. */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  BOM + rows.map((row) => `${row.map(encode).join(',')}\r\n`).join('');
