// Tables for a terminal, or for a Markdown file.

export type Rows = readonly (readonly string[])[];

export type Layout = 'terminal' | 'markdown';

/** The first row is the head; the first column is set to the left, figures to the right. */
export function table(rows: Rows, layout: Layout = 'terminal'): string {
  if (layout === 'markdown') {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const [head = [], ...body] = rows;
    return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...body.map(line)].join('\n');
  }
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

export const heading = (text: string, layout: Layout): string =>
  layout === 'markdown' ? `### ${text}\n` : `${text}\n${'─'.repeat(text.length)}`;

/** Three digits, without needless zeros. */
export const short = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));

export const kilobytes = (bytes: number): string => short(bytes / 1000);
export const megabytes = (bytes: number): string => short(bytes / 1_000_000);
