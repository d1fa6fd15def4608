// Pushing without a script to push to.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const directory = mkdtempSync(join(tmpdir(), 'push-'));
afterAll(() => rmSync(directory, { recursive: true }));

const push = (claspFile: string) => {
  writeFileSync(join(directory, '.clasp.json'), claspFile);
  return spawnSync(process.execPath, [resolve('push.mjs')], { cwd: directory, encoding: 'utf8' });
};

test.each([
  ['the placeholder', '{ "scriptId": "PASTE-YOUR-SCRIPT-ID-HERE", "rootDir": "dist" }'],
  ['no id', '{ "rootDir": "dist" }'],
  ['an empty id', '{ "scriptId": " " }'],
  ['no JSON', ''],
])('with %s in .clasp.json it says what to do and stops', (_, claspFile) => {
  const { status, stderr } = push(claspFile);
  expect(status).toBe(1);
  expect(stderr).toContain('Chưa biết đẩy mã lên đâu');
  expect(stderr).toContain('No script id yet');
});

test('with a script id it says nothing and lets the rest go on', () => {
  expect(push('{ "scriptId": "1AbC", "rootDir": "dist" }')).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

test('nothing is checked, built or pushed before that', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  expect(scripts.push?.split(' && ')).toEqual(['node push.mjs', 'npm run check', 'npm run build', 'clasp push -f']);
});
