// The two documents of our own: the whole report, and one page a school. They share styles and page numbers.

import { loadTemplateParts } from './load-template-parts';
import { encodeUtf8 } from './utf8';
import { type Zip, zipOf } from './zip';

const DOCUMENT = 'word/document.xml';
const SCHOOLS = 'schools.xml';

function openOwn(): Zip {
  const parts = Object.entries(loadTemplateParts());
  if (parts.length === 0) throw new Error('the bundle was made without its template');
  return zipOf(new Map(parts.map(([name, text]) => [name, encodeUtf8(text)])));
}

export const reportTemplate = (): Uint8Array => openOwn().remove(SCHOOLS).generate();

export function schoolsTemplate(): Uint8Array {
  const zip = openOwn();
  const pages = zip.file(SCHOOLS);
  return pages ? zip.file(DOCUMENT, pages.asBytes()).remove(SCHOOLS).generate() : zip.generate();
}
