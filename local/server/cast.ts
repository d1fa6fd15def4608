// In whose name windows work: the officer, the clerk of every unit on the sheet of units, a leader, a stranger.

import type { Google } from '../google';
import { findColumn, findSheetByRole } from '../scenario/unit-tab';
import type { Sheet, Workbook } from '../sheets-api/workbook';
import type { Person } from './protocol';

/** A person with the account that Google knows. */
export interface Member {
  readonly person: Person;
  readonly email: string;
}

export const OFFICER = 'canbo@example.edu.vn';
export const LEADER = 'lanhdao@example.edu.vn';
const STRANGER = 'khach@example.com';

const textAt = (sheet: Sheet, row: number, column: number): string =>
  (sheet.cells[row]?.[column]?.userEnteredValue?.stringValue ?? '').normalize('NFC').trim();

function clerksOf(google: Google): readonly Member[] {
  const sheet = findSheetByRole(google, 'units');
  const header = sheet?.cells.findIndex((_, row) => findColumn(sheet, row, 'Mã') >= 0) ?? -1;
  if (!sheet || header < 0) return [];
  const [code, name, email, used] = ['Mã', 'Tên đơn vị', 'Email nhập liệu', 'Dùng'].map((heading) =>
    findColumn(sheet, header, heading),
  );
  return sheet.cells.slice(header + 1).flatMap((_, offset) => {
    const at = (column = -1): string => textAt(sheet, header + 1 + offset, column);
    const address = at(email).split(/[,;\s]+/)[0] ?? '';
    if (at(code) === '' || !address.includes('@') || at(used) === 'Không') return [];
    const tab = findSheetByRole(google, `unit:${at(code)}`);
    const label = tab?.properties.title ?? (at(name) || at(code));
    const place = tab ? { sheetId: tab.properties.sheetId ?? 0 } : {};
    return [{ person: { id: at(code), label, kind: 'clerk', ...place } as const, email: address.toLowerCase() }];
  });
}

/** Ids are unique: of two units of one code the first counts. */
function membersOf(google: Google): readonly Member[] {
  const officer: Member = {
    person: { id: 'officer', label: 'Cán bộ phụ trách', kind: 'officer' },
    email: google.officer,
  };
  const others: readonly Member[] = [
    { person: { id: 'leader', label: 'Lãnh đạo', kind: 'leader' }, email: LEADER },
    { person: { id: 'stranger', label: 'Người lạ có đường dẫn', kind: 'stranger' }, email: STRANGER },
  ];
  const taken = new Set([officer, ...others].map(({ person }) => person.id));
  const clerks = clerksOf(google).filter(({ person: { id } }) => !taken.has(id) && taken.add(id));
  return [officer, ...clerks, ...others];
}

export interface Cast {
  /** In the order in which they are offered. */
  all(): readonly Member[];
  find(id: string): Member | undefined;
  /** By hand, in Google's own dialog: whoever enters for a unit is let in. */
  share(): void;
}

export function createCast(google: Google): Cast {
  const { workbook } = google;
  let seen: Workbook['sheets'] | null = null;
  let members: readonly Member[] = [];
  let byId: ReadonlyMap<string, Member> = new Map();

  /** Every change of the workbook puts a new list of sheets in its place. */
  const look = (): void => {
    if (seen === workbook.sheets) return;
    seen = workbook.sheets;
    members = membersOf(google);
    byId = new Map(members.map((member) => [member.person.id, member]));
  };
  return {
    all: () => {
      look();
      return members;
    },
    find: (id) => {
      look();
      return byId.get(id);
    },
    share: () => {
      look();
      const known = new Set(workbook.editors.map((email) => email.toLowerCase()));
      const clerks = members.filter(({ person, email }) => person.kind === 'clerk' && !known.has(email));
      if (clerks.length > 0) workbook.editors = [...workbook.editors, ...clerks.map(({ email }) => email)];
    },
  };
}
