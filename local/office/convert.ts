// Has LibreOffice turn one file into another.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Setting, withOffice } from './run-office';

export { LibreOfficeMissing, LibreOfficeSlow, type Setting } from './run-office';

export interface Conversion {
  readonly content: Uint8Array;
  /** Ending of the file that comes in, and of the one that goes out. */
  readonly from: string;
  readonly to: string;
  /** Where the ending alone does not say it. */
  readonly filter?: string;
  readonly settings?: readonly Setting[];
  readonly limitMs: number;
}

/** @throws LibreOfficeMissing, LibreOfficeSlow */
export const convert = ({ content, from, to, filter, settings = [], limitMs }: Conversion): Promise<Uint8Array> =>
  withOffice(settings, limitMs, async (folder, start) => {
    const source = join(folder, `file.${from}`);
    await writeFile(source, content);
    const target = filter === undefined ? to : `${to}:${filter}`;
    const out = join(folder, 'out');
    await start(['--convert-to', target, '--outdir', out, source]);
    return await readFile(join(out, `file.${to}`));
  });
