// The reading of one input cell as a cell formula: "" where blank, the mark of a bad entry, else a number. `domain/entry.ts` says the same.

import { COUNT_LIMIT, FIRST_DAY, LAST_DAY, wordsOf } from '../domain/entry';
import type { Field } from '../domain/model';
import { BAD_MARK, quoted } from '../domain/to-formula';

const bad = quoted(BAD_MARK);
const clean = (input: string): string => `TRIM(SUBSTITUTE(${input};"\u00a0";" "))`;
/** An entry that is a formula is bad whatever it gives. */
const guarded = (input: string, reading: string): string => `=IF(ISFORMULA(${input});${bad};${reading})`;

function byWords(field: Field, input: string): string {
  const blanks = field.kind === 'tick' ? ['', 'FALSE'] : [''];
  const cases = [
    ...blanks.map((word) => `${quoted(word)};""`),
    ...wordsOf(field).flatMap(([value, words]) => words.map((word) => `${quoted(word)};${value}`)),
  ];
  return guarded(input, `SWITCH(UPPER(${clean(input)});${cases.join(';')};${bad})`);
}

function byCount(input: string): string {
  const text = clean(input);
  const whole = (n: string): string => `IF(AND(${n}>=0;${n}=INT(${n});${n}<${COUNT_LIMIT});${n};${bad})`;
  const typed = `IFERROR(IF(EXACT((${text}*1)&"";${text});${whole(`(${text}*1)`)};${bad});${bad})`;
  return guarded(input, `IF(ISNUMBER(${input});${whole(input)};IF(${text}="";"";${typed}))`);
}

const inReach = (day: string, today: string): string =>
  `IF(AND(${day}>=${FIRST_DAY};${day}<=${LAST_DAY};${day}<=${today});${day};${bad})`;

/** Two helper cells take a date typed as text apart: `partOne` pads the day, `partTwo` the month, to dd/mm/yyyy. */
export function datePartFormulas(input: string, partOne: string): { readonly partOne: string; readonly partTwo: string } {
  const spaceless = `SUBSTITUTE(SUBSTITUTE(${input};"\u00a0";"");" ";"")`;
  const slashed = `SUBSTITUTE(SUBSTITUTE(${spaceless};"-";"/");".";"/")`;
  return {
    partOne: `=IF(AND(ISTEXT(${input});NOT(ISFORMULA(${input})));IF(MID(${slashed};2;1)="/";"0";"")&${slashed};"")`,
    partTwo: `=IF(MID(${partOne};5;1)="/";LEFT(${partOne};3)&"0"&MID(${partOne};4;9);${partOne})`,
  };
}

function byDate(input: string, padded: string, today: string): string {
  const year = `(RIGHT(${padded};4)*1)`;
  const month = `(MID(${padded};4;2)*1)`;
  const date = `(LEFT(${padded};2)*1)`;
  const day = `DATE(${year};${month};${date})`;
  const canonical = `RIGHT("0"&${date};2)&"/"&RIGHT("0"&${month};2)&"/"&${year}`;
  const exists = `AND(EXACT(${padded};${canonical});YEAR(${day})=${year};MONTH(${day})=${month};DAY(${day})=${date})`;
  const text = `IFERROR(IF(${exists};${inReach(day, today)};${bad});${bad})`;
  return guarded(
    input,
    `IF(ISNUMBER(${input});${inReach(`INT(${input})`, today)};IF(${clean(input)}="";"";${text}))`,
  );
}

const byText = (input: string): string => guarded(input, `IF(${clean(input)}="";"";1)`);

export interface EntryCells {
  readonly input: string;
  /** Helper cell of a date, see `datePartFormulas`. */
  readonly partTwo: string;
  /** The cell that holds the last day a date may be. */
  readonly referenceDay: string;
}

/** The formula of the field's value cell, with its leading `=`. */
export function entryFormula(field: Field, cells: EntryCells): string {
  switch (field.kind) {
    case 'yesNo':
    case 'tick':
    case 'rating':
      return byWords(field, cells.input);
    case 'count':
      return byCount(cells.input);
    case 'date':
      return byDate(cells.input, cells.partTwo, cells.referenceDay);
    case 'text':
      return byText(cells.input);
  }
}
