// The tables that the bundle hands out, checked for their shape.

import type { CsvCell } from '../csv';
import type { Google } from '../google';

export const TABLE_NAMES = ['facts', 'verdicts', 'rollups', 'findings'] as const;
type TableName = (typeof TABLE_NAMES)[number];

/** Header first. */
export type Table = readonly (readonly CsvCell[])[];
export type Tables = Readonly<Record<TableName, Table>>;

const isTable = (value: unknown): value is Table =>
  Array.isArray(value) && value.length > 0 && value.every((row: unknown) => Array.isArray(row));

/** @throws where the bundle gives something else */
export function exportTables(google: Google): Tables {
  const answer = google.run('exportTables', google.officer);
  const source: Readonly<Record<string, unknown>> = typeof answer === 'object' && answer !== null ? { ...answer } : {};
  const table = (name: TableName): Table => {
    const rows = source[name];
    if (!isTable(rows))
      throw new Error(`exportTables gave no table "${name}": ${JSON.stringify(answer)?.slice(0, 200)}`);
    return rows;
  };
  return {
    facts: table('facts'),
    verdicts: table('verdicts'),
    rollups: table('rollups'),
    findings: table('findings'),
  };
}

/** The column under that heading; blank where there is none. */
export function columnOf(table: Table, heading: string): readonly string[] {
  const [header = [], ...rows] = table;
  const column = header.indexOf(heading);
  return rows.map((row) => String(row[column] ?? ''));
}
