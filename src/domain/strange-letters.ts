// Letters that look like ours and are not: a Cyrillic А in "А9", full-width digits. Named, because nobody can see them.

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OURS = /[\p{Script=Latin}0-9]/u;

/** Each once, at most three; combining marks apart, every letter that no Vietnamese keyboard gives. */
export function strangeLetters(text: string): readonly string[] {
  const strange = [...text].filter(
    (letter) =>
      LETTER_OR_DIGIT.test(letter) && (!OURS.test(letter) || letter.normalize('NFKC') !== letter.normalize('NFC')),
  );
  return [...new Set(strange)].slice(0, 3);
}

/** A sentence about them; empty where there are none. */
export function tellStrangeLetters(text: string): string {
  const letters = strangeLetters(text);
  return letters.length === 0
    ? ''
    : `Có chữ cái lạ ${letters.map((letter) => `“${letter}”`).join(', ')} (trông giống nhưng không phải chữ hoặc số thường); xóa và gõ lại.`;
}
