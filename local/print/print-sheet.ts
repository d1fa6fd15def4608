// One sheet → PDF, as Google's own export does it: through an .xlsx of that sheet alone, which LibreOffice prints.

import { convert, type Setting } from '../office/convert';
import type { Evaluation } from '../sheets-api/evaluation';
import type { Workbook } from '../sheets-api/workbook';
import { toXlsx } from '../xlsx';
import { type PrintLook, printableSheet } from './printable-sheet';

const LIMIT_MS = 60_000;

/** The reader's own way with numbers: 77,8%, as in Google and in the report. */
const VIETNAMESE: Setting = ['/org.openoffice.Setup/L10N', 'ooSetupSystemLocale', 'vi-VN'];

/** LibreOffice is large: one at a time. */
let last: Promise<unknown> = Promise.resolve();

/** @throws LibreOfficeMissing, LibreOfficeSlow */
function toPdf(xlsx: Uint8Array): Promise<Uint8Array> {
  const print = (): Promise<Uint8Array> =>
    convert({ content: xlsx, from: 'xlsx', to: 'pdf', settings: [VIETNAMESE], limitMs: LIMIT_MS });
  const pdf = last.then(print, print);
  last = pdf.catch(() => undefined);
  return pdf;
}

export interface Source {
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
  /** Day serial. */
  readonly today: number;
}

/**
 * The workbook may change as soon as the returned promise is there.
 * @returns null where there is no such sheet; otherwise what prints it
 */
export async function sheetToPrint(
  { workbook, evaluation, today }: Source,
  sheetId: number,
  look: PrintLook,
): Promise<(() => Promise<Uint8Array>) | null> {
  const alone = printableSheet(workbook, evaluation, sheetId, look);
  if (!alone) return null;
  const xlsx = await toXlsx(alone, evaluation, { today });
  return () => toPdf(xlsx);
}
