// Lets further officers into every protection of ours, so that another account can take over.

import type { Request } from '../google/spreadsheet-gateway';
import type { CurrentProtection, CurrentSheet } from './current-sheet';
import { PROTECTION_PREFIX, tidyEmails } from './wanted-protections';

const ours = (sheets: readonly CurrentSheet[]): readonly CurrentProtection[] =>
  sheets.flatMap(({ protectedRanges }) =>
    protectedRanges.filter(({ description }) => description.startsWith(PROTECTION_PREFIX)),
  );

/** Google hides the editors of a protection from those who may not edit under it. */
export const mayEditAll = (sheets: readonly CurrentSheet[]): boolean =>
  ours(sheets).every(({ editors }) => editors.length > 0);

/** Nothing where the addresses stand everywhere already, nor where Google hides who stands there. */
export const admitOfficers = (sheets: readonly CurrentSheet[], addresses: readonly string[]): readonly Request[] =>
  ours(sheets)
    .filter(({ editors }) => editors.length > 0 && addresses.some((address) => !tidyEmails(editors).includes(address)))
    .map(({ id, editors }) => ({
      updateProtectedRange: {
        protectedRange: { protectedRangeId: id, editors: { users: [...tidyEmails([...editors, ...addresses])] } },
        fields: 'editors',
      },
    }));
