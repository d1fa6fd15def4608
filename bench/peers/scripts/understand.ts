// What a peer's readings mean, by the same rules as ours: how they were read, and how the findings are written, is each peer's own.

import { type JudgedWorkbook, judgeWorkbook } from '../../../src/actions/judge-workbook';
import { serialAt, showMoment } from '../../../src/domain/day';
import type { RawEntry } from '../../../src/domain/entry';
import type { Finding } from '../../../src/domain/finding';
import { isSchool } from '../../../src/domain/scope';
import { isHandedIn } from '../../../src/domain/submission';
import { summarize as rollUp } from '../../../src/domain/summarize';
import { a1 } from '../../../src/layout/a1';
import { FINDINGS_HEADLINE_ROW, type FindingRow, layoutFindings } from '../../../src/layout/findings-sheet';
import { fixedSheets, unitRole } from '../../../src/layout/fixed-sheets';
import { tabColumns } from '../../../src/layout/tab-columns';
import { trackingColumns } from '../../../src/layout/tracking-columns';
import { readConfiguration, rowsByKey } from '../../../src/read/read-workbook';
import { readSnapshot, type Snapshot } from '../../../src/read/snapshot';
import { messages } from '../../../src/ui/messages';
import type { BookPlan, Content } from '../book-plan';
import { planOf } from './plan-of';

export type CellRead = RawEntry;

/** Their cells are made of the others', or of no matter to the rules: no need to read them. */
const UNREAD: ReadonlySet<string> = new Set(
  (['dashboard', 'guide', 'summary', 'findings', 'log'] as const).map((role) => fixedSheets[role]),
);
export const isToBeRead = (title: string): boolean => !UNREAD.has(title);

export interface ReadBook {
  readonly title: string;
  readonly sheets: readonly {
    readonly title: string;
    readonly sheetId: number;
    /** Of the grid, used or not. */
    readonly rows: number;
    readonly cells: readonly (readonly CellRead[])[];
  }[];
}

/** What goes into single rows of sheets that are otherwise left alone. */
interface Counts {
  readonly title: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly contents: readonly Content[] }[];
}

const cellOf = (cell: CellRead) => {
  if (cell === null) return {};
  if (typeof cell === 'object') return { userEnteredValue: { formulaValue: cell.formula } };
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } };
  return { userEnteredValue: { stringValue: cell } };
};

/** A peer keeps no metadata: it knows a sheet by its title. */
function snapshotOf(book: ReadBook, roles: ReadonlyMap<string, string>): Snapshot {
  return readSnapshot({
    properties: { title: book.title },
    sheets: book.sheets.map(({ title, sheetId, rows, cells }, index) => {
      const role = roles.get(title);
      return {
        properties: { title, sheetId, index, gridProperties: { rowCount: rows } },
        developerMetadata: role === undefined ? [] : [{ metadataKey: 'role', metadataValue: role }],
        data: [{ rowData: cells.map((row) => ({ values: row.map(cellOf) })) }],
      };
    }),
  });
}

function judgeRead(book: ReadBook): { readonly snapshot: Snapshot; readonly judged: JudgedWorkbook } {
  const roles = new Map<string, string>(Object.entries(fixedSheets).map(([role, title]) => [title, role]));
  const { units } = readConfiguration(snapshotOf(book, roles));
  for (const { tab, code } of units) roles.set(tab, unitRole(code));
  const snapshot = snapshotOf(book, roles);
  return { snapshot, judged: judgeWorkbook(snapshot, readConfiguration(snapshot), new Date()) };
}

function rowOf(finding: Finding, { onFile, judged, configuration }: JudgedWorkbook): FindingRow {
  const index = onFile.findIndex(({ unit }) => unit.code === finding.unit);
  const unit = onFile[index];
  const reading = judged[index]?.readings.get(finding.field);
  const row = unit?.rows.get(finding.field) ?? unit?.rows.get(finding.indicator);
  const field = configuration.plan.fields.get(finding.field);
  const indicator = configuration.plan.indicators.find(({ code }) => code === finding.indicator);
  return {
    finding,
    unitName: unit?.unit.name ?? finding.unit,
    label: field?.label ?? indicator?.label ?? '',
    sheetId: unit?.sheet?.current.sheetId ?? null,
    cell: row === undefined ? '' : a1(row, tabColumns[finding.column]),
    entry: finding.column !== 'result' || reading === undefined || reading.state === 'blank' ? '' : reading.text,
  };
}

/** Errors and warnings of each unit, where they differ from what stands there. */
function countsOf(snapshot: Snapshot, { findings, onFile }: JudgedWorkbook): Counts {
  const tracking = snapshot.byRole.get('tracking');
  const rows = tracking ? rowsByKey(tracking) : new Map<string, number>();
  const count = (unit: string, severity: Finding['severity']): number =>
    findings.filter((finding) => finding.unit === unit && finding.severity === severity).length;
  const cells = onFile.flatMap(({ unit: { code } }) => {
    const row = rows.get(code);
    if (row === undefined) return [];
    const contents = [count(code, 'error'), count(code, 'warning')];
    const isSame = contents.every((number, at) => tracking?.cell(row, trackingColumns.errors + at) === number);
    return isSame ? [] : [{ row, column: trackingColumns.errors, contents }];
  });
  return { title: fixedSheets.tracking, cells };
}

export interface Judged {
  /** *Kiểm tra* as it has to be. */
  readonly book: BookPlan;
  readonly counts: Counts;
  /** What the officer is told. */
  readonly done: string;
}

export function judgeBook(book: ReadBook): Judged {
  const { snapshot, judged } = judgeRead(book);
  const { findings, configuration } = judged;
  const say = messages.validate;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const done = say.done(errors, findings.length - errors, new Set(findings.map(({ unit }) => unit)).size);
  const title = fixedSheets.findings;
  const now = book.sheets.find((sheet) => sheet.title === title);
  const spec = layoutFindings(
    title,
    findings.map((finding) => rowOf(finding, judged)),
    now?.rows ?? 0,
  );
  const headline = say.headline(showMoment(serialAt(new Date())), done);
  const officers = [
    ...new Set([Session.getEffectiveUser().getEmail().toLowerCase(), ...configuration.settings.officerEmail]),
  ];
  return {
    book: planOf(spec, [{ row: FINDINGS_HEADLINE_ROW, column: 0, rows: [[headline]] }], officers),
    counts: countsOf(snapshot, judged),
    done,
  };
}

/** How the district stands; *Tổng hợp* itself is live. */
export function brief(book: ReadBook): string {
  const { judged, configuration } = judgeRead(book).judged;
  const schools = judged.filter(({ entries }) => isSchool(entries.unit));
  const results = rollUp(configuration.plan, judged, configuration.settings.year).filter(
    ({ verdict }) => verdict !== null && verdict !== 'notApplicable',
  );
  return messages.summarize.done(
    schools.filter(({ entries }) => isHandedIn(entries.submission.status)).length,
    schools.length,
    results.filter(({ verdict }) => verdict === 'met').length,
    results.length,
  );
}
