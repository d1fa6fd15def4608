// How many names a text lists. Written so that a cell formula can count in the same way.

import { cleanText, visibleFormula } from './clean-text';

/** Separators counted after spaces are gone and doubled ones are one; one at either end separates nothing. */
function countBetween(text: string, separators: readonly string[]): number {
  let list = text.replace(/ /g, '');
  for (const separator of separators) list = list.split(separator).join(';');
  list = list.split(';;').join(';');
  const inside = list.split(';').length;
  return inside - (list.startsWith(';') ? 1 : 0) - (list.endsWith(';') ? 1 : 0);
}

/** A comma may stand inside a name ("Trường xanh, sạch, đẹp"), so either count may be the one that is meant. */
export function listsNames(text: string, count: number): boolean {
  const clean = cleanText(text);
  return countBetween(clean, ['\n']) === count || countBetween(clean, ['\n', ',']) === count;
}

/** The same as a cell formula over the cell that holds the text, compared with the number `count`. */
export function listsNamesFormula(cell: string, count: string): string {
  const counted = (separators: readonly string[]): string => {
    const joined = separators.reduce(
      (list, separator) => `SUBSTITUTE(${list};"${separator}";";")`,
      `SUBSTITUTE(SUBSTITUTE(${visibleFormula(cell)};"\u00a0";"");" ";"")`,
    );
    const list = `SUBSTITUTE(${joined};";;";";")`;
    return `LEN(${list})-LEN(SUBSTITUTE(${list};";";""))+1-(LEFT(${list};1)=";")*1-(RIGHT(${list};1)=";")*1=${count}`;
  };
  return `OR(${counted(['\n'])};${counted(['\n', ','])})`;
}
