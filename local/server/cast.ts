// In whose name windows work: the officer, the clerk of every unit on the sheet of units, a leader, a stranger.

import type { Google } from '../google';
import { findColumn, findSheetByRole } from '../scenario/unit-tab';
import type { Sheet } from '../sheets-api/workbook';
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
export function castOf(google: Google): readonly Member[] {
  const members: readonly Member[] = [
    { person: { id: 'officer', label: 'Cán bộ phụ trách', kind: 'officer' }, email: google.officer },
    { person: { id: 'leader', label: 'Lãnh đạo', kind: 'leader' }, email: LEADER },
    { person: { id: 'stranger', label: 'Người lạ có đường dẫn', kind: 'stranger' }, email: STRANGER },
  ];
  const taken = new Set(members.map(({ person }) => person.id));
  const clerks = clerksOf(google).filter(({ person: { id } }) => !taken.has(id) && taken.add(id));
  const [officer, ...others] = members;
  return [...(officer ? [officer] : []), ...clerks, ...others];
}

/** By hand, in Google's own dialog: whoever enters for a unit is let in. */
export function shareWithCast(google: Google): void {
  const { workbook } = google;
  const known = new Set(workbook.editors.map((email) => email.toLowerCase()));
  const missing = clerksOf(google).filter(({ email }) => !known.has(email));
  if (missing.length > 0) workbook.editors = [...workbook.editors, ...missing.map(({ email }) => email)];
}
