// The two documents of our own: the whole report, and one page a school. They share styles and page numbers.

import { fromBase64 } from './base64';
import { ownTemplate } from './own-template';
import { openZip } from './zip';

const DOCUMENT = 'word/document.xml';
const SCHOOLS = 'schools.xml';

export const reportTemplate = (): Uint8Array => openZip(fromBase64(ownTemplate)).remove(SCHOOLS).generate();

export function schoolsTemplate(): Uint8Array {
  const zip = openZip(fromBase64(ownTemplate));
  const pages = zip.file(SCHOOLS);
  return pages ? zip.file(DOCUMENT, pages.asBytes()).remove(SCHOOLS).generate() : zip.generate();
}
