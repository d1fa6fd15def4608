// What every formula of ours has to keep to, so that it means the same under vi_VN and en_US and in every engine (google-facts.md, engines.md).

const FUNCTIONS = new Set(
  `IF IFERROR IFS SWITCH AND OR NOT COUNTIF COUNTIFS COUNTA COUNTBLANK SUM SUMIF SUMIFS SUMPRODUCT INDEX MATCH ISNUMBER ISBLANK
  ISTEXT ISFORMULA TRIM LEN LEFT RIGHT MID SUBSTITUTE UPPER EXACT FIND ABS INT ROUND MIN MAX DATE YEAR MONTH DAY TODAY HYPERLINK`.split(
    /\s+/,
  ),
);

/** Characters in one cell, as Google has it. */
const LENGTH_LIMIT = 50_000;

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\$?[A-Z]{1,3}\$?\d+(?![\w(])|\$[A-Z]{1,3}(?![\w($])|\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?|[\p{L}_][\p{L}\p{N}_.]*|<>|<=|>=|--|[\s\S]/gu;

const complaintAbout = (token: string, next: string): string | null => {
  if (token.startsWith('"') || token.startsWith("'")) return token.length > 1 ? null : 'an open quote';
  if (/^\d+$/.test(token)) return null;
  if (/^\d/.test(token)) return `the number ${token}: no decimals, no exponents`;
  if (/^\$?[A-Z]{1,3}\$?\d+$|^\$[A-Z]{1,3}$/.test(token)) return null;
  if (/^[\p{L}_]/u.test(token)) {
    if (next === '(') return FUNCTIONS.has(token) ? null : `the function ${token}`;
    return token === 'TRUE' || token === 'FALSE' ? null : `the name ${token}`;
  }
  if (token === '--') return '--';
  return '+-*/&=<>;:() '.includes(token) || token.length === 2 ? null : `the character ${token}`;
};

/** @returns what is wrong with it, in the order in which it stands; nothing where all is well */
export function lintFormula(formula: string): readonly string[] {
  if (!formula.startsWith('=')) return ['no leading ='];
  const tokens = formula.slice(1).match(TOKEN) ?? [];
  const complaints = tokens.flatMap((token, index) => complaintAbout(token, tokens[index + 1] ?? '') ?? []);
  let depth = 0;
  let isBalanced = true;
  for (const token of tokens) {
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (depth < 0) isBalanced = false;
  }
  return [
    ...complaints,
    ...(isBalanced && depth === 0 ? [] : ['unbalanced parentheses']),
    ...(formula.length > LENGTH_LIMIT ? ['too long'] : []),
  ];
}
