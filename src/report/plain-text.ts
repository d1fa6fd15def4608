// What people typed, as it may stand in a document: composed letters, nothing that breaks an XML file, nothing personal.

import { inertText } from '../domain/inert-text';
import { hidePersonal } from '../domain/personal-data';

/** Letters that XML 1.0 has no place for and `inertText` leaves. */
const NOT_IN_XML = /[\ufffe\uffff]/g;

export const plainText = (text: string): string => inertText(text).replace(NOT_IN_XML, '').normalize('NFC').trim();

/** For texts that leave the tab on which they were typed. */
export const publicText = (text: string): string => hidePersonal(plainText(text));

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlText = (text: string): string => plainText(text).replace(/[&<>"]/g, (letter) => entities[letter] ?? '');
