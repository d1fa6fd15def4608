// What a sheet holds, in the form that HyperFormula takes, and what changed in it.

import type { Cell, Sheet } from '../sheets-api/workbook';

/** HyperFormula does not read a quote doubled inside a text: `"a""b"` → `("a"&CHAR(34)&"b")`. */
export const withoutDoubledQuotes = (formula: string): string =>
  formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (text) =>
    text.startsWith('"') && text.slice(1, -1).includes('""')
      ? `(${text
          .slice(1, -1)
          .split('""')
          .map((part) => `"${part}"`)
          .join('&CHAR(34)&')})`
      : text,
  );

/** HyperFormula's raw content without dates. */
export type Content = string | number | boolean | null;

/** Rows of raw contents; text carries a leading `'` so that "007", "12/10" or "=x" stay text. */
export type Contents = Content[][];

export interface Change {
  /** 0-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  readonly content: Content;
}

function contentOf(cell: Cell | undefined): Content {
  const value = cell?.userEnteredValue;
  if (!value) return null;
  if (value.formulaValue !== undefined) return withoutDoubledQuotes(value.formulaValue);
  if (value.numberValue !== undefined) return value.numberValue;
  if (value.boolValue !== undefined) return value.boolValue;
  return value.stringValue ? `'${value.stringValue}` : null;
}

export const contentsOf = (sheet: Sheet): Contents =>
  Array.from(sheet.cells, (row) => Array.from(row ?? [], contentOf));

/** Brings `known` up to date with the sheet and returns what was different. Rows that are still the same object as in `seen` have not changed. */
export function refresh(known: Contents, sheet: Sheet, seen: Sheet['cells']): Change[] {
  const changes: Change[] = [];
  for (let row = 0; row < Math.max(known.length, sheet.cells.length); row++) {
    const now = sheet.cells[row];
    if (now !== undefined && now === seen[row]) continue;
    const before = known[row] ?? [];
    for (let column = 0; column < Math.max(before.length, now?.length ?? 0); column++) {
      const content = contentOf(now?.[column]);
      if (content === (before[column] ?? null)) continue;
      before[column] = content;
      changes.push({ row, column, content });
    }
    known[row] = before;
  }
  return changes;
}
