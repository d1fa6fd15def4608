// *Kiểm tra số liệu*: every rule over every unit, written to *Kiểm tra*; counts of each unit to *Theo dõi nộp*. Read narrowly, written once.

import { serialAt, showMoment } from '../domain/day';
import type { Reading } from '../domain/entry';
import type { Finding } from '../domain/finding';
import type { Services } from '../google/services';
import type { Request } from '../google/spreadsheet-gateway';
import { a1 } from '../layout/a1';
import { FINDINGS_HEADLINE_ROW, type FindingRow, layoutFindings } from '../layout/findings-sheet';
import { tabColumns } from '../layout/tab-columns';
import { trackingColumns } from '../layout/tracking-columns';
import { rowsByKey, type UnitOnFile } from '../read/read-workbook';
import { type Snapshot, titlesOf } from '../read/snapshot';
import { messages } from '../ui/messages';
import { ask, type Outcome, perform } from './action';
import { alone } from './alone';
import { type JudgedWorkbook, judgeWorkbook } from './judge-workbook';
import { planBook } from './plan-book';
import { writeCells } from './settle/cell-writes';
import { isChanged, planSheet, writeGroups } from './write-sheets';

const columnOf = {
  result: tabColumns.result,
  evidence: tabColumns.evidence,
  explanation: tabColumns.explanation,
} as const;

const shown = (reading: Reading | undefined): string =>
  reading === undefined || reading.state === 'blank' ? '' : reading.text;

/** A finding with its place in the workbook, for *Kiểm tra*. */
function rowOf(
  finding: Finding,
  unit: UnitOnFile | undefined,
  reading: Reading | undefined,
  { configuration }: JudgedWorkbook,
): FindingRow {
  const row = unit?.rows.get(finding.field) ?? unit?.rows.get(finding.indicator);
  const field = configuration.plan.fields.get(finding.field);
  const label =
    field?.label ?? configuration.plan.indicators.find(({ code }) => code === finding.indicator)?.label ?? '';
  return {
    finding,
    unitName: unit?.unit.name ?? finding.unit,
    label,
    sheetId: unit?.sheet?.current.sheetId ?? null,
    cell: row === undefined ? '' : a1(row, columnOf[finding.column]),
    entry: finding.column === 'result' ? shown(reading) : '',
  };
}

/** Errors and warnings of each unit, into their columns of *Theo dõi nộp*. */
function countRequests(snapshot: Snapshot, judged: JudgedWorkbook): readonly Request[] {
  const tracking = snapshot.byRole.get('tracking');
  if (!tracking) return [];
  const counts = new Map<string, { error: number; warning: number }>();
  for (const { unit, severity } of judged.findings) {
    const count = counts.get(unit) ?? { error: 0, warning: 0 };
    count[severity]++;
    counts.set(unit, count);
  }
  const rows = rowsByKey(tracking);
  const units = judged.onFile
    .filter(({ unit }) => rows.has(unit.code))
    .map(({ unit }) => ({ row: rows.get(unit.code) ?? 0, ...(counts.get(unit.code) ?? { error: 0, warning: 0 }) }));
  const changed = units.filter(
    ({ row, error, warning }) =>
      tracking.cell(row, trackingColumns.errors) !== error || tracking.cell(row, trackingColumns.warnings) !== warning,
  );
  return changed.map(({ row, error, warning }) => ({
    updateCells: {
      start: { sheetId: tracking.current.sheetId, rowIndex: row, columnIndex: trackingColumns.errors },
      rows: [
        { values: [{ userEnteredValue: { numberValue: error } }, { userEnteredValue: { numberValue: warning } }] },
      ],
      fields: 'userEnteredValue',
    },
  }));
}

export function validate(services: Services): Outcome {
  const say = messages.validate;
  return perform(services, say.title, () => {
    ask(services, say.title, say.confirm);
    services.ui.progress(say.progress);
    return alone(services, () => findFaults(services));
  });
}

function findFaults(services: Services): string {
  const say = messages.validate;
  const { snapshot, configuration, officers, planned } = planBook(services);
  const judged = judgeWorkbook(snapshot, configuration, services.now());
  const { findings } = judged;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const done = say.done(errors, findings.length - errors, new Set(findings.map(({ unit }) => unit)).size);
  const onFile = new Map(judged.onFile.map((unit) => [unit.unit.code, unit] as const));
  const readings = new Map(judged.judged.map((unit) => [unit.entries.unit.code, unit.readings] as const));
  const sheet = snapshot.byRole.get('findings');
  const spec = layoutFindings(
    titlesOf(snapshot).findings,
    findings.map((finding) =>
      rowOf(finding, onFile.get(finding.unit), readings.get(finding.unit)?.get(finding.field), judged),
    ),
    sheet?.current.rowCount ?? 0,
  );
  const written = planSheet(snapshot, spec, sheet?.current.sheetId ?? 0, 0, officers);
  const headline = say.headline(showMoment(serialAt(services.now())), done);
  writeGroups(services.spreadsheet, [
    [
      ...written.structure,
      writeCells(written.sheetId, FINDINGS_HEADLINE_ROW, 0, [headline]),
      ...countRequests(snapshot, judged),
    ],
  ]);
  services.ui.show(written.sheetId);
  const stale = planned.tabs.filter(isChanged).length;
  return stale > 0 ? `${done}\n${say.stale(stale)}` : done;
}
