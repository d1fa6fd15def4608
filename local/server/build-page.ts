// Makes sure that the page is installed and built: it is a package of its own, so that the tests need none of it.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, runQuietly } from './run-quietly';

const SKIPPED = new Set(['node_modules', 'dist']);

/** Milliseconds since 1970 of the latest change; 0 where there is nothing. */
function latestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => !SKIPPED.has(name));
  return Math.max(0, ...inside.map((name) => latestChange(join(path, name))));
}

const needsInstalling = (directory: string): boolean =>
  latestChange(join(directory, 'package-lock.json')) >
    latestChange(join(directory, 'node_modules/.package-lock.json')) || !existsSync(join(directory, 'node_modules'));

/** `beside`: files outside the package that it is built from. */
const needsBuilding = (directory: string, beside: readonly string[]): boolean => {
  const built = latestChange(join(directory, 'dist/index.html'));
  return [directory, ...beside].some((path) => latestChange(path) > built);
};

/** @throws CommandError */
export async function preparePage(directory: string, beside: readonly string[]): Promise<void> {
  if (!existsSync(join(directory, 'package.json')))
    throw new CommandError(`Không thấy mã nguồn của trang ở ${directory}.`);
  if (needsInstalling(directory)) {
    await runQuietly(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--prefix', directory],
      'Không cài được trang xem; lần đầu cần có mạng.',
    );
  }
  if (needsBuilding(directory, beside))
    await runQuietly('npm', ['run', '--silent', '--prefix', directory, 'build'], 'Không dựng được trang xem.');
}
