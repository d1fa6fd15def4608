// SpreadsheetApp reads a text as a person's typing: what looks like a number, a day or a formula needs an apostrophe before it to stay one.

import { type Content, isFormula } from '../book-plan';

const LOOKS_LIKE_MORE = /^\s*[-+]?\d|^['=]|^\s*(true|false)\s*$/i;

/** As `setValue` takes it; '' clears. */
export function asTyped(content: Content): string | number | boolean {
  if (content === null) return '';
  if (isFormula(content)) return content.formula;
  return typeof content === 'string' && LOOKS_LIKE_MORE.test(content) ? `'${content}` : content;
}
