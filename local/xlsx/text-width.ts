// How wide text of Arial is, and how many lines it takes in a column: near enough to tell a row's height.

const PIXELS_PER_POINT = 4 / 3;
const BOLD = 1.07;

/** Widths in shares of the font size; Vietnamese letters are as wide as their base letter. */
const classes: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijl|'.,:;!ftIr()[\]/\\ -]/, 0.3],
  [/[mwMW%@—…]/, 0.86],
  [/[A-ZĐ&]/, 0.69],
  [/[!-\u024f]/, 0.53],
];
const OTHER_WIDTH = 0.9;

const letterWidth = (letter: string): number => classes.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_WIDTH;

/** In pixels. */
function textWidth(text: string, fontSize: number, bold = false): number {
  const shares = [...text.normalize('NFD').replace(/\p{M}/gu, '')].reduce(
    (sum, letter) => sum + letterWidth(letter),
    0,
  );
  return shares * fontSize * PIXELS_PER_POINT * (bold ? BOLD : 1);
}

/** Lines of a text broken between words, after `/` and `-`, and wherever a word is longer than the line. */
export function wrappedLines(text: string, linePixels: number, fontSize: number, bold = false): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let [count, used] = [1, 0];
    for (const word of paragraph.match(/[^\s/-]*[/-]?\s*/g) ?? []) {
      const bare = textWidth(word.trimEnd(), fontSize, bold);
      if (used > 0 && used + bare > linePixels) {
        count++;
        used = 0;
      }
      const over = Math.max(0, Math.ceil(bare / linePixels) - 1);
      count += over;
      used += textWidth(word, fontSize, bold) - over * linePixels;
    }
    return lines + count;
  }, 0);
}
