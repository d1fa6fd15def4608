// Which sheet is which: by its marks, by the id that follows from its role, by title and headers. Copies never count.

import { metadataValue } from '../compile/current-sheet';
import { chooseSheetId } from '../compile/sheet-ids';
import { unitOfRole } from '../layout/fixed-sheets';
import { stateColumns, tabHeaders } from '../layout/tab-columns';
import { type ActualSheet, rawAt } from './actual-sheet';
import { looseText } from './tidy-text';

export interface WantedRole {
  readonly role: string;
  readonly title: string;
  /** A few headers by which its contents are known. */
  readonly headers: readonly string[];
}

export interface FoundRoles {
  /** Sheet ids by role. */
  readonly idOf: ReadonlyMap<string, number>;
  /** Roles whose sheet lost its mark. */
  readonly adopted: ReadonlySet<string>;
  /** Role that a sheet is a copy of, by sheet id. */
  readonly copies: ReadonlyMap<number, string>;
}

const COPY_TITLE = /^(?:bản sao của|copy of)\s+(.+?)(?:\s+\d+|\s*\(\d+\))?$/iu;

const roleMark = (sheet: ActualSheet): string | null => metadataValue(sheet.current, 'role');
const derivedId = (role: string): number => chooseSheetId(role, new Set());
const isCopyTitle = (title: string): boolean => COPY_TITLE.test(looseText(title));

const ROWS_SEARCHED = 30;

const textsIn = (sheet: ActualSheet): ReadonlySet<string> => {
  const texts = new Set<string>();
  for (let row = 0; row < Math.min(sheet.filledRows, ROWS_SEARCHED); row++) {
    for (let column = 0; column < sheet.filledColumns; column++) {
      const raw = rawAt(sheet, row, column);
      if (typeof raw === 'string') texts.add(looseText(raw));
    }
  }
  return texts;
};

const showsMost = (texts: ReadonlySet<string>, headers: readonly string[]): boolean =>
  headers.length > 0 && headers.filter((header) => texts.has(looseText(header))).length >= headers.length * 0.6;

/** A tab keeps its unit's code in its hidden row of state. */
function unitWrittenOn(sheet: ActualSheet): string | null {
  if (!showsMost(textsIn(sheet), tabHeaders)) return null;
  for (let row = 0; row < Math.min(sheet.filledRows, ROWS_SEARCHED); row++) {
    const raw = rawAt(sheet, row, stateColumns.unit);
    if (typeof raw === 'string' && raw !== '') return raw;
  }
  return null;
}

/** How sure it is that a sheet without a mark is the one; 0: it is not. */
function likeness(sheet: ActualSheet, { role, title, headers }: WantedRole): number {
  const { sheetId, title: actual } = sheet.current;
  if (sheetId === derivedId(role)) return 3;
  if (isCopyTitle(actual)) return 0;
  const unit = unitOfRole(role);
  if (unit !== null) return unitWrittenOn(sheet) === unit ? 2 : 0;
  return looseText(actual) === looseText(title) && showsMost(textsIn(sheet), headers) ? 1 : 0;
}

/** Of several with the same mark. */
function originalOf(sheets: readonly ActualSheet[], { role, title }: WantedRole): ActualSheet | undefined {
  const rank = ({ current }: ActualSheet): number =>
    (current.sheetId === derivedId(role) ? 4 : 0) +
    (looseText(current.title) === looseText(title) ? 2 : 0) +
    (isCopyTitle(current.title) ? 0 : 1);
  return sheets.reduce<ActualSheet | undefined>(
    (best, sheet) => (best === undefined || rank(sheet) > rank(best) ? sheet : best),
    undefined,
  );
}

/** A sheet without a mark whose title or contents say that it was copied from one of ours. */
function copiedFrom(
  sheet: ActualSheet,
  wanted: readonly WantedRole[],
  titles: ReadonlyMap<string, string>,
): string | null {
  const unit = unitWrittenOn(sheet);
  const byUnit = wanted.find(({ role }) => unit !== null && unitOfRole(role) === unit);
  if (byUnit) return byUnit.role;
  const named = COPY_TITLE.exec(looseText(sheet.current.title))?.[1];
  const whole = looseText(sheet.current.title).replace(COPY_TITLE, '');
  const role = named === undefined ? undefined : (titles.get(named) ?? titles.get(whole));
  const headers = wanted.find((one) => one.role === role)?.headers ?? [];
  return role !== undefined && showsMost(textsIn(sheet), headers) ? role : null;
}

/** @param sheets with their contents where they carry no mark */
export function findRoles(sheets: readonly ActualSheet[], wanted: readonly WantedRole[]): FoundRoles {
  const idOf = new Map<string, number>();
  const adopted = new Set<string>();
  const copies = new Map<number, string>();
  const titles = new Map<string, string>();
  for (const one of wanted) {
    const marked = sheets.filter((sheet) => roleMark(sheet) === one.role);
    const original = originalOf(marked, one);
    for (const sheet of marked) if (sheet !== original) copies.set(sheet.current.sheetId, one.role);
    if (!original) continue;
    idOf.set(one.role, original.current.sheetId);
    titles.set(looseText(original.current.title), one.role);
  }
  const unmarked = sheets.filter((sheet) => roleMark(sheet) === null);
  for (const one of wanted) {
    titles.set(looseText(one.title), one.role);
    if (idOf.has(one.role)) continue;
    const free = unmarked.filter(({ current }) => ![...idOf.values()].includes(current.sheetId));
    const best = free.reduce<{ readonly sheet: ActualSheet; readonly score: number } | null>((before, sheet) => {
      const score = likeness(sheet, one);
      return score > (before?.score ?? 0) ? { sheet, score } : before;
    }, null);
    if (!best) continue;
    idOf.set(one.role, best.sheet.current.sheetId);
    adopted.add(one.role);
  }
  const taken = new Set(idOf.values());
  for (const sheet of unmarked) {
    if (taken.has(sheet.current.sheetId)) continue;
    const role = copiedFrom(sheet, wanted, titles);
    if (role !== null) copies.set(sheet.current.sheetId, role);
  }
  return { idOf, adopted, copies };
}
