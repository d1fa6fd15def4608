// Opens or closes a unit's input cells: its addresses enter or leave the protections, which themselves stay.

import type { Request } from '../google/spreadsheet-gateway';
import type { CurrentSheet } from './current-sheet';
import { setMetadata } from './metadata';
import { PROTECTION_PREFIX, tidyEmails } from './wanted-protections';
import { hashEditors, INPUTS } from './write-editors';

/** @param school the unit's addresses, or none to close */
export function inputAccess(
  current: CurrentSheet,
  officers: readonly string[],
  school: readonly string[],
): readonly Request[] {
  const users = tidyEmails([...officers, ...school]);
  const inputs = current.protectedRanges.filter(({ description }) =>
    description.startsWith(`${PROTECTION_PREFIX} ${INPUTS} `),
  );
  const hash = hashEditors([{ name: INPUTS, editors: school }], officers);
  return [
    ...inputs.map(
      ({ id }): Request => ({
        updateProtectedRange: {
          protectedRange: { protectedRangeId: id, editors: { users: [...users] } },
          fields: 'editors',
        },
      }),
    ),
    ...setMetadata(current.sheetId, current, 'editors', hash),
  ];
}

/** Does one of these addresses stand on the inputs now? */
export const mayType = (current: CurrentSheet, school: readonly string[]): boolean => {
  const wanted = new Set(tidyEmails(school));
  return current.protectedRanges.some(
    ({ description, editors }) =>
      description.startsWith(`${PROTECTION_PREFIX} ${INPUTS} `) &&
      tidyEmails(editors).some((email) => wanted.has(email)),
  );
};
