// Who may type where → updateProtectedRange with `editors`, apart from the structure: one address that Google does not know may
// fail its whole batch.

import type { Request } from '../google/spreadsheet-gateway';
import type { InputProtection, SheetSpec } from '../layout/sheet-spec';
import { type CurrentSheet, metadataValue } from './current-sheet';
import { shortHash } from './hash';
import { setMetadata } from './metadata';
import { sheetProtectionId } from './sheet-ids';
import { type ProtectionPlan, tidyEmails, type WantedProtection } from './wanted-protections';

export interface EditorRequests {
  /** Names e-mail addresses. */
  readonly editors: readonly Request[];
  /** Goes with the structure: notes that nothing had to be named. */
  readonly structure: readonly Request[];
}

const updateEditors = ({ id, editors }: WantedProtection): Request => ({
  updateProtectedRange: {
    protectedRange: { protectedRangeId: id, editors: { users: [...editors] } },
    fields: 'editors',
  },
});

const isSubset = (part: readonly string[], whole: readonly string[]): boolean => {
  const members = new Set(whole);
  return part.every((email) => members.has(email));
};

/** Each holds every address once. */
const areSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && isSubset(a, b);

const sorted = (emails: readonly string[]): readonly string[] => [...tidyEmails(emails)].sort();

/** Name of the protections over a unit's input cells. */
export const INPUTS = 'inputs';

export const hashEditors = (
  inputs: readonly Pick<InputProtection, 'name' | 'editors'>[],
  officers: readonly string[],
): string => shortHash([sorted(officers), inputs.map(({ name, editors }) => [name, sorted(editors)])]);

/**
 * Google adds the owner to every protection, and we do not know who that is; but the owner stands on the whole-sheet protection
 * too, which no school can change. Whoever else is on a range without being wanted there has been let in by someone.
 */
function tolerated(plan: ProtectionPlan): readonly string[] {
  const sheet = plan.kept.find(({ wanted }) => wanted.range === null);
  return tidyEmails(sheet?.current.editors ?? []);
}

function keptToUpdate(plan: ProtectionPlan, isNoted: boolean): readonly WantedProtection[] {
  const allowed = tolerated(plan);
  return plan.kept
    .filter(({ wanted, current }) => {
      const present = tidyEmails(current.editors);
      return !isNoted || !isSubset(wanted.editors, present) || !isSubset(present, [...wanted.editors, ...allowed]);
    })
    .map(({ wanted }) => wanted);
}

/** A new protection has the officers from its first moment. */
const missingToUpdate = (plan: ProtectionPlan, officers: readonly string[]): readonly WantedProtection[] =>
  plan.missing.filter(({ editors }) => !areSame(editors, officers));

/** Officers unknown: those who may edit the protected sheet now stay. */
export function officersOf(known: readonly string[], current: CurrentSheet | null): readonly string[] {
  if (known.length > 0 || !current) return tidyEmails(known);
  const id = sheetProtectionId(current.sheetId);
  return tidyEmails(current.protectedRanges.find((range) => range.id === id)?.editors ?? []);
}

export function writeEditors(
  spec: SheetSpec,
  plan: ProtectionPlan,
  current: CurrentSheet | null,
  place: { readonly sheetId: number; readonly officers: readonly string[] },
): EditorRequests {
  if (!spec.protection) return { editors: [], structure: [] };
  const hash = hashEditors(spec.protection.inputs, place.officers);
  const isNoted = current !== null && metadataValue(current, 'editors') === hash;
  const updates = [...keptToUpdate(plan, isNoted), ...missingToUpdate(plan, officersOf(place.officers, current))].map(
    updateEditors,
  );
  const note = setMetadata(place.sheetId, current, 'editors', hash);
  return updates.length > 0 ? { editors: [...updates, ...note], structure: [] } : { editors: [], structure: note };
}
