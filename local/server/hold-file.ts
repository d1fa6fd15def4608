// One server at a time has the workbook's file: two would write over each other.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

export const markOf = (file: string): string => `${file}.pid`;

/** @returns the other process that has the file; null where it is ours from now on */
export function holdFile(file: string): number | null {
  const mark = markOf(file);
  const holder = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0;
  if (Number.isInteger(holder) && holder > 0 && holder !== process.pid && isAlive(holder)) return holder;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(mark, String(process.pid));
  return null;
}

export const releaseFile = (file: string): void => rmSync(markOf(file), { force: true });
