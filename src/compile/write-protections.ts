// A ProtectionPlan → requests that need no e-mail address but the officers'. Schools' addresses go apart, see `write-editors.ts`.

import type { Request } from '../google/spreadsheet-gateway';
import { type GridRange, gridRange } from './grid-range';
import type { ProtectionPlan, WantedProtection } from './wanted-protections';

type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

const placeOf = (wanted: WantedProtection, sheetId: number): ProtectedRange =>
  wanted.range
    ? { range: gridRange(sheetId, wanted.range) }
    : { range: { sheetId }, unprotectedRanges: wanted.unprotected.map((range) => gridRange(sheetId, range)) };

/** Officers unknown: Google then lets every editor in, until the editors follow. */
function addProtection(wanted: WantedProtection, sheetId: number, officers: readonly string[]): Request {
  const { range, unprotectedRanges } = placeOf(wanted, sheetId);
  const protectedRange: ProtectedRange = { protectedRangeId: wanted.id, description: wanted.description, range };
  if (unprotectedRanges) protectedRange.unprotectedRanges = unprotectedRanges;
  if (officers.length > 0) protectedRange.editors = { users: [...officers] };
  return { addProtectedRange: { protectedRange } };
}

const replaceProtection = (wanted: WantedProtection, sheetId: number): Request => ({
  updateProtectedRange: {
    protectedRange: {
      protectedRangeId: wanted.id,
      description: wanted.description,
      ...placeOf(wanted, sheetId),
    },
    fields: wanted.range ? 'range,description' : 'range,unprotectedRanges,description',
  },
});

const describeProtection = ({ id, description }: WantedProtection): Request => ({
  updateProtectedRange: { protectedRange: { protectedRangeId: id, description }, fields: 'description' },
});

const columnA = (sheetId: number): GridRange => ({ sheetId, startColumnIndex: 0, endColumnIndex: 1 });

export const addMissing = (plan: ProtectionPlan, sheetId: number, officers: readonly string[]): readonly Request[] =>
  plan.missing.map((wanted) => addProtection(wanted, sheetId, officers));

export const deleteSurplus = (plan: ProtectionPlan): readonly Request[] =>
  plan.surplus.map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } }));

/** A protection vanishes with the last of its rows, and its id with it; meanwhile it waits on column A, which stays. */
export const parkKept = (plan: ProtectionPlan, sheetId: number): readonly Request[] =>
  plan.kept
    .filter(({ wanted }) => wanted.range !== null)
    .map(({ wanted }) => ({
      updateProtectedRange: {
        protectedRange: { protectedRangeId: wanted.id, range: columnA(sheetId) },
        fields: 'range',
      },
    }));

export const replaceKept = (plan: ProtectionPlan, sheetId: number): readonly Request[] =>
  plan.kept.map(({ wanted }) => replaceProtection(wanted, sheetId));

export const describeKept = (plan: ProtectionPlan): readonly Request[] =>
  plan.kept
    .filter(({ wanted, current }) => wanted.description !== current.description)
    .map(({ wanted }) => describeProtection(wanted));
