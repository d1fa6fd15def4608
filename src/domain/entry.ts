// What stands in an input cell, and how it is understood: tolerantly, and in the same way by code and by cell formula.

import { cleanText, withoutInvisible } from './clean-text';
import { type Day, parseDayText, showDay } from './day';
import { guessDate, guessNumber } from './guess-entry';
import type { Field } from './model';
import { tellStrangeLetters } from './strange-letters';

/** A cell as stored: blank, number (dates are day serials), text, checkbox, or a formula that somebody typed. */
export type RawEntry = null | number | string | boolean | { readonly formula: string };

export type EntryProblem = 'formula' | 'wrongType' | 'notWhole' | 'negative' | 'future';

/**
 * ok: `value` is a number for every kind: 1/0 for yes/no and ticks, the rank of a grade (1 = last option), a day serial, the
 * count, 1 for a text that is there. `text` is what a person reads. bad: `understood` says what we made of it, where anything.
 */
export type Reading =
  | { readonly state: 'blank' }
  | { readonly state: 'ok'; readonly value: number; readonly text: string; readonly literal: boolean }
  | {
      readonly state: 'bad';
      readonly problem: EntryProblem;
      readonly text: string;
      readonly understood: string;
      /** A sentence about what cannot be seen in the entry; empty where there is nothing of the kind. */
      readonly hint: string;
    };

const YES_WORDS = ['Có', 'Co', 'X', 'V', 'Yes', 'True', 'Đã có', 'Rồi', '✓', '✔'] as const;
const NO_WORDS = ['Không', 'Khong', 'Ko', 'K', 'No', 'False', 'Chưa', 'Chưa có'] as const;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** "Unicode tổ hợp", as many Vietnamese keyboards write: the letter composed, its tone apart. */
const withTonesApart = (word: string): string =>
  [...word.normalize('NFC')]
    .map((letter) => {
      const parts = letter.normalize('NFD');
      return `${parts.replace(TONES, '').normalize('NFC')}${(parts.match(TONES) ?? []).join('')}`;
    })
    .join('');

/** Upper case, in every Unicode form in which it is written: a cell formula cannot normalise. */
export const spellings = (word: string): readonly string[] => {
  const upper = word.toUpperCase();
  return [...new Set([upper.normalize('NFC'), withTonesApart(upper), upper.normalize('NFD')])];
};

/** A grade is also known without its closing words "nhiệm vụ". */
const optionSpellings = (option: string): readonly string[] => {
  const short = option.replace(/ nhiệm vụ$/, '');
  return short === option ? spellings(option) : [...spellings(option), ...spellings(short)];
};

/** Rank of an option, 1 for the last; the first is the best. */
export const rankOf = (options: readonly string[], index: number): number => options.length - index;

/** One past the largest count accepted. */
export const COUNT_LIMIT = 10 ** 12;
const WHOLE_NUMBER = /^(0|[1-9]\d{0,11})$/;

/** As a Vietnamese workbook shows it: 3.5 as "3,5". */
const showRaw = (raw: Exclude<RawEntry, null>): string => {
  if (typeof raw === 'object') return raw.formula;
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
  return typeof raw === 'number' ? String(raw).replace('.', ',') : raw;
};

/** Of an entry, for letters that look like others. */
const LETTERS_LOOKED_AT = 200;

type Words = readonly (readonly [number, readonly string[]])[];

const yesNoWords: Words = [
  [1, YES_WORDS.flatMap(spellings)],
  [0, NO_WORDS.flatMap(spellings)],
];
const tickWords: Words = [[1, YES_WORDS.flatMap(spellings)]];

/** Fields are many times read and never changed. */
const wordsByOptions = new WeakMap<Field['options'], Words>();

/** Value → accepted spellings for a field answered by words; the same table feeds `evaluate` and the cell formula. */
export function wordsOf(field: Pick<Field, 'kind' | 'options'>): Words {
  if (field.kind === 'yesNo') return yesNoWords;
  if (field.kind === 'tick') return tickWords;
  const { options } = field;
  const words =
    wordsByOptions.get(options) ??
    options.map((option, index) => [rankOf(options, index), optionSpellings(option)] as const);
  wordsByOptions.set(options, words);
  return words;
}

const canonicalWord = (field: Pick<Field, 'kind' | 'options'>, value: number): string =>
  field.kind === 'rating' ? (field.options[field.options.length - value] ?? '') : value === 1 ? 'Có' : 'Không';

const ok = (value: number, text: string, literal: boolean): Reading => ({ state: 'ok', value, text, literal });
const bad = (problem: EntryProblem, raw: Exclude<RawEntry, null>, understood = ''): Reading => ({
  state: 'bad',
  problem,
  text: showRaw(raw),
  understood,
  hint: typeof raw === 'string' ? tellStrangeLetters(raw.slice(0, LETTERS_LOOKED_AT)) : '',
});

function readWord(field: Pick<Field, 'kind' | 'options'>, raw: Exclude<RawEntry, null>): Reading {
  const shown = cleanText(showRaw(raw));
  const upper = shown.toUpperCase();
  if (field.kind === 'tick' && (upper === 'FALSE' || upper === '')) return { state: 'blank' };
  for (const [value, words] of wordsOf(field)) {
    if (words.includes(upper)) {
      const text = canonicalWord(field, value);
      return ok(value, text, shown === text || typeof raw === 'boolean');
    }
  }
  return bad('wrongType', raw);
}

function readCount(raw: Exclude<RawEntry, null>): Reading {
  if (typeof raw === 'number') {
    if (raw < 0) return bad('negative', raw);
    if (raw !== Math.floor(raw) || raw >= COUNT_LIMIT) return bad('notWhole', raw, showRaw(raw));
    return ok(raw === 0 ? 0 : raw, String(raw), true);
  }
  const text = cleanText(showRaw(raw));
  if (WHOLE_NUMBER.test(text)) return ok(Number(text), text, false);
  const guess = guessNumber(text);
  return bad(guess.startsWith('-') ? 'negative' : /[,%]/.test(guess) ? 'notWhole' : 'wrongType', raw, guess);
}

/** Days from 1950 to 2099: a date outside is no date of a report. */
export const FIRST_DAY: Day = 18264;
export const LAST_DAY: Day = 73050;

function readDate(raw: Exclude<RawEntry, null>, today: Day): Reading {
  const typed = typeof raw === 'number';
  const day = typed ? Math.floor(raw) : parseDayText(withoutInvisible(showRaw(raw)));
  if (day === null || day < FIRST_DAY || day > LAST_DAY) return bad('wrongType', raw, guessDate(showRaw(raw)));
  if (day > today)
    return { state: 'bad', problem: 'future', text: showDay(day), understood: typed ? '' : showDay(day), hint: '' };
  return ok(day, showDay(day), typed);
}

/**
 * @param today the day of submission, or today while not submitted: a later date is an error
 */
export function readEntry(field: Pick<Field, 'kind' | 'options'>, raw: RawEntry, today: Day): Reading {
  if (raw === null) return { state: 'blank' };
  if (typeof raw === 'object') return bad('formula', raw);
  if (typeof raw === 'string' && cleanText(raw) === '') return { state: 'blank' };
  switch (field.kind) {
    case 'yesNo':
    case 'tick':
    case 'rating':
      return readWord(field, raw);
    case 'count':
      return readCount(raw);
    case 'date':
      return readDate(raw, today);
    case 'text':
      return ok(1, cleanText(showRaw(raw)), true);
  }
}
