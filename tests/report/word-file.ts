// The least that is a Word file, for tests: its parts by name, one paragraph for each text.

import { strToU8 } from 'fflate';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** In the order that Word would not choose: the list of types comes last. */
export const wordFile = (...paragraphs: readonly string[]): Record<string, Uint8Array> => ({
  'word/document.xml': strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`,
  ),
  'word/media/logo.png': Uint8Array.of(137, 80, 78, 71, 0, 255),
  '_rels/.rels': strToU8(
    `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
  '[Content_Types].xml': strToU8(
    `<?xml version="1.0"?><Types xmlns="${TYPES}"><Default Extension="rels" ContentType="${RELATIONSHIPS}"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
  ),
});
