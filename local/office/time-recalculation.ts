// How long LibreOffice Calc takes to compute a workbook anew, and after one edit: timed inside it, without starting, opening or saving.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { macroCall, macroFiles } from './recalculation-macro';
import { type Setting, withOffice } from './run-office';

/** 0-based; the sheet by its place in the file. */
export interface OfficeEdit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export interface OfficeTimes {
  /** Reading the file without computing anything. */
  readonly loadMs: number;
  /** Every formula cell, three times. */
  readonly fullMs: readonly number[];
  /** An entry and all that LibreOffice computes after it, by edit. */
  readonly editMs: readonly number[];
}

const settings: readonly Setting[] = [
  // Else it lays its own macros over ours when it starts for the first time.
  ['/org.openoffice.Setup/Office', 'ooSetupInstCompleted', 'true'],
  // 1: never recalculate on load
  ['/org.openoffice.Office.Calc/Formula/Load', 'OOXMLRecalcMode', '1'],
  ['/org.openoffice.Setup/L10N', 'ooSetupSystemLocale', 'vi-VN'],
  ['/org.openoffice.Office.Calc/Formula/Syntax', 'StringConversion', '3'],
  ['/org.openoffice.Office.Calc/Formula/Syntax', 'EmptyStringAsZero', 'false'],
];

/** @throws LibreOfficeMissing, LibreOfficeSlow */
export const timeRecalculation = (
  xlsx: Uint8Array,
  edits: readonly OfficeEdit[],
  limitMs: number,
): Promise<OfficeTimes> =>
  withOffice(settings, limitMs, async (folder, start) => {
    for (const [path, content] of Object.entries(macroFiles)) {
      const file = join(folder, 'profile', 'user', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    const [book, list, report] = ['book.xlsx', 'edits.txt', 'report.txt'].map((name) => join(folder, name));
    if (!book || !list || !report) throw new Error('no folder to work in');
    await writeFile(book, xlsx);
    await writeFile(
      list,
      edits.map(({ sheet, column, row, value }) => `${sheet} ${column} ${row} ${value}\n`).join(''),
    );
    await start([macroCall(pathToFileURL(book).href, list, report)]);
    return timesIn(await readFile(report, 'utf8'));
  });

function timesIn(report: string): OfficeTimes {
  const lines = report.split(/\r?\n/).map((line) => line.split(' '));
  const of = (what: string): readonly number[] => lines.filter(([name]) => name === what).map(([, ms]) => Number(ms));
  const refused = lines.filter(([name]) => name === 'refused');
  if (refused.length > 0) throw new Error(`LibreOffice refused ${refused.length} edits: ${refused[0]?.join(' ')}`);
  const [loadMs] = of('load');
  if (loadMs === undefined) throw new Error('LibreOffice ran no macro');
  return { loadMs, fullMs: of('all'), editMs: of('edit') };
}
