// Protections of a sheet or a range as SpreadsheetApp makes them: at first every editor of the file may edit there.

import { isWholeSheet } from '../../sheets-api/area';
import type * as Schema from '../../sheets-api/schema';
import type { Sheet } from '../../sheets-api/workbook';
import { GoogleException } from '../google-exception';
import type { Host } from '../host';
import { type Book, bytesOf, gridRange, mismatch, type Place, sheetOf } from './book';
import { createHandles, type Handles } from './handles';

export interface ProtectionOnSheet {
  readonly sheetId: number;
  readonly id: number;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const isWhole = ({ range }: Schema.ProtectedRange): boolean => range !== undefined && isWholeSheet(range);

/** With all writes so far. */
function settledSheet(host: Host, sheetId: number): Sheet {
  host.writes.settle();
  return sheetOf(host, sheetId);
}

function nextId(host: Host): number {
  const taken = new Set(
    host.machine.workbook.sheets.flatMap(({ protectedRanges }) => protectedRanges.map((one) => one.protectedRangeId)),
  );
  let id = host.machine.nextNumber();
  while (taken.has(id)) id = host.machine.nextNumber();
  return id;
}

/** `place` null: the whole sheet, whose protection is given back where it has one already. */
export function protect(book: Pick<Book, 'host' | 'protection'>, sheetId: number, place: Place | null): object {
  const { host } = book;
  const there = settledSheet(host, sheetId).protectedRanges.find(isWhole);
  if (place === null && there) return book.protection(sheetId, there.protectedRangeId ?? 0);
  const id = nextId(host);
  const { owner, editors } = host.machine.workbook;
  const range = place === null ? { sheetId } : gridRange(sheetId, place);
  const users = [...new Set([owner, ...editors])];
  host.writes.add([{ addProtectedRange: { protectedRange: { protectedRangeId: id, range, editors: { users } } } }], 0);
  return book.protection(sheetId, id);
}

export const protectionsOf = (host: Host, sheetId: number, type: 'SHEET' | 'RANGE'): readonly number[] => {
  host.writes.read(sheetId);
  return sheetOf(host, sheetId)
    .protectedRanges.filter((protection) => isWhole(protection) === (type === 'SHEET'))
    .map(({ protectedRangeId }) => protectedRangeId ?? 0);
};

export function createProtections(book: Pick<Book, 'host' | 'range' | 'places'>): Handles<ProtectionOnSheet> {
  const { host } = book;
  const there = ({ sheetId, id }: ProtectionOnSheet): Schema.ProtectedRange => {
    const found = settledSheet(host, sheetId).protectedRanges.find(({ protectedRangeId }) => protectedRangeId === id);
    if (!found) throw new GoogleException('The protection has been removed.');
    return found;
  };
  const update = ({ id }: ProtectionOnSheet, fields: string, change: Schema.ProtectedRange): void =>
    host.writes.add(
      [{ updateProtectedRange: { protectedRange: { protectedRangeId: id, ...change }, fields } }],
      bytesOf(change),
    );
  const users = createHandles<string>(host, 'User', { asks: { getEmail: (email) => email } });
  const addressOf = (given: unknown, method: string): string =>
    typeof given === 'string' ? given : users.stateOf(given, method);
  const addresses = (given: unknown, method: string): readonly string[] =>
    Array.isArray(given) ? given.map((one) => addressOf(one, method)) : mismatch(method, given);
  const editorsOf = (state: ProtectionOnSheet): readonly string[] => there(state).editors?.users ?? [];
  const setEditors = (state: ProtectionOnSheet, list: readonly string[]): void => {
    const domainUsersCanEdit = there(state).editors?.domainUsersCanEdit;
    update(state, 'editors', { editors: { users: [...list], ...(domainUsersCanEdit ? { domainUsersCanEdit } : {}) } });
  };
  const addEditors = (state: ProtectionOnSheet, given: readonly string[]): void => {
    const before = editorsOf(state);
    setEditors(state, [...before, ...given.filter((email) => !before.some((one) => same(one, email)))]);
  };
  /** The owner and whoever runs the script stay, without a word. */
  const removeEditors = (state: ProtectionOnSheet, given: readonly string[]): void =>
    setEditors(
      state,
      editorsOf(state).filter((email) => !given.some((one) => same(one, email))),
    );
  return createHandles<ProtectionOnSheet>(host, 'Protection', {
    asks: {
      getDescription: (state) => {
        host.writes.read(state.sheetId);
        return there(state).description ?? '';
      },
      getEditors: (state) => {
        host.writes.read(state.sheetId);
        return host.realm.listIn([editorsOf(state).map((email) => users.make(email))])[0];
      },
      getProtectionType: (state) => (isWhole(there(state)) ? 'SHEET' : 'RANGE'),
      canDomainEdit: (state) => {
        host.writes.read(state.sheetId);
        return there(state).editors?.domainUsersCanEdit === true;
      },
      remove: (state) => {
        there(state);
        host.writes.add([{ deleteProtectedRange: { protectedRangeId: state.id } }], 0);
      },
    },
    does: {
      setDescription: (state, text: unknown) => {
        if (typeof text !== 'string') mismatch('Protection.setDescription', text);
        update(state, 'description', { description: String(text) });
      },
      setUnprotectedRanges: (state, ranges: unknown) => {
        const method = 'Protection.setUnprotectedRanges';
        if (!Array.isArray(ranges)) mismatch(method, ranges);
        if (!isWhole(there(state))) throw new GoogleException('Only a protected sheet can have unprotected ranges.');
        const given = (ranges as readonly unknown[]).map((range) => book.places.stateOf(range, method));
        if (given.some(({ sheetId }) => sheetId !== state.sheetId))
          throw new GoogleException('Unprotected ranges must be on the protected sheet.');
        const unprotectedRanges = given.map(({ sheetId, place }) => gridRange(sheetId, place));
        update(state, 'unprotectedRanges', { unprotectedRanges });
      },
      addEditor: (state, email: unknown) => addEditors(state, [addressOf(email, 'Protection.addEditor')]),
      addEditors: (state, emails: unknown) => addEditors(state, addresses(emails, 'Protection.addEditors')),
      removeEditor: (state, email: unknown) => removeEditors(state, [addressOf(email, 'Protection.removeEditor')]),
      removeEditors: (state, emails: unknown) => removeEditors(state, addresses(emails, 'Protection.removeEditors')),
      setDomainEdit: (state, may: unknown) => {
        if (typeof may !== 'boolean') mismatch('Protection.setDomainEdit', may);
        update(state, 'editors.domainUsersCanEdit', { editors: { domainUsersCanEdit: may === true } });
      },
      setWarningOnly: (state, only: unknown) => {
        if (typeof only !== 'boolean') mismatch('Protection.setWarningOnly', only);
        if (only) update(state, 'editors,warningOnly', { warningOnly: true });
        else update(state, 'warningOnly', {});
      },
    },
  });
}
