// The column *Mã cũ* of *Chỉ tiêu*: under which code an indicator or field stood before, so that what was entered follows it.

import type { indicatorColumns } from '../layout/data-columns';
import type { TableRow } from './data-table';
import type { SetUpFault } from './set-up-fault';

/** Former code → code of today. */
export type FormerCodes = ReadonlyMap<string, string>;

type IndicatorRow = TableRow<keyof typeof indicatorColumns>;

const fieldOf = (code: string): string => code.slice(code.indexOf('.') + 1);
const ownerOf = (code: string): string => code.split('.')[0] ?? code;

/** Fields of an indicator that was given another code went by its former code, too, unless their own rows say otherwise. */
function impliedCode(code: string, rows: ReadonlyMap<string, IndicatorRow>): string {
  const former = code.includes('.') ? (rows.get(ownerOf(code))?.text('formerCode') ?? '') : '';
  const implied = `${former}.${fieldOf(code)}`;
  return former === '' || former.includes('.') || rows.has(implied) ? '' : implied;
}

/** @param rows the rows of *Chỉ tiêu* by code */
export function readFormerCodes(rows: ReadonlyMap<string, IndicatorRow>): {
  readonly codes: FormerCodes;
  readonly faults: readonly SetUpFault[];
} {
  const codes = new Map<string, string>();
  const faults: SetUpFault[] = [];
  for (const [code, row] of rows) {
    const former = row.text('formerCode');
    if (former === '') continue;
    const owner = codes.get(former);
    if (former === code)
      faults.push(row.fault('formerCode', 'mã trước khi đổi, khác mã ở cột Mã; không đổi mã thì để trống'));
    else if (rows.has(former))
      faults.push(
        row.fault(
          'formerCode',
          `một mã không còn dùng; “${former}” vẫn có ở dòng ${(rows.get(former)?.row ?? 0) + 1}, hãy bỏ dòng đó hoặc để trống ô này`,
        ),
      );
    else if (owner !== undefined)
      faults.push(row.fault('formerCode', `mã cũ không trùng với dòng ${(rows.get(owner)?.row ?? 0) + 1}`));
    else codes.set(former, code);
  }
  for (const code of rows.keys()) {
    const implied = rows.get(code)?.text('formerCode') === '' ? impliedCode(code, rows) : '';
    if (implied !== '' && !codes.has(implied)) codes.set(implied, code);
  }
  return { codes, faults };
}
