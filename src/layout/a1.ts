// Cell addresses: 0-based rows and columns → A1 text.

const names: string[] = [];

/** Formulas name the same few columns many thousand times. */
export function columnName(column: number): string {
  const known = names[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  names[column] = name;
  return name;
}

/** "F12" */
export const a1 = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** "$F$12" */
export const absolute = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

/** "L6:L9", or "L6" alone; rows half-open. */
export const span = (column: number, startRow: number, endRow: number): string =>
  endRow - startRow === 1 ? a1(startRow, column) : `${a1(startRow, column)}:${a1(endRow - 1, column)}`;

/** "$L$6:$L$9", or "$L$6" alone, as Google keeps it; rows half-open. */
export const columnSpan = (column: number, startRow: number, endRow: number): string =>
  endRow - startRow === 1
    ? absolute(startRow, column)
    : `${absolute(startRow, column)}:${absolute(endRow - 1, column)}`;

/** "$L$6:$P$6", or "$L$6" alone; columns half-open. */
export const rowSpan = (row: number, startColumn: number, endColumn: number): string =>
  endColumn - startColumn === 1
    ? absolute(row, startColumn)
    : `${absolute(row, startColumn)}:${absolute(row, endColumn - 1)}`;

/** "'Tên tab'!" */
export const sheetPrefix = (title: string): string => `'${title.includes("'") ? title.replace(/'/g, "''") : title}'!`;
