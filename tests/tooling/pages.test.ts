// The pages as they are pushed: each one file, which asks nobody for anything.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFaults } from '../../tooling/build-pages.mjs';

const names = readdirSync('dist').filter((name) => name.endsWith('.html'));
const pages = names.map((name) => [name, readFileSync(join('dist', name), 'utf8')] as const);

test('every page of the source is pushed, under its own name', () => {
  const folders = readdirSync(join('src', 'pages'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('page.html'),
  );
  expect([...names].sort()).toEqual(folders.map((file) => `${file.split(/[\\/]/)[0]}.html`).sort());
  expect(names.length).toBeGreaterThan(2);
});

test.each(pages)('%s is complete in itself, small, and Vietnamese', (_, html) => {
  expect(pageFaults(html)).toEqual([]);
  expect(html).toContain('<html lang="vi">');
  expect(html).not.toMatch(/\/\* (style|script) \*\//);
  expect(Buffer.byteLength(html)).toBeLessThan(40_000);
});

test.each([
  ['an address', '<p>https://a.vn</p>'],
  ['a source', '<img src="a.png">'],
  ['markup from text', '<p>x.innerHTML=y</p>'],
  ['text that is run', '<p>eval(x)</p>'],
  ['a scriptlet of Google’s', '<? x ?>'],
  ['a script that ends too soon', '<script>1</script>'],
])('a page with %s is not built', (_, html) => {
  const page = '<script>0</script><script>0</script>';
  expect(pageFaults(page)).toEqual([]);
  expect(pageFaults(page + html)).not.toEqual([]);
});

/** What a page calls by name stands in no type: every name in it is one that Google finds. */
test('every function that a page calls is one of the bundle', () => {
  const code = readFileSync(join('dist', 'Code.js'), 'utf8');
  const contract = readFileSync(join('src', 'pages', 'contract.ts'), 'utf8').split('ScriptFunctions {')[1] ?? '';
  const functions = [...contract.matchAll(/readonly (\w+): \(/g)].map((match) => match[1] ?? '');
  expect(functions.length).toBeGreaterThan(8);
  for (const name of functions) expect(code).toMatch(new RegExp(`^function ${name}\\(\\) \\{`, 'm'));
});
