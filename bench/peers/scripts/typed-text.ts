// SpreadsheetApp reads a text as a person's typing: what looks like a number or a day needs an apostrophe before it to stay a text.

import type { Content } from '../book-plan';

const LOOKS_LIKE_MORE = /^\s*[-+]?\d|^\s*(true|false)\s*$/i;

export const asTyped = (content: Content): Content =>
  typeof content === 'string' && LOOKS_LIKE_MORE.test(content) ? `'${content}` : content;
