// The level of a unit, from the words that people write for it, or from its name.

import { fold } from './fold';

export interface KnownLevel {
  readonly code: string;
  readonly name: string;
}

/** Folded words → code; where the plan has no such level, they mean nothing. The longer come first: a name begins with them. */
const WORDS: readonly (readonly [string, string])[] = [
  ['tieu hoc va trung hoc co so', 'TH&THCS'],
  ['tieu hoc trung hoc co so', 'TH&THCS'],
  ['tieu hoc va thcs', 'TH&THCS'],
  ['tieu hoc & thcs', 'TH&THCS'],
  ['tieu hoc thcs', 'TH&THCS'],
  ['th & thcs', 'TH&THCS'],
  ['th va thcs', 'TH&THCS'],
  ['th&thcs', 'TH&THCS'],
  ['th thcs', 'TH&THCS'],
  ['pho thong dan toc noi tru', 'PTDTNT'],
  ['pt dan toc noi tru', 'PTDTNT'],
  ['dan toc noi tru', 'PTDTNT'],
  ['ptdtnt', 'PTDTNT'],
  ['dtnt', 'PTDTNT'],
  ['trung hoc co so', 'THCS'],
  ['thcs', 'THCS'],
  ['tieu hoc', 'TH'],
  ['th', 'TH'],
  ['mam non', 'MN'],
  ['mau giao', 'MN'],
  ['mn', 'MN'],
  ['mg', 'MN'],
  ['co quan quan ly', 'P'],
  ['phong giao duc va dao tao', 'P'],
  ['phong gd&dt', 'P'],
  ['phong gddt', 'P'],
  ['phong', 'P'],
];

const withoutSchool = (words: string): string => words.replace(/^truong /, '');

/** null: no such level. */
export function levelOf(word: string, levels: readonly KnownLevel[]): string | null {
  const folded = withoutSchool(fold(word));
  const own = levels.find(
    ({ code, name }) => code.toLowerCase() === word.toLowerCase() || withoutSchool(fold(name)) === folded,
  );
  if (own) return own.code;
  const meant = WORDS.find(([words]) => words === folded)?.[1];
  return levels.some(({ code }) => code === meant) && meant !== undefined ? meant : null;
}

/** "Trường MN Hoa Mai" → MN. null: the name does not tell. */
export function levelInName(name: string, levels: readonly KnownLevel[]): string | null {
  const folded = withoutSchool(fold(name));
  const meant = WORDS.find(([words]) => folded === words || folded.startsWith(`${words} `))?.[1];
  return levels.some(({ code }) => code === meant) && meant !== undefined ? meant : null;
}
