// A text rid of what nobody sees: how code and cell formulas alike look at what was typed or pasted.

/**
 * Pasted along from web pages, chats and PDF files: zero-width space, the two joiners, word joiner, byte order mark, soft hyphen.
 * Short, because every input has a formula that takes each of them away.
 */
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'] as const;
const invisible = new RegExp(`[${INVISIBLE.join('')}]`, 'g');

export const withoutInvisible = (text: string): string => text.replace(invisible, '');

const unclean = new RegExp(`[${INVISIBLE.join('')}\u00a0]|^ | {2}| $`);

/** Spaces as the cell function TRIM sees them, after no-break spaces became spaces; nothing invisible. */
export const cleanText = (text: string): string =>
  unclean.test(text)
    ? withoutInvisible(text)
        .replace(/\u00a0/g, ' ')
        .replace(/ +/g, ' ')
        .replace(/^ | $/g, '')
    : text;

/** The cell's text without anything invisible, as a part of a formula. */
export const visibleFormula = (cell: string): string =>
  INVISIBLE.reduce((text, letter) => `SUBSTITUTE(${text};"${letter}";"")`, cell);
