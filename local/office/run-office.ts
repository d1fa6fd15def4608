// Runs LibreOffice with settings of its own, and ends it where it takes too long.

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export class LibreOfficeMissing extends Error {
  override readonly name = 'LibreOfficeMissing';
}

/** It took too long and was ended. */
export class LibreOfficeSlow extends Error {
  override readonly name = 'LibreOfficeSlow';
}

/** As LibreOffice names it in its registry. */
export type Setting = readonly [path: string, name: string, value: string];

const PROGRAMS = ['soffice', 'libreoffice'];

const profile = (settings: readonly Setting[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...settings.map(
      ([path, name, value]) =>
        `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
    ),
    '</oor:items>',
  ].join('\n');

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** The program starts others: all of them end with it. */
function run(program: string, args: readonly string[], limitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, env: process.env, stdio: ['ignore', 'ignore', 'pipe'] });
    const said: string[] = [];
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limitMs);
    child.stderr.on('data', (text: Buffer) => said.push(text.toString('utf8')));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (isLate) reject(new LibreOfficeSlow(`LibreOffice did not end within ${limitMs} ms`));
      else if (code === 0) resolve();
      else reject(new Error(`LibreOffice ended with ${code}: ${said.join('').slice(0, 500)}`));
    });
  });
}

async function runAny(args: readonly string[], limitMs: number): Promise<void> {
  for (const program of PROGRAMS) {
    try {
      await run(program, args, limitMs);
      return;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  throw new LibreOfficeMissing('LibreOffice is not installed. Install it with: apt-get install libreoffice-calc');
}

/**
 * Runs it in a throw-away user profile, so that nobody's settings matter.
 * @param work gets a folder of its own, with the profile under `profile/user`, and a way to start the program
 * @throws LibreOfficeMissing, LibreOfficeSlow
 */
export async function withOffice<T>(
  settings: readonly Setting[],
  limitMs: number,
  work: (folder: string, start: (args: readonly string[]) => Promise<void>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), profile(settings));
    const installation = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    return await work(folder, (args) => runAny([installation, '--headless', ...args], limitMs));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
