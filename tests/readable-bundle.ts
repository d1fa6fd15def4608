// The bundle before it is made small: names as they are in the source, each module under the path of its file.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function readableBundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readable-'));
  try {
    execFileSync(process.execPath, ['build.mjs', '--readable', '--out', folder]);
    return readFileSync(join(folder, 'Code.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
