// Writes the files of the demo's contract; what an earlier demo left under these names goes first.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCsv } from '../csv';
import type { Google } from '../google';
import type { RefusedStep } from '../scenario/play';
import { TABLE_NAMES, type Tables } from './export-tables';
import { mailFileName, mailPage } from './mail-page';
import { PAPER_NAMES } from './papers';

const WORKBOOK = 'workbook.xlsx';
const CALLS = 'google-calls.ndjson';
const REFUSALS = 'refusals.csv';
const MAILS = 'mails';

const tableFile = (name: string): string => `${name}.csv`;

export interface Results {
  readonly google: Google;
  readonly tables: Tables | null;
  readonly refusals: readonly RefusedStep[];
  /** null where it could not be made. */
  readonly xlsx: Uint8Array | null;
  /** By name. */
  readonly papers: ReadonlyMap<string, Uint8Array>;
}

function clearResults(directory: string): void {
  mkdirSync(join(directory, MAILS), { recursive: true });
  for (const name of [WORKBOOK, CALLS, REFUSALS, ...TABLE_NAMES.map(tableFile), ...PAPER_NAMES])
    rmSync(join(directory, name), { force: true });
  for (const name of readdirSync(join(directory, MAILS))) {
    if (/^\d{3,}-.*\.html$/.test(name)) rmSync(join(directory, MAILS, name));
  }
}

export function writeResults(directory: string, { google, tables, refusals, xlsx, papers }: Results): void {
  clearResults(directory);
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(directory, name), content);
  if (xlsx) write(WORKBOOK, xlsx);
  for (const [name, content] of papers) write(name, content);
  for (const name of tables ? TABLE_NAMES : []) write(tableFile(name), toCsv(tables?.[name] ?? []));
  write(CALLS, google.calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
  write(
    REFUSALS,
    toCsv([['step', 'by', 'where', 'why'], ...refusals.map(({ step, by, where, why }) => [step, by, where, why])]),
  );
  for (const [index, mail] of google.mails.entries()) write(join(MAILS, mailFileName(mail, index)), mailPage(mail));
}
