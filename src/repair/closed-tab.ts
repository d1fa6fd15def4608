// The tab of a unit that nobody reports on any more: only those who keep the workbook may type there. Its cells stay as they are.

import { setMetadata } from '../compile/metadata';
import { sheetProtectionId } from '../compile/sheet-ids';
import { PROTECTION_PREFIX, tidyEmails } from '../compile/wanted-protections';
import type { Request } from '../google/spreadsheet-gateway';
import type { Range } from '../layout/sheet-spec';
import { type ActualSheet, type ProtectedRange, toRange } from './actual-sheet';

const DESCRIPTION = `${PROTECTION_PREFIX} đơn vị không còn dùng, chỉ cán bộ sửa được.`;

const isOurs = ({ description = '' }: ProtectedRange): boolean => description.startsWith(PROTECTION_PREFIX);

const isWhole = ({ range }: ProtectedRange): boolean =>
  range?.startRowIndex === undefined && range?.startColumnIndex === undefined;

/** Google hides the editors of what the reader may not edit; then somebody else keeps it. */
const isHeldBy = (
  { warningOnly, requestingUserCanEdit, editors }: ProtectedRange,
  keepers: ReadonlySet<string>,
): boolean =>
  !warningOnly &&
  (requestingUserCanEdit === false ||
    (editors !== undefined &&
      !editors.domainUsersCanEdit &&
      (editors.groups ?? []).length === 0 &&
      tidyEmails(editors.users ?? []).every((email) => keepers.has(email))));

function covers(ranges: readonly Range[], hole: Range): boolean {
  for (let row = hole.startRow; row < hole.endRow; row++) {
    for (let column = hole.startColumn; column < hole.endColumn; column++) {
      const isIn = ({ startRow, endRow, startColumn, endColumn }: Range): boolean =>
        row >= startRow && row < endRow && column >= startColumn && column < endColumn;
      if (!ranges.some(isIn)) return false;
    }
  }
  return true;
}

/** Somebody else may type there. */
export function isOpen({ current, protections }: ActualSheet, keepers: readonly string[]): boolean {
  const may = new Set(keepers);
  const ours = protections.filter(isOurs);
  const held = ours.filter((one) => isHeldBy(one, may));
  const whole = held.find(isWhole);
  if (!whole || held.length < ours.length) return true;
  const inputs = held.filter((one) => !isWhole(one)).map(({ range }) => toRange(range ?? {}, current));
  return (whole.unprotectedRanges ?? []).some((hole) => !covers(inputs, toRange(hole, current)));
}

/** One protection without a hole, and the mark of its layout gone: should the unit come back, its tab is painted anew. */
export const closeTab = ({ current, protections }: ActualSheet, keepers: readonly string[]): readonly Request[] => [
  ...protections.filter(isOurs).map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })),
  {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: sheetProtectionId(current.sheetId),
        description: DESCRIPTION,
        range: { sheetId: current.sheetId },
        editors: { users: [...keepers] },
      },
    },
  },
  ...setMetadata(current.sheetId, current, 'spec', ''),
];
