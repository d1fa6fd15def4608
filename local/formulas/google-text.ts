// How Google Sheets reads text in formulas under vi_VN: equality, order, wildcards, and numbers written as text.

const collator = new Intl.Collator('vi', { sensitivity: 'accent' });
const SIGNIFICANT_DIGITS = 15;

/** Case-insensitive, exact on accents: "Đạt" equals "ĐẠT", not "Dat". Composed and decomposed letters differ. */
const sameText = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** Negative, 0 or positive; 0 exactly where `sameText` holds. */
export function compareText(left: string, right: string): number {
  if (sameText(left, right)) return 0;
  return collator.compare(left, right) || (left.toLowerCase() < right.toLowerCase() ? -1 : 1);
}

/** 0.5 → "0,5", 1e20 → "1E+20"; at most 15 significant digits, as `&` and the text functions show a number. */
export function numberAsText(value: number): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  const text = Math.abs(rounded) >= 10 ** SIGNIFICANT_DIGITS ? rounded.toExponential() : String(rounded);
  return text.replace('.', ',').replace('e', 'E');
}

const escaped = (character: string): string => character.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

function wildcardExpression(pattern: string): RegExp {
  const source = pattern
    .toLowerCase()
    .replace(/~[*?~]|[\s\S]/gu, (token) =>
      token === '*'
        ? '.*'
        : token === '?'
          ? '.'
          : escaped(token.length > 1 && token[0] === '~' ? token.slice(1) : token),
    );
  return new RegExp(`^${source}$`, 'su');
}

/** Whole-cell match as COUNTIF, SUMIF and MATCH do it: `*` any text, `?` one character, `~` takes the next one literally. */
export function textMatcher(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) {
    const lower = pattern.toLowerCase();
    return (text) => text.toLowerCase() === lower;
  }
  const expression = wildcardExpression(pattern);
  return (text) => expression.test(text.toLowerCase());
}
