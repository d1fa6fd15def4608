// Opens or closes a unit's input cells: its addresses enter or leave the protections, which themselves stay.

import type { Request } from '../google/spreadsheet-gateway';
import { type CurrentProtection, type CurrentSheet, metadataValue } from './current-sheet';
import { setMetadata } from './metadata';
import { PROTECTION_PREFIX, tidyEmails } from './wanted-protections';
import { hashEditors, INPUTS } from './write-editors';

const isOurs = ({ description }: CurrentProtection): boolean => description.startsWith(PROTECTION_PREFIX);
const isInput = ({ description }: CurrentProtection): boolean =>
  description.startsWith(`${PROTECTION_PREFIX} ${INPUTS} `);

const inputsOf = (current: CurrentSheet): readonly CurrentProtection[] => current.protectedRanges.filter(isInput);

/** Whoever stands on the whole tab's protection, where no school ever does: the owner and every officer. */
const keepersOf = (current: CurrentSheet, officers: readonly string[]): readonly string[] =>
  tidyEmails([
    ...officers,
    ...current.protectedRanges
      .filter((range) => isOurs(range) && !isInput(range))
      .flatMap(({ editors }) => [...editors]),
  ]);

/** @param school the unit's addresses, or none to close */
export function setInputEditors(
  current: CurrentSheet,
  officers: readonly string[],
  school: readonly string[],
): readonly Request[] {
  const users = tidyEmails([...keepersOf(current, officers), ...school]);
  return inputsOf(current).map(
    ({ id }): Request => ({
      updateProtectedRange: {
        protectedRange: { protectedRangeId: id, editors: { users: [...users] } },
        fields: 'editors',
      },
    }),
  );
}

const hashOf = (officers: readonly string[], school: readonly string[]): string =>
  hashEditors([{ name: INPUTS, editors: school }], officers);

/** Notes on the tab for whom it was opened last, so that an address that Google refused is not tried for ever. */
export const noteInputEditors = (
  current: CurrentSheet,
  officers: readonly string[],
  school: readonly string[],
): readonly Request[] => setMetadata(current.sheetId, current, 'editors', hashOf(officers, school));

export const inputAccess = (
  current: CurrentSheet,
  officers: readonly string[],
  school: readonly string[],
): readonly Request[] => [
  ...setInputEditors(current, officers, school),
  ...noteInputEditors(current, officers, school),
];

/** Only officers may type on the tab, or the account that runs may not see who may. */
export const isClosedTo = (current: CurrentSheet, officers: readonly string[]): boolean => {
  const keepers = new Set(keepersOf(current, officers));
  return inputsOf(current).every(({ editors }) => tidyEmails(editors).every((email) => keepers.has(email)));
};

export type AccessFault = 'open' | 'closed';

/**
 * Who may type does not fit the state. null: it fits, or the account that runs may not see who stands there.
 * @param isHandedIn the tab has to be closed to everybody but officers
 */
export function accessFault(
  current: CurrentSheet,
  officers: readonly string[],
  school: readonly string[],
  isHandedIn: boolean,
): AccessFault | null {
  const inputs = inputsOf(current);
  if (inputs.length === 0 || inputs.some(({ editors }) => editors.length === 0)) return null;
  const there = inputs.map(({ editors }) => tidyEmails(editors));
  if (isHandedIn) return isClosedTo(current, officers) ? null : 'open';
  const noted = metadataValue(current, 'editors');
  if (school.length === 0 || noted === null || noted === hashOf(officers, school)) return null;
  const wanted = tidyEmails(school);
  return there.some((editors) => !wanted.some((email) => editors.includes(email))) ? 'closed' : null;
}

/** Who may type on the tab as it stands, held against who should: addresses that would come and go. */
export function accessOf(
  current: CurrentSheet,
  school: readonly string[],
): { readonly gains: readonly string[]; readonly loses: readonly string[] } {
  const inputs = inputsOf(current);
  const isUnknown = inputs.length === 0 || inputs.some(({ editors }) => editors.length === 0);
  if (isUnknown) return { gains: [], loses: [] };
  const there = tidyEmails(inputs.flatMap(({ editors }) => [...editors]));
  const wanted = tidyEmails(school);
  const keepers = keepersOf(current, []);
  return {
    gains: wanted.filter((email) => !there.includes(email)),
    loses: there.filter((email) => !wanted.includes(email) && !keepers.includes(email)),
  };
}
