// Has LibreOffice Calc open an .xlsx file, recalculate everything as in Viet Nam, and save it again.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const TIMEOUT_MS = 15 * 60_000;

export class LibreOfficeMissing extends Error {
  override readonly name = 'LibreOfficeMissing';
}

/** What LibreOffice calls its settings. Without the first it trusts the cached values, and the check would check nothing. */
const settings: readonly (readonly [path: string, name: string, value: string])[] = [
  // 0: always recalculate on load
  ['/org.openoffice.Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0'],
  ['/org.openoffice.Setup/L10N', 'ooSetupSystemLocale', 'vi-VN'],
  // 3: text that reads as a number in this locale may be computed with, as at Google; empty text may not
  ['/org.openoffice.Office.Calc/Formula/Syntax', 'StringConversion', '3'],
  ['/org.openoffice.Office.Calc/Formula/Syntax', 'EmptyStringAsZero', 'false'],
];

const profile = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...settings.map(
      ([path, name, value]) =>
        `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
    ),
    '</oor:items>',
  ].join('\n');

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function convert(args: readonly string[]): Promise<void> {
  const run = promisify(execFile);
  for (const program of ['soffice', 'libreoffice']) {
    try {
      await run(program, args, { timeout: TIMEOUT_MS });
      return;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  throw new LibreOfficeMissing('LibreOffice is not installed. Install it with: apt-get install libreoffice-calc');
}

/**
 * Works in a throw-away user profile, so that nobody's settings matter.
 * @throws LibreOfficeMissing
 */
export async function recalculate(xlsx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'cross-check-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), profile());
    await writeFile(join(folder, 'workbook.xlsx'), xlsx);
    const installation = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    await convert([
      installation,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      join(folder, 'workbook.xlsx'),
    ]);
    return await readFile(join(out, 'workbook.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
