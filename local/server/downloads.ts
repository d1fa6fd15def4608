// What a person may take along as a file: a print of one sheet, and the files of their own Drive.

import type { Google } from '../google';
import { LibreOfficeMissing, LibreOfficeSlow } from '../office/convert';
import { sheetToPrint } from '../print/print-sheet';
import type { PrintLook } from '../print/printable-sheet';
import { dayAt } from '../virtual-day';
import { Fault } from './fault';
import { words } from './words';

export interface Download {
  /** As the browser saves it. */
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

export interface PrintRequest {
  readonly sheetId: number;
  readonly look: PrintLook;
}

const STATUS = { broken: 500, missing: 501, slow: 504 } as const;

function printFault(error: unknown): Fault {
  if (error instanceof LibreOfficeMissing) return new Fault(STATUS.missing, words.noLibreOffice);
  if (error instanceof LibreOfficeSlow) return new Fault(STATUS.slow, words.printSlow);
  return new Fault(STATUS.broken, words.printFailed);
}

/**
 * Reads the workbook at once; the PDF may be waited for while the workbook goes on.
 * @throws Fault 404 where there is no such sheet
 */
export async function printOfSheet(google: Google, { sheetId, look }: PrintRequest): Promise<() => Promise<Download>> {
  const { workbook } = google;
  const source = { workbook, evaluation: google.evaluation(), today: dayAt(google.now()) };
  const print = await sheetToPrint(source, sheetId, look);
  if (print === null) throw new Fault(404, words.noSheet);
  const sheet = workbook.sheets.find(({ properties }) => (properties.sheetId ?? 0) === sheetId);
  const name = `${workbook.properties.title ?? ''} - ${sheet?.properties.title ?? ''}.pdf`;
  return async () => {
    try {
      return { name, type: 'application/pdf', content: await print() };
    } catch (error) {
      throw printFault(error);
    }
  };
}

/** @throws Fault 404, whether there is no such file or it is somebody else's */
export function fileOf(google: Google, owner: string, id: string): Download {
  const file = google.files.find((one) => one.id === id && one.owner.toLowerCase() === owner.toLowerCase());
  if (!file) throw new Fault(404, words.noFile);
  return { name: file.name, type: file.mimeType, content: file.bytes };
}

const asciiOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w .()-]/g, '_');

const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );

/** To be saved, never shown: the name in letters of ASCII, and as it is. */
export const disposition = (name: string): string =>
  `attachment; filename="${asciiOf(name)}"; filename*=UTF-8''${encoded(name)}`;
