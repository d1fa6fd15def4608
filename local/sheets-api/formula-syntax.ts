// The little that is checked of a formula's text: it begins with `=`, its quotes close, its brackets pair.

import { refuse } from './google-error';

const CLOSES: Readonly<Record<string, string>> = { ')': '(', '}': '{' };

/** What is wrong with the formula, or undefined. */
export function formulaFault(formula: string): string | undefined {
  if (!formula.startsWith('=')) return 'must begin with =';
  if (formula.trim() === '=') return 'says nothing after =';
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  if (/["']/.test(bare)) return 'has a quote that does not close';
  const open: string[] = [];
  for (const letter of bare) {
    if (letter === '(' || letter === '{') open.push(letter);
    else if (letter in CLOSES && open.pop() !== CLOSES[letter]) return `has a ${letter} too many`;
  }
  return open.length > 0 ? `has a ${open[open.length - 1]} that does not close` : undefined;
}

/** @throws Refusal naming the formula */
export function checkFormula(formula: string, name: string): void {
  const fault = formulaFault(formula);
  if (fault) refuse(`Invalid ${name}: ${formula.slice(0, 200)} ${fault}.`);
}
