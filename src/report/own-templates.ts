// The two documents of our own: the whole report, and one page a school. They share styles and page numbers.

import { decodeBase64 } from './base64';
import { ownTemplate } from './own-template';
import { openZip, type Zip } from './zip';

const DOCUMENT = 'word/document.xml';
const SCHOOLS = 'schools.xml';

function openOwn(): Zip {
  const bytes = decodeBase64(ownTemplate);
  if (bytes === null || bytes.length === 0) throw new Error('the bundle was made without its template');
  return openZip(bytes);
}

export const reportTemplate = (): Uint8Array => openOwn().remove(SCHOOLS).generate();

export function schoolsTemplate(): Uint8Array {
  const zip = openOwn();
  const pages = zip.file(SCHOOLS);
  return pages ? zip.file(DOCUMENT, pages.asBytes()).remove(SCHOOLS).generate() : zip.generate();
}
