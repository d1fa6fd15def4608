// The facts, verdicts, roll-ups and findings of the workbook as plain tables, header row first. Whoever calls writes the files.

import { showMoment } from '../domain/day';
import type { Reading } from '../domain/entry';
import { inertText } from '../domain/inert-text';
import { hidePersonal } from '../domain/personal-data';
import { statusWords } from '../domain/submission';
import { summarize } from '../domain/summarize';
import { readVerdict, type Verdict } from '../domain/verdict';
import type { Services } from '../google/services';
import { summaryColumns, summaryRows } from '../layout/summary-places';
import { tabColumns } from '../layout/tab-columns';
import { readConfiguration, rowsByKey } from '../read/read-workbook';
import { readSnapshot, type SheetSnapshot, SNAPSHOT_WITH_RESULTS_FIELDS, type Snapshot } from '../read/snapshot';
import { type JudgedWorkbook, judgeWorkbook } from './judge-workbook';
import { readBook } from './read-book';

export type TableCell = string | number;
export type TableRows = readonly (readonly TableCell[])[];

export interface ExportedTables {
  readonly facts: TableRows;
  readonly verdicts: TableRows;
  readonly rollups: TableRows;
  readonly findings: TableRows;
}

/** Tables leave the workbook: what is personal stays behind; letters are composed, whatever keyboard they came from. */
const shown = (reading: Reading | undefined): string =>
  reading === undefined || reading.state === 'blank' ? '' : hidePersonal(inertText(reading.text).normalize('NFC'));

function facts({ configuration, judged }: JudgedWorkbook): TableRows {
  const { year } = configuration.settings;
  return judged.flatMap(({ entries, indicators, readings, judgements }) => {
    const { unit, submission } = entries;
    const status = statusWords[submission.status];
    const submittedAt = submission.submittedAt === null ? '' : showMoment(submission.submittedAt);
    return indicators.flatMap((indicator) => {
      const verdict = judgements.get(indicator.code)?.verdict ?? '';
      const fields = indicator.fields.map(({ code }) => [code, shown(readings.get(code))] as const);
      const figure = judgements.get(indicator.code)?.figure ?? '';
      const computed = indicator.fields.some(({ code }) => code === indicator.code)
        ? []
        : [[indicator.code, figure] as const];
      return [...computed, ...fields].map(([field, value]): readonly TableCell[] => [
        year,
        unit.code,
        unit.level,
        indicator.code,
        field,
        value,
        verdict,
        status,
        submittedAt,
      ]);
    });
  });
}

/** The verdict that the tab's own formula shows; "#REF!" and the like where it is an error. */
const byFormula = (sheet: SheetSnapshot, row: number): string => {
  const result = sheet.result(row, tabColumns.verdictWord);
  return readVerdict(result) ?? String(result ?? '');
};

/** On *Tổng hợp*, for indicators that have no row on the unit's tab. */
function bySummary(snapshot: Snapshot): (unit: string, indicator: string) => Verdict | null {
  const sheet = snapshot.byRole.get('summary');
  const rows = sheet ? rowsByKey(sheet) : new Map<string, number>();
  const columns = new Map<string, number>();
  for (let column = summaryColumns.firstIndicator; sheet; column++) {
    const code = sheet.result(summaryRows.header, column);
    if (typeof code !== 'string') break;
    columns.set(code, column);
  }
  return (unit, indicator) => {
    const [row, column] = [rows.get(unit), columns.get(indicator)];
    return sheet && row !== undefined && column !== undefined ? readVerdict(sheet.result(row, column)) : null;
  };
}

function verdicts(snapshot: Snapshot, { configuration, onFile, judged }: JudgedWorkbook): TableRows {
  const onSummary = bySummary(snapshot);
  return judged.flatMap(({ entries, judgements }, index) => {
    const place = onFile[index];
    return configuration.plan.indicators
      .filter(({ active }) => active)
      .flatMap((indicator): TableRows => {
        const { code } = entries.unit;
        const row = place?.rows.get(indicator.code);
        const judgement = judgements.get(indicator.code);
        if (!judgement)
          return [[code, indicator.code, 'notApplicable', onSummary(code, indicator.code) ?? 'notApplicable']];
        const formula = place?.sheet && row !== undefined ? byFormula(place.sheet, row) : '';
        if (judgement.verdict === null && formula === '') return [];
        return [[code, indicator.code, judgement.verdict ?? '', formula]];
      });
  });
}

const rollups = ({ configuration, judged }: JudgedWorkbook): TableRows =>
  summarize(configuration.plan, judged, configuration.settings.year).map(
    ({ indicator, inScope, submitted, met, share, verdict }) => [
      indicator.code,
      inScope,
      submitted,
      met,
      share ?? '',
      indicator.districtTarget ?? '',
      verdict ?? '',
    ],
  );

const factsTable = (workbook: JudgedWorkbook): TableRows => [
  ['year', 'unit', 'level', 'indicator', 'field', 'value', 'verdict', 'status', 'submittedAt'],
  ...facts(workbook),
];

export interface ExportedFacts {
  readonly year: number;
  readonly units: number;
  /** Header first; the same as `exportTables` gives. */
  readonly rows: TableRows;
}

export function exportedFacts(services: Services): ExportedFacts {
  const snapshot = readBook(services, 'entries');
  const workbook = judgeWorkbook(snapshot, readConfiguration(snapshot), services.now());
  return {
    year: workbook.configuration.settings.year,
    units: workbook.judged.length,
    rows: factsTable(workbook),
  };
}

export function exportTables(services: Services): ExportedTables {
  const snapshot = readSnapshot(services.spreadsheet.read(SNAPSHOT_WITH_RESULTS_FIELDS));
  const workbook = judgeWorkbook(snapshot, readConfiguration(snapshot), services.now());
  return {
    facts: factsTable(workbook),
    verdicts: [['unit', 'indicator', 'byCode', 'byFormula'], ...verdicts(snapshot, workbook)],
    rollups: [['indicator', 'inScope', 'submitted', 'met', 'share', 'target', 'verdict'], ...rollups(workbook)],
    findings: [
      ['severity', 'unit', 'indicator', 'field', 'code', 'message'],
      ...workbook.findings.map(({ severity, unit, indicator, field, code, message, understood }) => [
        severity,
        unit,
        indicator,
        field,
        code,
        understood === '' ? message : `${message} ${understood}.`,
      ]),
    ],
  };
}
