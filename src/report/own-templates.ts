// The two documents of our own: the whole report, and one page a school. They share styles and page numbers.

import { decodeBase64 } from './base64';
import { ownTemplate } from './own-template';
import { openZip } from './zip';

const DOCUMENT = 'word/document.xml';
const SCHOOLS = 'schools.xml';

const bytesOf = (text: string): Uint8Array => decodeBase64(text) ?? new Uint8Array(0);

export const reportTemplate = (): Uint8Array => openZip(bytesOf(ownTemplate)).remove(SCHOOLS).generate();

export function schoolsTemplate(): Uint8Array {
  const zip = openZip(bytesOf(ownTemplate));
  const pages = zip.file(SCHOOLS);
  return pages ? zip.file(DOCUMENT, pages.asBytes()).remove(SCHOOLS).generate() : zip.generate();
}
