// How calls are counted, by one rule for ours and every peer.
//
// A call is every method of a Google service, or of an object that a service gave, that the script runs: handles (`getRange`), steps of a
// builder, locks, properties, questions to the officer. What the stand-in does for itself is none; neither is the write behind a flush.
// A data call is one that reads or changes the workbook. Bytes are the arguments of all calls, as JSON in UTF-8.

import type { Faults } from '../../local/services/machine';
import type { RecordedCall } from '../../local/services/records';

export interface CallCounts {
  readonly calls: number;
  readonly dataCalls: number;
  /** Of the Sheets API, as its quota counts them. */
  readonly sheetsReads: number;
  readonly sheetsWrites: number;
  readonly bytes: number;
}

const OF_THE_WORKBOOK: ReadonlySet<string> = new Set(['Spreadsheet', 'Sheet', 'Range', 'Protection', 'Filter']);

/** They tell where something is, and nothing of what is in the workbook. */
const HANDLES: ReadonlySet<string> = new Set([
  'Spreadsheet.getId',
  'Spreadsheet.getUrl',
  'Spreadsheet.getName',
  'Spreadsheet.getSheets',
  'Spreadsheet.getSheetById',
  'Spreadsheet.getSheetByName',
  'Spreadsheet.getActiveSheet',
  'Spreadsheet.setActiveSheet',
  'Spreadsheet.getActiveCell',
  'Spreadsheet.getCurrentCell',
  'Spreadsheet.getActiveRange',
  'Spreadsheet.toast',
  'Sheet.getSheetId',
  'Sheet.getName',
  'Sheet.getIndex',
  'Sheet.getRange',
  'Sheet.activate',
  'Range.getRow',
  'Range.getColumn',
  'Range.getLastRow',
  'Range.getLastColumn',
  'Range.getNumRows',
  'Range.getNumColumns',
  'Range.getA1Notation',
  'Range.getSheet',
  'Range.activate',
]);

const isSheetsApi = ({ service }: RecordedCall): boolean => service.startsWith('Sheets.');
const isSheetsRead = ({ method }: RecordedCall): boolean => /^(get|batchGet|search)/.test(method);

function isData(call: RecordedCall): boolean {
  if (isSheetsApi(call)) return true;
  return OF_THE_WORKBOOK.has(call.service) && !HANDLES.has(`${call.service}.${call.method}`);
}

/** Counts from now on. */
export function countCalls(faults: Faults): () => CallCounts {
  let [calls, dataCalls, sheetsReads, sheetsWrites, bytes] = [0, 0, 0, 0, 0];
  faults.beforeCall = (call) => {
    calls++;
    if (isData(call)) dataCalls++;
    if (isSheetsApi(call)) {
      if (isSheetsRead(call)) sheetsReads++;
      else sheetsWrites++;
    }
    bytes += Buffer.byteLength(JSON.stringify(call.args));
  };
  return () => ({ calls, dataCalls, sheetsReads, sheetsWrites, bytes });
}
