// The small reader of XML: xmldom judges what it reads, and what is not well-formed is refused.

import { DOMParser as Judge } from '@xmldom/xmldom';
import fc from 'fast-check';
import { DOMParser, XMLSerializer, XmlFault } from '../../src/report/xml-elements';

const NAMES = ['Types', 'Override', 'Default', 'Relationship', 'w.p', 'é.-1'];
const ATTRIBUTES = ['PartName', 'ContentType', 'xml:space', '_1'];

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/>/g, '&#x3E;');

const value = fc
  .string({ unit: fc.constantFrom(...'ab &<>"\'/=\t\né𠀀ư'), maxLength: 12 })
  .map((text) => `"${escaped(text)}"`);
const attributes = fc
  .uniqueArray(fc.constantFrom(...ATTRIBUTES))
  .chain((names) =>
    fc
      .tuple(...names.map(() => fc.tuple(value, fc.constantFrom('', ' ', '\n'))))
      .map((values) =>
        names.map((name, nth) => ` ${name}${values[nth]?.[1] ?? ''}=${values[nth]?.[0] ?? '""'}`).join(''),
      ),
  );
const besides = fc.constantFrom('', ' ', 'chữ &amp; số', '<!-- <Override/> -->', '<![CDATA[<Default]]>', '<?a <b?>');
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...NAMES),
      attributes,
      fc.array(fc.oneof({ maxDepth: 3 }, besides, tie('element')), { maxLength: 3 }),
    )
    .map(([name, own, inside]) =>
      inside.length === 0 ? `<${name}${own}/>` : `<${name}${own} >${inside.join('')}</${name}\n>`,
    ),
}));
const documents = fc
  .tuple(fc.constantFrom('', '<?xml version="1.0"?>\r\n', '<!-- đầu -->'), element)
  .map((both) => both.join(''));

test('elements and attributes are those that xmldom finds', () => {
  fc.assert(
    fc.property(documents, (source) => {
      const [ours, theirs] = [new DOMParser().parseFromString(source), new Judge().parseFromString(source, 'text/xml')];
      for (const name of NAMES) {
        const judged = [...theirs.getElementsByTagName(name)];
        const read = ours.getElementsByTagName(name);
        const values = (one: { getAttribute(attribute: string): string | null }) =>
          ATTRIBUTES.map((attribute) => one.getAttribute(attribute));
        expect(read.map(values)).toEqual(judged.map(values));
      }
    }),
    { numRuns: 500 },
  );
});

test('a document is written as it was read', () => {
  const source = '<?xml version="1.0"?><Types><Default Extension="png"/></Types>';
  expect(new XMLSerializer().serializeToString(new DOMParser().parseFromString(source))).toBe(source);
});

test.each([
  ['nothing', ''],
  ['a text', 'Types'],
  ['a tag without an end', '<Types'],
  ['an element without an end', '<Types><Default/>'],
  ['an end without an element', '<Types/></Types>'],
  ['crossed elements', '<a><b></a></b>'],
  ['a second root', '<a/><b/>'],
  ['a text behind the root', '<a/>b'],
  ['an attribute without a value', '<a b/>'],
  ['an attribute without quotes', '<a b=c/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['attributes without space', '<a b="1"c="2"/>'],
  ['a tag in a value', '<a b="<c>"/>'],
  ['a name that starts with a digit', '<1a/>'],
  ['a space before the name', '< a/>'],
  ['a comment without an end', '<a><!-- </a>'],
  ['a bare ampersand', '<a b="c & d"/>'],
  ['an entity of its own', '<a>&b;</a>'],
  ['an entity that objects inherit', '<a>&constructor;</a>'],
  ['a character that XML has not', '<a b="&#0;"/>'],
  ['a character past the last', '<a b="&#x110000;"/>'],
  ['a document type', '<!DOCTYPE a><a/>'],
  ['entities that multiply', '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>'],
  ['an entity from a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
])('%s is refused', (_, source) => {
  expect(() => new DOMParser().parseFromString(source)).toThrow(XmlFault);
});

test.each([
  ['depth', '<a>'.repeat(200_000)],
  ['space', `<a${' '.repeat(1_000_000)}`],
  ['an attribute’s name', `<a ${'b'.repeat(1_000_000)}`],
  ['a value', `<a b="${'c'.repeat(1_000_000)}<`],
  ['ampersands', `<a>${'&'.repeat(200_000)}</a>`],
])('an endless amount of %s is refused', (_, source) => {
  expect(() => new DOMParser().parseFromString(source)).toThrow(XmlFault);
});
