// The zip that a report goes through: pizzip and fflate judge what we write and read, and hostile files are turned away.

import Docxtemplater from 'docxtemplater';
import fc from 'fast-check';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { MAX_PACKED_BYTES, MAX_PARTS, MAX_UNPACKED_BYTES, readZip } from '../../src/report/read-zip';
import { decodeUtf8, encodeUtf8 } from '../../src/report/utf8';
import { writeZip } from '../../src/report/write-zip';
import { openZip } from '../../src/report/zip';
import { ZipFault } from '../../src/report/zip-fault';
import { wordFile } from './word-file';

/** Not compressed where `level` is 0. */
const zipOf = (files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ) as Zippable,
    { level },
  );

/** The zip with `change` made to its bytes; `central` is where its directory begins. */
function changed(zip: Uint8Array, change: (view: DataView, central: number, end: number) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  change(view, view.getUint32(end + 16, true), end);
  return copy;
}

const faultOf = (bytes: Uint8Array): string => {
  try {
    readZip(bytes);
    return 'none';
  } catch (error) {
    if (error instanceof ZipFault) return error.kind;
    throw error;
  }
};

const names = fc
  .uniqueArray(
    fc.constantFrom('[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'ảnh/hoa mai.png', 'a', 'b/c'),
  )
  .filter(({ length }) => length > 0);
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => strToU8(text.repeat(40))),
);
const parts = names.chain((some) =>
  fc
    .tuple(...some.map(() => contents))
    .map((all) => new Map(some.map((name, nth) => [name, all[nth] ?? new Uint8Array()]))),
);

test('parts that we put together, pizzip and fflate take apart', () => {
  fc.assert(
    fc.property(parts, (some) => {
      const zip = writeZip(some);
      const pizzip = new PizZip(zip, { checkCRC32: true });
      const unzipped = unzipSync(zip);
      expect(Object.keys(unzipped)).toEqual([...some.keys()]);
      for (const [name, content] of some) {
        expect([...(pizzip.file(name)?.asUint8Array() ?? [])]).toEqual([...content]);
        expect([...(unzipped[name] ?? [])]).toEqual([...content]);
      }
    }),
  );
});

test.each(['STORE', 'DEFLATE'] as const)('parts that pizzip puts together with %s, we take apart', (compression) => {
  fc.assert(
    fc.property(parts, (some) => {
      const pizzip = new PizZip();
      for (const [name, content] of some) pizzip.file(name, content);
      const read = readZip(pizzip.generate({ type: 'uint8array', compression }));
      expect([...read.keys()]).toEqual([...some.keys()]);
      for (const [name, content] of some) expect([...(read.get(name) ?? [])]).toEqual([...content]);
    }),
  );
});

test('the same parts always give the same bytes', () => {
  const some = new Map([['a.xml', strToU8('<a/>'.repeat(100))]]);
  expect([...writeZip(some)]).toEqual([...writeZip(new Map(some))]);
});

describe('text and bytes', () => {
  test('every text has the bytes that TextEncoder gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.nat(0xffff)), (text, units) => {
        const odd = text + String.fromCharCode(...units);
        expect([...encodeUtf8(odd)]).toEqual([...new TextEncoder().encode(odd)]);
      }),
    );
  });

  test('all bytes have the text that TextDecoder gives', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 50 }),
      fc.array(fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff)),
      fc.string({ unit: 'binary', maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, (some) => {
        const all = Uint8Array.from(some);
        expect(decodeUtf8(all)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(all));
      }),
      { numRuns: 1000 },
    );
  });

  test('a long text is the same after both', () => {
    const text = 'Trường Mầm non Hoa Mai 𠀀 '.repeat(5000);
    expect(decodeUtf8(encodeUtf8(text))).toBe(text);
  });
});

describe('docxtemplater', () => {
  const template = zipSync(wordFile('{ten}', '{#truong}{.}; {/truong}'));
  const data = { ten: 'Trường Mầm non “Hoa Mai” & <𠀀>', truong: ['Một', 'Hai'] };

  test('writes over our zip what it writes over pizzip', () => {
    const ours = new Docxtemplater(openZip(template)).render(data).getZip().generate();
    const theirs = new Docxtemplater(new PizZip(template)).render(data).getZip();
    const [read, judge] = [new PizZip(ours), theirs];
    for (const name of Object.keys(judge.files)) {
      if (name === '[Content_Types].xml') continue;
      expect([...(read.file(name)?.asUint8Array() ?? [])]).toEqual([...(judge.file(name)?.asUint8Array() ?? [])]);
    }
    expect(read.file('word/document.xml')?.asText()).toContain('Trường Mầm non “Hoa Mai” &amp; &lt;𠀀&gt;');
  });

  test('its own way out gives the same bytes', () => {
    const made = new Docxtemplater(openZip(template)).render(data);
    expect([...made.toUint8Array()]).toEqual([...made.getZip().generate()]);
  });

  test('the list of types and the first relationships lead the file', () => {
    const zip = new Docxtemplater(openZip(template)).render(data).getZip().generate();
    expect(Object.keys(unzipSync(zip)).slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
  });
});

describe('a zip is changed', () => {
  const zip = () => openZip(zipOf({ 'word/document.xml': '<a/>', 'word/header1.xml': '<b/>' }));

  test('by putting in, over and away', () => {
    const made = zip()
      .file('word/document.xml', 'mới')
      .file('thêm.bin', Uint8Array.of(1, 2))
      .remove('word/header1.xml');
    const read = new PizZip(made.generate());
    expect(Object.keys(read.files)).toEqual(['word/document.xml', 'thêm.bin']);
    expect(read.file('word/document.xml')?.asText()).toBe('mới');
  });

  test('and searched by name and by pattern', () => {
    expect(zip().file('word/none.xml')).toBeNull();
    expect(zip().file('constructor')).toBeNull();
    expect(
      zip()
        .file(/header\d/)
        .map(({ name }) => name),
    ).toEqual(['word/header1.xml']);
  });
});

describe('turned away is', () => {
  const plain = zipOf({ 'word/document.xml': '<a/>'.repeat(100) });
  const stored = zipOf({ 'word/document.xml': '<a/>' }, 0);

  test.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(), 'notAZip'],
    ['a text', strToU8('đây không phải tệp Word '.repeat(10)), 'notAZip'],
    ['a zip without its end', plain.slice(0, -1), 'notAZip'],
    ['a document of old Word', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)), 'oldFormat'],
    ['a locked part', changed(plain, (view, central) => view.setUint16(central + 8, 1, true)), 'encrypted'],
    ['a file larger than we take', new Uint8Array(MAX_PACKED_BYTES + 1), 'tooLarge'],
    ['too many parts', changed(plain, (view, _, end) => view.setUint16(end + 10, MAX_PARTS + 1, true)), 'tooLarge'],
    [
      'parts that say they are huge',
      changed(plain, (view, central) => view.setUint32(central + 24, MAX_UNPACKED_BYTES + 1, true)),
      'tooLarge',
    ],
    ['a bomb that says it is small', bombSayingItHas(100), 'damaged'],
    ['a bomb that says what it is', zipOf({ bomb: new Uint8Array(MAX_UNPACKED_BYTES + 1) }), 'tooLarge'],
    ['more parts than there are', changed(plain, (view, _, end) => view.setUint16(end + 10, 2, true)), 'damaged'],
    [
      'a directory outside of the file',
      changed(plain, (view, _, end) => view.setUint32(end + 16, 0xffffffff, true)),
      'damaged',
    ],
    [
      'a part outside of the file',
      changed(plain, (view, central) => view.setUint32(central + 42, 9999, true)),
      'damaged',
    ],
    ['an unknown compression', changed(plain, (view, central) => view.setUint16(central + 10, 12, true)), 'damaged'],
    [
      'a part shorter than it says',
      changed(plain, (view, central) => view.setUint32(central + 24, 401, true)),
      'damaged',
    ],
    ['a false checksum', changed(stored, (view, central) => view.setUint32(central + 16, 0, true)), 'damaged'],
    ['a changed letter', changed(stored, (view) => view.setUint8(30 + 'word/document.xml'.length, 65)), 'damaged'],
  ])('%s', (_, bytes, kind) => {
    expect(faultOf(bytes)).toBe(kind);
  });

  test.each([
    '../evil.xml',
    'word/../../evil.xml',
    '/etc/passwd',
    'C:/evil.xml',
    'word\\document.xml',
    '__proto__',
    'word/./document.xml',
    'word//document.xml',
    'word/a\u0000.xml',
    'x'.repeat(256),
  ])('the name %j', (name) => {
    expect(faultOf(writeZip(new Map([[name, strToU8('a')]])))).toBe('strangeName');
  });

  test('one name twice, in capitals or not', () => {
    expect(faultOf(zipOf({ 'word/a.xml': '1', 'WORD/A.xml': '2' }))).toBe('strangeName');
  });

  test('whatever is cut off or has a byte changed, unless it still says the same', () => {
    const file = zipOf({ 'word/document.xml': '<a/>'.repeat(50), b: 'ngắn' });
    const truth = [...readZip(file).values()].map((content) => [...content]);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, flip, cuts) => {
        const hurt = cuts ? file.slice(0, at) : file.map((byte, nth) => (nth === at ? byte ^ flip : byte));
        if (faultOf(hurt) === 'none') {
          // A name, a date, a remark: the contents are as they were.
          for (const content of readZip(hurt).values()) expect(truth).toContainEqual([...content]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** A megabyte of zeros, packed as a thousand bytes. */
function bombSayingItHas(size: number): Uint8Array {
  return changed(zipOf({ bomb: new Uint8Array(1_000_000) }), (view, central) =>
    view.setUint32(central + 24, size, true),
  );
}

test('folders are no parts, and a remark at the end is no harm', () => {
  const pizzip = new PizZip();
  pizzip.folder('word').file('document.xml', '<a/>');
  const bytes = pizzip.generate({ type: 'uint8array', comment: 'ghi chú' });
  expect([...readZip(bytes).keys()]).toEqual(['word/document.xml']);
});
