// Two headers of a list that were exchanged by typing: it looks as if their columns had been moved, but what stands in them did not.

import { type DataColumn, indicatorColumns, ruleColumns, unitColumns } from '../layout/data-columns';

const columnsOf = (role: string): readonly DataColumn[] => {
  if (role === 'units') return Object.values(unitColumns);
  if (role === 'indicators') return Object.values(indicatorColumns);
  return role === 'rules' ? Object.values(ruleColumns) : [];
};

const sameWord = (word: string, text: string): boolean => word.toLowerCase() === text.toLowerCase();

/** Of what stands in a column, how much says that it is this one; a column that takes any text, or none, says nothing. */
function evidence({ isCode, isNeeded, closed, options }: DataColumn, texts: readonly string[]): number {
  if (isCode) return texts.filter((text) => !/\s/.test(text)).length;
  if (closed && options) return texts.filter((text) => options.some((word) => sameWord(word, text))).length;
  return isNeeded ? texts.length : 0;
}

/**
 * Puts pairs that were exchanged back where the data is theirs; where the data says nothing, headers count.
 * @param placed the spec's column of each column there is
 * @param textsIn what people have typed in a column, below the header
 */
export function keepRetitled(
  role: string,
  placed: (number | null)[],
  textsIn: (column: number) => readonly string[],
): void {
  const columns = columnsOf(role);
  placed.forEach((index, column) => {
    if (index === null || index <= column || placed[index] !== column) return;
    const [left, right] = [columns[column], columns[index]];
    if (!left || !right) return;
    const [first, second] = [textsIn(column), textsIn(index)];
    const asMoved = evidence(right, first) + evidence(left, second);
    if (evidence(left, first) + evidence(right, second) <= asMoved) return;
    placed[column] = column;
    placed[index] = index;
  });
}
