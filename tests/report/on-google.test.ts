// docxtemplater as it goes to Google: made small, with our zip and reader of XML, in a world without the web's APIs.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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
    export const outcome = (bytes: readonly number[], data: object) => {
      try {
        return fill(bytes, data).getZip().file('word/document.xml').asText();
      } catch (error) {
        return (error.properties?.errors ?? [error]).map(({ properties: { id, xtag, openingtag, offset, file } = {} }) => ({
          id, xtag, openingtag, offset, file,
        }));
      }
    };
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
  const stubs = ['render', 'faults', 'outcome'].map(
    (name) => `function ${name}() { return Templater.${name}.apply(this, arguments); }`,
  );
  writeFileSync(join(FOLDER, 'dist', 'Code.js'), [script, ...stubs].join('\n'));
});

/** A function of the bundle, which is loaded once. */
function running(name: string): (...args: readonly unknown[]) => unknown {
  const realm = createRealm(Date.now);
  const bundle = loadBundle(join(FOLDER, 'dist'), realm, {});
  return (...args) => JSON.parse(JSON.stringify(bundle.call(name, args.map(realm.bringIn))));
}

const run = (name: string, ...args: readonly unknown[]): unknown => running(name)(...args);

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

describe('of any template', () => {
  const paragraph = (text: string): string => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const row = (...cells: readonly string[]): string =>
    `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
  const PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  const SECTION =
    '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default"/><w:type w:val="nextPage"/></w:sectPr></w:pPr></w:p>';
  const words = fc.constantFrom(
    ...['{ten}', '{#truong}', '{/truong}', '{/}', '{^dat}', '{/dat}', '{@xml}', '{ten', 'so}', '{{ten}}', '{so}% '],
    ...['Lời', '{-w:tr truong}', '{=[ ]=}', '[ten]', '{#truong}{ten} {/truong}', '{#dat}x{/dat}', '{xa.la}', '&amp;'],
  );
  const line = fc.array(words, { maxLength: 3 }).map((several) => several.join(''));
  const whole = fc
    .tuple(line, fc.constantFrom('truong', 'dat', 'ten'), fc.constantFrom('#', '^'))
    .map(([text, name, sign]) => [paragraph(`{${sign}${name}}`), paragraph(text), paragraph(`{/${name}}`)].join(''));
  const block = fc.oneof(
    line.map(paragraph),
    whole,
    fc.array(fc.array(line, { minLength: 1, maxLength: 2 }), { maxLength: 3 }).map((rows) => {
      return `<w:tbl>${rows.map((cells) => row(...cells)).join('')}</w:tbl>`;
    }),
    fc.constantFrom(PAGE, SECTION, `<w:tbl>${row('{#truong}{ten}', '{so}{/truong}')}</w:tbl>`),
  );
  const templates = fc.array(block, { maxLength: 6 }).map((blocks) => {
    const parts = wordFile();
    const empty = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    return zipSync({ ...parts, 'word/document.xml': strToU8(empty.replace('<w:body>', `$&${blocks.join('')}`)) });
  });

  interface Fault {
    readonly properties?: Readonly<Record<string, unknown>> & { readonly errors?: readonly Fault[] };
  }
  const told = (error: Fault): unknown =>
    (error.properties?.errors ?? [error]).map(({ properties: { id, xtag, openingtag, offset, file } = {} }) =>
      JSON.parse(JSON.stringify({ id, xtag, openingtag, offset, file })),
    );
  const theirs = (bytes: Uint8Array): unknown => {
    try {
      const options = { paragraphLoop: true, linebreaks: true, errorLogging: false };
      return new Docxtemplater(new PizZip(bytes), options).render(data).getZip().file('word/document.xml')?.asText();
    } catch (error) {
      return told(error as Fault);
    }
  };

  test('it makes the same text, or finds the same faults in the same places', () => {
    const seen = { texts: 0, faults: 0 };
    const outcome = running('outcome');
    fc.assert(
      fc.property(templates, (bytes) => {
        const meant = theirs(bytes);
        seen[typeof meant === 'string' ? 'texts' : 'faults']++;
        expect(outcome([...bytes], data)).toEqual(meant);
      }),
      { numRuns: 300 },
    );
    expect(Math.min(seen.texts, seen.faults)).toBeGreaterThan(20);
  });
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
