// *Nhận báo cáo*: every ticked box is looked at once: without errors the report is stamped, with errors the box is unticked and told why.

import { serialAt, showMoment } from '../domain/day';
import { blocks, type Finding } from '../domain/finding';
import { isHandedIn, punctualityAt, statusWords, type Submission, timelinessWords } from '../domain/submission';
import type { Services } from '../google/services';
import type { Request } from '../google/spreadsheet-gateway';
import { tabColumns, tabRows } from '../layout/tab-columns';
import { trackingColumns } from '../layout/tracking-columns';
import { readConfiguration, rowsByKey, type UnitOnFile } from '../read/read-workbook';
import { readSnapshot, SNAPSHOT_FIELDS, type Snapshot } from '../read/snapshot';
import { messages } from '../ui/messages';
import { type Outcome, perform } from './action';
import { judgeWorkbook } from './judge-workbook';
import { writeGroups } from './write-sheets';

type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

const write = (sheetId: number, row: number, column: number, values: readonly ExtendedValue[]): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows: [{ values: values.map((userEnteredValue) => ({ userEnteredValue })) }],
    fields: 'userEnteredValue',
  },
});

const FINDINGS_TOLD = 3;

function refusalText(findings: readonly Finding[]): string {
  const told = findings.slice(0, FINDINGS_TOLD).map(({ field, message }) => `${field}: ${message}`);
  const more = findings.length - told.length;
  return `CHƯA NỘP ĐƯỢC. ${told.join(' ')}${more > 0 ? ` Còn ${more} chỗ khác.` : ''} Sửa xong hãy đánh dấu lại.`;
}

/** The named exception to "never write an input": the box itself, which asks for an answer. */
const untick = (unit: UnitOnFile, sheetId: number): Request =>
  write(sheetId, unit.rows.get('#submit') ?? 0, tabColumns.result, [{ boolValue: false }]);

const tell = (sheetId: number, text: string): Request =>
  write(sheetId, tabRows.message, tabColumns.number, [{ stringValue: text }]);

function stamp(snapshot: Snapshot, unit: UnitOnFile, submission: Submission): readonly Request[] {
  const tracking = snapshot.byRole.get('tracking');
  const row = tracking ? rowsByKey(tracking).get(unit.unit.code) : undefined;
  if (!tracking || row === undefined) return [];
  const { sheetId } = tracking.current;
  return [
    write(sheetId, row, trackingColumns.status, [
      { stringValue: statusWords[submission.status] },
      { numberValue: submission.submittedAt ?? 0 },
    ]),
    write(sheetId, row, trackingColumns.punctuality, [{ stringValue: submission.punctuality ?? '' }]),
  ];
}

export function sweep(services: Services): Outcome {
  const say = messages.sweep;
  return perform(services, say.title, () => {
    services.ui.progress(say.progress);
    const snapshot = readSnapshot(services.spreadsheet.read(SNAPSHOT_FIELDS));
    const configuration = readConfiguration(snapshot);
    const { onFile, findings, context } = judgeWorkbook(snapshot, configuration, services.now());
    const moment = serialAt(services.now());
    let [received, refused] = [0, 0];
    const groups = onFile.flatMap((unit): readonly (readonly Request[])[] => {
      const { submission } = unit.entries;
      if (!unit.ticked || !unit.sheet || isHandedIn(submission.status)) return [];
      const { sheetId } = unit.sheet.current;
      const inTheWay = findings.filter((finding) => finding.unit === unit.unit.code && blocks(finding));
      if (inTheWay.length > 0) {
        refused++;
        return [[untick(unit, sheetId), tell(sheetId, refusalText(inTheWay))]];
      }
      received++;
      const punctuality = submission.punctuality ?? punctualityAt(moment, context.settings, submission.extension);
      const handedIn: Submission = { ...submission, status: 'submitted', submittedAt: submission.submittedAt ?? moment, punctuality };
      const receipt = `ĐÃ NHẬN BÁO CÁO lúc ${showMoment(moment)} (${timelinessWords[punctuality]}). Cảm ơn quý đơn vị.`;
      return [[...stamp(snapshot, unit, handedIn), tell(sheetId, receipt)]];
    });
    if (groups.length > 0) writeGroups(services.spreadsheet, groups);
    return say.done(received, refused);
  });
}
