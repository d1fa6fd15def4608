// Lets schools back into their inputs: all at once, and where Google refuses an address, one address at a time.

import { inputAccess, noteInputEditors, setInputEditors } from '../../compile/input-access';
import { isRefusal } from '../../google/fault-kind';
import type { Services } from '../../google/services';
import { trackingColumns } from '../../layout/tracking-columns';
import type { UnitOnFile } from '../../read/read-workbook';
import { answers, logged } from '../../ui/follow-up-messages';
import { appendRows, type Written, writeCells } from './cell-writes';
import type { Desk } from './desk';

const isWritten = (write: () => void): boolean => {
  try {
    write();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
};

/** @returns the addresses that Google does not take */
function openOneByOne({ spreadsheet }: Services, { officers }: Desk, { sheet, unit }: UnitOnFile): readonly string[] {
  if (!sheet) return [];
  const taken: string[] = [];
  for (const address of unit.editors) {
    if (isWritten(() => spreadsheet.write(setInputEditors(sheet.current, officers, [...taken, address]))))
      taken.push(address);
  }
  return unit.editors.filter((address) => !taken.includes(address));
}

export function openInputs(desk: Desk, services: Services, units: readonly UnitOnFile[]): void {
  const { officers, tracking, trackingRows, logSheetId, now } = desk;
  const requests = units.flatMap(({ sheet, unit }) =>
    sheet ? inputAccess(sheet.current, officers, unit.editors) : [],
  );
  if (requests.length === 0 || isWritten(() => services.spreadsheet.write(requests))) return;
  const told = units.map((unit) => ({ unit, refused: openOneByOne(services, desk, unit) }));
  const faults = told.filter(({ refused }) => refused.length > 0);
  const log = faults.map(({ unit, refused }): readonly Written[] => [
    now,
    officers[0] ?? '',
    unit.unit.code,
    logged.notOpened,
    '',
    logged.addresses(refused.length),
  ]);
  services.spreadsheet.write([
    ...told.flatMap(({ unit: { sheet, unit } }) =>
      sheet ? noteInputEditors(sheet.current, officers, unit.editors) : [],
    ),
    ...faults.flatMap(({ unit, refused }) => {
      const row = trackingRows.get(unit.unit.code);
      return row === undefined
        ? []
        : [writeCells(tracking.current.sheetId, row, trackingColumns.answer, [answers.notOpened(refused.join(', '))])];
    }),
    ...appendRows(logSheetId, log),
  ]);
}
