// Text without what no eye sees: zero-width and direction marks, odd spaces, decomposed letters.

const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Their own characters in one place, in the order of a keyboard's space. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

export const tidyText = (text: string): string => text.normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ').trim();

/** For comparing what people may have typed again. */
export const looseText = (text: string): string => tidyText(text).toLowerCase();
