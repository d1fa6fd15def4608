// The reading of one input cell as a cell formula: "" where blank, the mark of a bad entry, else a number. `domain/entry.ts` says the same.

import { visibleFormula } from '../domain/clean-text';
import { COUNT_LIMIT, FIRST_DAY, LAST_DAY, wordsOf } from '../domain/entry';
import type { Field } from '../domain/model';
import { BAD_MARK, quoted } from '../domain/to-formula';

const bad = quoted(BAD_MARK);

/** Stands between the words of a list; what was typed is rid of it before it is looked up, so that it never matches two at once. */
const GAP = '\u00a0';

/** The words of yes (1) or no (0) as one text, to be kept in a cell and looked up by every formula of the tab. */
export const wordList = (meaning: 0 | 1): string => {
  const spelled = wordsOf({ kind: 'yesNo', options: [] }).flatMap(([value, words]) => (value === meaning ? words : []));
  return `${GAP}${spelled.join(GAP)}${GAP}`;
};

export interface EntryCells {
  readonly input: string;
  /** Holds `cleanFormula`. */
  readonly clean: string;
  /** Helper cells of a date, see `dateFormulas`. */
  readonly partOne: string;
  readonly partTwo: string;
  readonly day: string;
  /** The cell that holds the last day a date may be. */
  readonly referenceDay: string;
  /** The cells that hold `wordList(1)` and `wordList(0)`. */
  readonly yesWords: string;
  readonly noWords: string;
}

/** For an entry that is a formula, which is bad whatever it gives; no text comes out clean with a no-break space in it. */
const formulaMark = quoted(`${GAP}=`);

/** The entry as clean text in upper case. */
export const cleanFormula = (input: string): string =>
  `=IF(ISFORMULA(${input});${formulaMark};UPPER(TRIM(SUBSTITUTE(${visibleFormula(input)};"${GAP}";" "))))`;

/** "" for a blank, otherwise what `reading` makes of it. */
const unlessBlank = (clean: string, reading: string): string => `=IF(${clean}="";"";${reading})`;

const isAmong = (clean: string, words: string): string => `ISNUMBER(FIND("${GAP}"&${clean}&"${GAP}";${words}))`;

const byYesNo = ({ clean, yesWords, noWords }: EntryCells): string =>
  unlessBlank(clean, `IF(${isAmong(clean, yesWords)};1;IF(${isAmong(clean, noWords)};0;${bad}))`);

const byTick = ({ clean, yesWords }: EntryCells): string =>
  `=IF(OR(${clean}="";${clean}="FALSE");"";IF(${isAmong(clean, yesWords)};1;${bad}))`;

function byRating(field: Field, { clean }: EntryCells): string {
  const cases = wordsOf(field).flatMap(([value, words]) => words.map((word) => `${quoted(word)};${value}`));
  return `=SWITCH(${clean};"";"";${cases.join(';')};${bad})`;
}

const COUNT_DIGITS = String(COUNT_LIMIT - 1).length;

/** A text is a count where it is just what a whole number reads as: "-5", "1,5" and "007" are not. */
function byCount({ input, clean }: EntryCells): string {
  const isNumber = `AND(${clean}<>${formulaMark};${input}=INT(ABS(${input}));${input}<${COUNT_LIMIT})`;
  const isText = `AND(LEN(${clean})<=${COUNT_DIGITS};EXACT(INT(ABS(${clean}*1))&"";${clean}))`;
  return unlessBlank(
    clean,
    `IFERROR(IF(ISNUMBER(${input});IF(${isNumber};${input};${bad});IF(${isText};${clean}*1;${bad}));${bad})`,
  );
}

/** Helper cells that take a date typed as text apart: `partOne` pads its day, `partTwo` its month, to dd/mm/yyyy; `day` is the date. */
export function dateFormulas({
  input,
  clean,
  partOne,
  partTwo,
}: EntryCells): Readonly<Record<'partOne' | 'partTwo' | 'day', string>> {
  const slashed = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${clean};" ";"");"-";"/");".";"/")`;
  const date = `DATE(RIGHT(${partTwo};4)*1;MID(${partTwo};4;2)*1;LEFT(${partTwo};2)*1)`;
  return {
    partOne: `=IF(ISNUMBER(${input});"";IF(MID(${slashed};2;1)="/";"0";"")&${slashed})`,
    partTwo: `=IF(MID(${partOne};5;1)="/";LEFT(${partOne};3)&"0"&MID(${partOne};4;9);${partOne})`,
    day: `=IF(ISNUMBER(${input});INT(${input});IFERROR(${date};""))`,
  };
}

/** A day that the calendar does not have reads back as another one. */
function byDate({ input, clean, partTwo, day, referenceDay }: EntryCells): string {
  const readsBack = `EXACT(${partTwo};RIGHT("0"&DAY(${day});2)&"/"&RIGHT("0"&MONTH(${day});2)&"/"&YEAR(${day}))`;
  const isInReach = `${day}>=${FIRST_DAY};${day}<=${LAST_DAY};${day}<=${referenceDay}`;
  const isDay = `AND(${clean}<>${formulaMark};${isInReach};OR(ISNUMBER(${input});${readsBack}))`;
  return unlessBlank(clean, `IFERROR(IF(${isDay};${day};${bad});${bad})`);
}

const byText = ({ clean }: EntryCells): string => unlessBlank(clean, `IF(${clean}=${formulaMark};${bad};1)`);

/** The formula of the field's value cell, with its leading `=`. */
export function entryFormula(field: Field, cells: EntryCells): string {
  switch (field.kind) {
    case 'yesNo':
      return byYesNo(cells);
    case 'tick':
      return byTick(cells);
    case 'rating':
      return byRating(field, cells);
    case 'count':
      return byCount(cells);
    case 'date':
      return byDate(cells);
    case 'text':
      return byText(cells);
  }
}
