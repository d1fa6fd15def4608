// A Google with a bundle of a few lines, for tests of the stand-in itself.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGoogle, type Google, type GoogleOptions } from '../../local/google';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import type { Cell, Workbook } from '../../local/sheets-api/workbook';

export const OFFICER = 'canbo@example.edu.vn';
export const CLERK = 'mn01@example.edu.vn';
export const STRANGER = 'khach@example.com';

/** Files beside Code.js, e.g. `{ 'sidebar.html': '<p>…</p>' }`. */
type Pages = Readonly<Record<string, string>>;

export function bundleOf(code: string, pages: Pages = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'bundle-'));
  for (const [name, text] of Object.entries({ ...pages, 'Code.js': code })) writeFileSync(join(directory, name), text);
  return directory;
}

export function fixtureGoogle(code: string, options: Partial<GoogleOptions> & { readonly pages?: Pages } = {}): Google {
  const { pages, ...rest } = options;
  return createGoogle({
    workbook: createWorkbook({ owner: OFFICER, editors: [CLERK] }),
    now: new Date('2026-11-18T09:00:00+07:00'),
    officer: OFFICER,
    bundleDirectory: bundleOf(code, pages),
    ...rest,
  });
}

/** Puts a cell into the first sheet, as if it had always been there. */
export function putFirst(workbook: Workbook, row: number, column: number, cell: Cell): void {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  while (sheet.cells.length <= row) sheet.cells.push([]);
  const cells = sheet.cells[row] ?? [];
  while (cells.length <= column) cells.push(undefined);
  cells[column] = cell;
}

export const cellOf = (google: Google, row: number, column: number): Cell | undefined =>
  google.workbook.sheets[0]?.cells[row]?.[column];
