// The protections that a spec asks for, one a range as Google has them, paired with those that are there.

import type { Protection, Range, SheetSpec } from '../layout/sheet-spec';
import type { CurrentProtection, CurrentSheet } from './current-sheet';
import { inputProtectionIds, sheetProtectionId } from './sheet-ids';

/** Begins the description of every protection of ours; one without it was made by a person and is left alone. */
export const PROTECTION_PREFIX = 'Sổ chỉ tiêu:';

export interface WantedProtection {
  readonly id: number;
  readonly description: string;
  /** null: the whole sheet. */
  readonly range: Range | null;
  /** Only with the whole sheet. */
  readonly unprotected: readonly Range[];
  /** Lower case, each once, in the spec's order, officers first. */
  readonly editors: readonly string[];
}

export interface ProtectionPlan {
  /** To be added. */
  readonly missing: readonly WantedProtection[];
  /** There already, under the id that they have there. */
  readonly kept: readonly { readonly wanted: WantedProtection; readonly current: CurrentProtection }[];
  /** Ours, but no longer wanted. */
  readonly surplus: readonly CurrentProtection[];
}

const describe = (text: string): string => (text.startsWith(PROTECTION_PREFIX) ? text : `${PROTECTION_PREFIX} ${text}`);

const tidied = (emails: readonly string[]): readonly string[] => [
  ...new Set(emails.map((email) => email.trim().toLowerCase()).filter((email) => email !== '')),
];

/** Those of the officers are asked for on every tab. */
const tidy = new WeakMap<readonly string[], readonly string[]>();

export function tidyEmails(emails: readonly string[]): readonly string[] {
  const known = tidy.get(emails) ?? tidied(emails);
  tidy.set(emails, known);
  return known;
}

function wantedOf(protection: Protection, sheetId: number, officers: readonly string[]): readonly WantedProtection[] {
  const idOf = inputProtectionIds(
    sheetId,
    protection.inputs.map(({ name }) => name),
  );
  const inputs = protection.inputs.flatMap(({ name, ranges, editors }) =>
    ranges.map((range, index) => ({
      id: idOf(name, index),
      description: describe(`${name} ${index + 1}`),
      range,
      unprotected: [],
      editors: tidyEmails([...officers, ...editors]),
    })),
  );
  const sheet = {
    id: sheetProtectionId(sheetId),
    description: describe(protection.description),
    range: null,
    unprotected: protection.unprotected,
    editors: tidyEmails(officers),
  };
  return [sheet, ...inputs];
}

/** By id; or by description, should Google have chosen an id of its own. */
function pair(wanted: readonly WantedProtection[], ours: readonly CurrentProtection[]): ProtectionPlan['kept'] {
  const byId = new Map(ours.map((current) => [current.id, current]));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const strays = new Map(ours.filter(({ id }) => !wantedIds.has(id)).map((current) => [current.description, current]));
  return wanted.flatMap((each) => {
    const current = byId.get(each.id) ?? strays.get(each.description);
    return current ? [{ wanted: { ...each, id: current.id }, current }] : [];
  });
}

export function planProtections(
  spec: SheetSpec,
  current: CurrentSheet | null,
  sheetId: number,
  officers: readonly string[],
): ProtectionPlan {
  const wanted = spec.protection ? wantedOf(spec.protection, sheetId, officers) : [];
  if (!current) return { missing: wanted, kept: [], surplus: [] };
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const ours = current.protectedRanges.filter(
    ({ id, description }) => wantedIds.has(id) || description.startsWith(PROTECTION_PREFIX),
  );
  const kept = pair(wanted, ours);
  const keptDescriptions = new Set(kept.map((each) => each.wanted.description));
  const keptIds = new Set(kept.map((each) => each.current.id));
  return {
    missing: wanted.filter(({ description }) => !keptDescriptions.has(description)),
    kept,
    surplus: ours.filter(({ id }) => !keptIds.has(id)),
  };
}
