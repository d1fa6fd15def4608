// What was copied from a spreadsheet or a CSV file → lines of cells. Nothing is left out but empty lines.

import { withoutInvisible } from './clean-text';
import { inertText } from './inert-text';

export interface PastedLine {
  /** 1-based, of the text as pasted: where the line begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type Separator = '\t' | ';' | ',';

const NONE: readonly PastedLine[] = [];
/** A quoted cell may hold breaks; one that goes on for longer is a stray quote. */
const CELL_BREAKS = 20;

/** Composed letters, no invisible ones, one space between words; breaks within a cell are kept as such. */
const tidy = (cell: string): string =>
  withoutInvisible(inertText(cell))
    .normalize('NFC')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .split('\n')
    .map((part) => part.replace(/ +/g, ' ').trim())
    .filter((part) => part !== '')
    .join('\n');

/** Where the cell that opens with a quote ends; null: the quote is a letter like any other. */
function quotedEnd(text: string, start: number, separator: Separator): number | null {
  let breaks = 0;
  for (let at = start + 1; at < text.length; at++) {
    const letter = text[at];
    if (letter === '\n') breaks++;
    if (breaks > CELL_BREAKS) return null;
    if (letter !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const next = text[at + 1];
    return next === undefined || next === '\n' || next === separator ? at : null;
  }
  return null;
}

/** The mark between cells: a tab wherever there is one, else what most lines have, the semicolon first. */
function separatorOf(text: string): Separator {
  const sample = text.slice(0, 100_000);
  if (sample.includes('\t')) return '\t';
  const lines = sample.split('\n');
  const having = (mark: Separator): number => lines.filter((line) => line.includes(mark)).length;
  return having(';') > 0 && having(';') * 2 >= having(',') ? ';' : ',';
}

function split(text: string, separator: Separator): readonly PastedLine[] {
  const lines: PastedLine[] = [];
  let cells: string[] = [];
  let [line, first, at] = [1, 1, 0];
  const endLine = (): void => {
    if (cells.some((cell) => cell !== '')) lines.push({ line: first, cells });
    cells = [];
  };
  while (at <= text.length) {
    const closing = text[at] === '"' ? quotedEnd(text, at, separator) : null;
    let end = at;
    if (closing === null) {
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
      cells.push(tidy(text.slice(at, end)));
    } else {
      const inner = text.slice(at + 1, closing);
      line += inner.split('\n').length - 1;
      cells.push(tidy(inner.replace(/""/g, '"')));
      end = closing + 1;
    }
    if (text[end] !== separator) {
      endLine();
      line++;
      first = line;
    }
    at = end + 1;
  }
  return lines;
}

export function readPastedTable(pasted: string): readonly PastedLine[] {
  const text = pasted.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return text.trim() === '' ? NONE : split(text, separatorOf(text));
}
