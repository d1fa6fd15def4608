// A pasted list of schools → units and named problems. Every line that is not empty is one or the other; nothing is lost.

import { fold } from './fold';
import { type ColumnsFound, findColumns, type ListColumn } from './list-columns';
import { type PastedLine, readPastedTable } from './pasted-table';
import { strangeLetters } from './strange-letters';
import { type KnownLevel, levelInName, levelOf } from './unit-levels';
import { isEmail, isUnitCode, NAME_LIMIT } from './unit-rules';

/** More is more than one workbook holds. */
export const MOST_UNITS = 1000;
const COMMUNE_LIMIT = 200;
const EDITORS_LIMIT = 1500;

export interface ListedUnit {
  /** 1-based, of the text as pasted. */
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly commune: string;
  readonly editors: readonly string[];
}

/** These keep the line from being a unit. */
export type ListError =
  | 'noName'
  | 'longName'
  | 'noLevel'
  | 'badLevel'
  | 'badCode'
  | 'doubledCode'
  | 'doubledName'
  | 'longCommune'
  | 'longEditors';
/** With these it is one all the same, or was never meant to be one. */
export type ListNote = 'aboveHeader' | 'headerAgain' | 'codeGiven' | 'levelGuessed' | 'communeCarried' | 'badEmail';

export interface ListProblem {
  readonly line: number;
  readonly kind: ListError | ListNote;
  /** What stands there, or the line's name. */
  readonly given: string;
  /** What was made of it, or where it stood before. */
  readonly meant: string;
}

export interface CheckedList {
  readonly units: readonly ListedUnit[];
  readonly problems: readonly ListProblem[];
  readonly columns: ColumnsFound;
}

export interface KnownUnit {
  readonly code: string;
  readonly name: string;
}

export interface ListContext {
  readonly levels: readonly KnownLevel[];
  /** Units of the workbook: a line without a code that has the name of one of them is that one. */
  readonly known: readonly KnownUnit[];
  /** Of the managing body; it lies in no commune of its own. */
  readonly departmentLevel: string;
}

/** A line that may become a unit; its code may still be blank. */
type Draft = ListedUnit;

const ADDRESS_MARKS = /[,;\s]+/;

const oneLine = (cell: string): string => cell.replace(/\n/g, ' ');

function cellsOf({ cells }: PastedLine, { at }: ColumnsFound): Readonly<Record<ListColumn, string>> {
  const cell = (column: ListColumn): string => {
    const index = at[column];
    return index === undefined ? '' : (cells[index] ?? '');
  };
  return {
    code: oneLine(cell('code')),
    name: oneLine(cell('name')),
    level: oneLine(cell('level')),
    commune: oneLine(cell('commune')),
    editors: cell('editors'),
  };
}

interface ReadLine {
  readonly draft: Draft | null;
  readonly problems: readonly ListProblem[];
}

function readLine(line: PastedLine, columns: ColumnsFound, commune: string, context: ListContext): ReadLine {
  const cells = cellsOf(line, columns);
  const problems: ListProblem[] = [];
  const note = (kind: ListProblem['kind'], given: string, meant = ''): void => {
    problems.push({ line: line.line, kind, given, meant });
  };
  const refuse = (kind: ListError, given: string): ReadLine => {
    note(kind, given);
    return { draft: null, problems };
  };
  const { code, name } = cells;
  if (name === '')
    return refuse(
      'noName',
      line.cells
        .filter((cell) => cell !== '')
        .map(oneLine)
        .join(' · '),
    );
  if (name.length > NAME_LIMIT) return refuse('longName', name);
  if (code !== '' && (!isUnitCode(code) || strangeLetters(code).length > 0)) return refuse('badCode', code);
  const level = cells.level === '' ? levelInName(name, context.levels) : levelOf(cells.level, context.levels);
  if (level === null) return cells.level === '' ? refuse('noLevel', name) : refuse('badLevel', cells.level);
  if (cells.level === '' && columns.at.level !== undefined) note('levelGuessed', name, level);
  const isCarried = cells.commune === '' && commune !== '' && level !== context.departmentLevel;
  if (isCarried) note('communeCarried', name, commune);
  if (cells.commune.length > COMMUNE_LIMIT) return refuse('longCommune', cells.commune);
  if (cells.editors.length > EDITORS_LIMIT) return refuse('longEditors', cells.editors);
  const addresses = cells.editors
    .split(ADDRESS_MARKS)
    .filter((address) => address !== '')
    .map((address) => address.toLowerCase());
  for (const address of addresses) if (!isEmail(address)) note('badEmail', address, name);
  return {
    draft: {
      line: line.line,
      code,
      name,
      level,
      commune: isCarried ? commune : cells.commune,
      editors: [...new Set(addresses.filter(isEmail))],
    },
    problems,
  };
}

const lower = (text: string): string => text.toLowerCase();

/** "TH&THCS" → "THTHCS01", the next number that nobody has. */
function codeMaker(taken: ReadonlySet<string>): (level: string) => string {
  const last = new Map<string, number>();
  return (level) => {
    const prefix = level.replace(/[^\p{L}]/gu, '');
    for (let number = (last.get(prefix) ?? 0) + 1; ; number++) {
      const code = `${prefix}${String(number).padStart(2, '0')}`;
      if (taken.has(lower(code))) continue;
      last.set(prefix, number);
      return code;
    }
  };
}

/** Codes for lines without one; what is there twice is a unit once. */
function withCodes(drafts: readonly Draft[], { known }: ListContext): Pick<CheckedList, 'units' | 'problems'> {
  const problems: ListProblem[] = [];
  const knownByName = new Map(known.map(({ code, name }) => [fold(name), code] as const));
  const knownCode = new Map(known.map(({ code }) => [lower(code), code] as const));
  const taken = new Set([...knownCode.keys(), ...drafts.map(({ code }) => lower(code))]);
  const lineOf = new Map<string, number>();
  const bare = new Map<string, number>();
  const given = new Set(drafts.map(({ code }) => lower(code)));
  const newCode = codeMaker(taken);
  const codeFor = (draft: Draft): string => {
    const before = knownByName.get(fold(draft.name));
    const isFree = before !== undefined && !given.has(lower(before)) && !lineOf.has(lower(before));
    return isFree ? before : newCode(draft.level);
  };
  const units = drafts.flatMap((draft): readonly ListedUnit[] => {
    const { line, name, level, commune } = draft;
    const whole = `${fold(name)}|${level}|${fold(commune)}`;
    const twin = draft.code === '' ? bare.get(whole) : undefined;
    if (twin !== undefined) {
      problems.push({ line, kind: 'doubledName', given: name, meant: String(twin) });
      return [];
    }
    if (draft.code === '') bare.set(whole, line);
    const code = draft.code === '' ? codeFor(draft) : (knownCode.get(lower(draft.code)) ?? draft.code);
    const before = lineOf.get(lower(code));
    if (before !== undefined) {
      problems.push({ line, kind: 'doubledCode', given: code, meant: String(before) });
      return [];
    }
    lineOf.set(lower(code), line);
    if (draft.code === '') problems.push({ line, kind: 'codeGiven', given: name, meant: code });
    return [{ ...draft, code }];
  });
  return { units, problems };
}

const isRepeatedHeader = (line: PastedLine, header: PastedLine): boolean =>
  line.cells.length === header.cells.length &&
  line.cells.every((cell, index) => fold(cell) === fold(header.cells[index] ?? ''));

/** Pure: the same text gives the same list. Problems stand in the order of lines. */
export function checkUnitList(text: string, context: ListContext): CheckedList {
  const lines = readPastedTable(text);
  const columns = findColumns(lines, context.levels);
  const header = columns.header === null ? undefined : lines[columns.header];
  const drafts: Draft[] = [];
  const problems: ListProblem[] = [];
  let commune = '';
  lines.forEach((line, index) => {
    if (line === header) return;
    const all = line.cells
      .filter((cell) => cell !== '')
      .map(oneLine)
      .join(' · ');
    if (header && index < (columns.header ?? 0))
      problems.push({ line: line.line, kind: 'aboveHeader', given: all, meant: '' });
    else if (header && isRepeatedHeader(line, header))
      problems.push({ line: line.line, kind: 'headerAgain', given: all, meant: '' });
    else {
      const read = readLine(line, columns, commune, context);
      problems.push(...read.problems);
      if (read.draft) {
        drafts.push(read.draft);
        commune = read.draft.level === context.departmentLevel ? commune : read.draft.commune;
      }
    }
  });
  const coded = withCodes(drafts, context);
  return {
    units: coded.units,
    problems: [...problems, ...coded.problems].sort((a, b) => a.line - b.line),
    columns,
  };
}

const NOTES: ReadonlySet<string> = new Set<ListNote>([
  'aboveHeader',
  'headerAgain',
  'codeGiven',
  'levelGuessed',
  'communeCarried',
  'badEmail',
]);
export const isNote = ({ kind }: ListProblem): boolean => NOTES.has(kind);
