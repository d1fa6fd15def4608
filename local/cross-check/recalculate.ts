// Has LibreOffice Calc open an .xlsx file, recalculate everything as in Viet Nam, and save it again.

import { convert, type Setting } from '../office/convert';

const LIMIT_MS = 15 * 60_000;

/** Without the first LibreOffice trusts the cached values, and the check would check nothing. */
const settings: readonly Setting[] = [
  // 0: always recalculate on load
  ['/org.openoffice.Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0'],
  ['/org.openoffice.Setup/L10N', 'ooSetupSystemLocale', 'vi-VN'],
  // 3: text that reads as a number in this locale may be computed with, as at Google; empty text may not
  ['/org.openoffice.Office.Calc/Formula/Syntax', 'StringConversion', '3'],
  ['/org.openoffice.Office.Calc/Formula/Syntax', 'EmptyStringAsZero', 'false'],
];

/** @throws LibreOfficeMissing */
export const recalculate = (xlsx: Uint8Array): Promise<Uint8Array> =>
  convert({ content: xlsx, from: 'xlsx', to: 'xlsx', filter: 'Calc MS Excel 2007 XML', settings, limitMs: LIMIT_MS });
