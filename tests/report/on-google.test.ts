// docxtemplater as it goes to Google: made small, with our zip and reader of XML, in a world without the web's APIs.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import { strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { loadBundle } from '../../local/bundle';
import { createRealm } from '../../local/realm';
import { buildScript } from '../../tooling/build-script.mjs';
import { probeBundle } from '../../tooling/probe-bundle.mjs';
import { wordFile } from './word-file';

const FOLDER = join('out', 'templater');
const ENTRY = join(FOLDER, 'entry.ts');

beforeAll(async () => {
  mkdirSync(join(FOLDER, 'dist'), { recursive: true });
  writeFileSync(
    ENTRY,
    `import Docxtemplater from 'docxtemplater';
    import { openZip } from '../../src/report/zip';
    const fill = (bytes: readonly number[], data: object) =>
      new Docxtemplater(openZip(Uint8Array.from(bytes)), { paragraphLoop: true, linebreaks: true }).render(data);
    export const render = (bytes: readonly number[], data: object) => [...fill(bytes, data).getZip().generate()];
    export const faults = (bytes: readonly number[]) => {
      try {
        fill(bytes, {});
        return [];
      } catch (error) {
        return (error as Docxtemplater.DXT.XTError).properties.errors.map(({ properties }) => properties.id + ' ' + properties.xtag);
      }
    };`,
  );
  const script = await buildScript(ENTRY, { globalName: 'Templater', isReadable: false });
  const stubs = ['render', 'faults'].map(
    (name) => `function ${name}() { return Templater.${name}.apply(this, arguments); }`,
  );
  writeFileSync(join(FOLDER, 'dist', 'Code.js'), [script, ...stubs].join('\n'));
});

function run(name: string, ...args: readonly unknown[]): unknown {
  const realm = createRealm(Date.now);
  const bundle = loadBundle(join(FOLDER, 'dist'), realm, {});
  return JSON.parse(JSON.stringify(bundle.call(name, args.map(realm.bringIn))));
}

const template = zipSync(wordFile('{ten}', '{#truong}', '{ten}: {so}%{^dat} (chưa đạt){/dat}', '{/truong}', '{@xml}'));
const data = {
  ten: 'Huyện “Hoa Lan” & <𠀀>\nhai dòng',
  truong: [
    { ten: 'Trường MN Hoa Mai', so: '84,4', dat: true },
    { ten: 'Trường TH Hoa Sen', so: '9,1', dat: false },
  ],
  xml: '<w:p><w:r><w:t>thô</w:t></w:r></w:p>',
};

test('it fills a template as docxtemplater does on its own over pizzip', () => {
  const ours = unzipSync(Uint8Array.from(run('render', [...template], data) as number[]));
  const theirs = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
    .render(data)
    .getZip();
  const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');
  expect(text(ours['word/document.xml'])).toBe(theirs.file('word/document.xml')?.asText());
  expect(text(ours['word/document.xml'])).toContain('Trường TH Hoa Sen: 9,1% (chưa đạt)');
  const parts = Object.keys(theirs.files).filter((name) => !name.endsWith('/'));
  expect(Object.keys(ours).sort()).toEqual(parts.sort());
});

test('it tells the faults of a template', () => {
  const broken = zipSync(wordFile('{#truong}', '{ten', '{/xa}'));
  expect(run('faults', [...broken])).toEqual(expect.arrayContaining(['unclosed_tag ten']));
});

test('a list of types that is no XML is refused', () => {
  const hostile = zipSync({
    ...wordFile('{ten}'),
    '[Content_Types].xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
  });
  expect(() => run('render', [...hostile], {})).toThrow('not well-formed XML');
});

test('no package does anything before it is called: loading costs an edit nothing', () => {
  const realm = createRealm(Date.now);
  let made = 0;
  const { Uint16Array: real } = globalThis;
  realm.globals.Uint16Array = new Proxy(real, {
    construct: (target, [size]) => {
      made++;
      return new target(size);
    },
  });
  const bundle = loadBundle(join(FOLDER, 'dist'), realm, {});
  expect(made).toBe(0);
  bundle.call('render', [[...template], realm.bringIn(data)]);
  expect(made).toBeGreaterThan(0);
});

test('nothing in it names what Apps Script lacks', async () => {
  expect((await probeBundle(ENTRY)).missing).toEqual([]);
});
