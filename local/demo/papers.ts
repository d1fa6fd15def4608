// What the demo hands to people who read paper: the report as a Word file, and the leaders' pages as PDF.

import type { Google } from '../google';
import { LibreOfficeMissing } from '../office/convert';
import { sheetToPrint } from '../print/print-sheet';
import { isActionResult } from '../scenario/play';
import { findSheetByRole } from '../scenario/unit-tab';
import { dayAt } from '../virtual-day';

const REPORT = { runs: 'exportReport', file: 'bao-cao.docx' } as const;
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const prints = [
  { role: 'dashboard', file: 'dieu-hanh.pdf', onePage: true },
  { role: 'summary', file: 'tong-hop.pdf', onePage: false },
] as const;

export const PAPER_NAMES: readonly string[] = [REPORT.file, ...prints.map(({ file }) => file)];

const NO_LIBRE_OFFICE = `Không có LibreOffice nên không làm các tệp PDF; cài: apt-get install libreoffice-calc`;

export interface Papers {
  /** By name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is missing, and how to come by it. */
  readonly notes: readonly string[];
}

/** null where the bundle makes none. @throws where it does not end well */
function makeReport(google: Google): Uint8Array | null {
  if (!google.functionNames.has(REPORT.runs)) return null;
  const result = google.run(REPORT.runs, google.officer);
  if (isActionResult(result) && !result.ok) throw new Error(result.message);
  const made = google.files.filter(({ action, mimeType }) => action === REPORT.runs && mimeType === DOCX_TYPE);
  return made.at(-1)?.bytes ?? null;
}

async function print(google: Google, sheetId: number, onePage: boolean): Promise<Uint8Array | null> {
  const source = { workbook: google.workbook, evaluation: google.evaluation(), today: dayAt(google.now()) };
  const make = await sheetToPrint(source, sheetId, { landscape: true, onePage });
  return make ? make() : null;
}

/** Pages that the workbook does not have are left out. @param onFailure told what did not end well */
export async function makePapers(google: Google, onFailure: (what: string, error: unknown) => void): Promise<Papers> {
  const files = new Map<string, Uint8Array>();
  const keep = (name: string, content: Uint8Array | null): void => {
    if (content) files.set(name, content);
  };
  try {
    keep(REPORT.file, makeReport(google));
  } catch (error) {
    onFailure(REPORT.runs, error);
  }
  for (const { role, file, onePage } of prints) {
    const sheet = findSheetByRole(google, role);
    if (!sheet) continue;
    try {
      keep(file, await print(google, sheet.properties.sheetId ?? 0, onePage));
    } catch (error) {
      if (error instanceof LibreOfficeMissing) return { files, notes: [NO_LIBRE_OFFICE] };
      onFailure(file, error);
    }
  }
  return { files, notes: [] };
}
