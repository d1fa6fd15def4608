// Has LibreOffice recompute every formula of a workbook and compares the results with ours: `tsx local/cross-check.ts out/workbook.xlsx`.
// With `--self-test` it first falsifies one cached value and expects to be told of just that.

import { readFile } from 'node:fs/promises';
import { type Comparison, compareValues } from './cross-check/compare-values';
import { readStoredSheets } from './cross-check/formula-cells';
import { recalculate } from './cross-check/recalculate';
import { tamper } from './cross-check/tamper';
import { ticksAsWords } from './cross-check/ticks-as-words';
import { LibreOfficeMissing } from './office/convert';

const SHOWN_DIFFERENCES = 40;
const say = (line: string): void => console.log(line);

async function crossCheck(xlsx: Uint8Array): Promise<Comparison> {
  return compareValues(readStoredSheets(xlsx), readStoredSheets(await recalculate(ticksAsWords(xlsx))));
}

/** @returns exit code */
async function check(xlsx: Uint8Array): Promise<number> {
  const { agreeing, differences } = await crossCheck(xlsx);
  for (const { sheet, cell, formula, cached, recalculated } of differences.slice(0, SHOWN_DIFFERENCES)) {
    say(`${sheet}!${cell}: stored ${cached}, LibreOffice says ${recalculated}: =${formula}`);
  }
  say(`cross-check: ${agreeing} formula cells agree, ${differences.length} differ`);
  if (agreeing + differences.length === 0) say('cross-check: the workbook has no formula cell, so nothing was checked');
  return agreeing > 0 && differences.length === 0 ? 0 : 1;
}

/** @returns exit code */
async function selfTest(xlsx: Uint8Array): Promise<number> {
  const tampered = tamper(xlsx);
  if (!tampered) {
    say('cross-check: the workbook has no cached value to falsify');
    return 1;
  }
  const [honest, falsified] = [await crossCheck(xlsx), await crossCheck(tampered.xlsx)];
  const noticed = falsified.differences.some(({ sheet, cell }) => sheet === tampered.sheet && cell === tampered.cell);
  const others = falsified.differences.length - honest.differences.length;
  say(`cross-check: a false value in ${tampered.sheet}!${tampered.cell} was ${noticed ? 'noticed' : 'NOT noticed'}`);
  return noticed && others === 1 ? 0 : 1;
}

async function main(args: readonly string[]): Promise<number> {
  const path = args.find((arg) => !arg.startsWith('--'));
  if (path === undefined) {
    say('usage: tsx local/cross-check.ts [--self-test] WORKBOOK.xlsx');
    return 2;
  }
  const xlsx = await readFile(path);
  return args.includes('--self-test') ? selfTest(xlsx) : check(xlsx);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof LibreOfficeMissing)) throw error;
  say(`cross-check: ${error.message}`);
  process.exitCode = 1;
}
