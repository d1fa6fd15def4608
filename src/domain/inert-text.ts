// What somebody typed, made harmless before it is shown anywhere else: it can neither turn our sentences round nor break a request.

/** Marks and overrides of writing direction: "‮" would make the rest of our sentence read backwards. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Control characters but tab and line feed; line and paragraph separators become spaces below. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufff9-\ufffb]/g;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]|[\u{e0000}-\u{e007f}]/gu;
/** Half of a letter: a request that holds one is no valid text to Google. */
const HALF = /\p{Surrogate}/gu;
/** Vietnamese letters carry two marks at most; more than four only cover the lines around. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Latin letters and punctuation, none of which is anything of the above: almost every text is made of them. */
const HARMLESS = /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027]*$/;

export const inertText = (text: string): string =>
  HARMLESS.test(text)
    ? text
    : text
        .replace(DIRECTION, '')
        .replace(/[\u2028\u2029\u0085]/g, ' ')
        .replace(CONTROL, '')
        .replace(UNSEEN, '')
        .replace(HALF, '\ufffd')
        .replace(PILED_MARKS, '$1');
