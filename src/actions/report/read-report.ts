// The workbook, read once, as the report wants it.

import { lastYearResults } from '../../domain/last-year';
import type { Services } from '../../google/services';
import { tabColumns } from '../../layout/tab-columns';
import { readPastYear } from '../../read/read-history';
import { readConfiguration, type UnitOnFile } from '../../read/read-workbook';
import { textOf } from '../../read/snapshot';
import type { ReportInput } from '../../report/report-input';
import { judgeWorkbook } from '../judge-workbook';
import { readBook } from '../read-book';

/** What the officer has typed into the last visible column, "A9: …". */
const commentsOn = ({ sheet, rows }: UnitOnFile): readonly string[] =>
  [...rows].flatMap(([key, row]) => {
    const text = sheet === null || key.startsWith('#') ? '' : textOf(sheet.cell(row, tabColumns.comment));
    return text === '' || text.startsWith('=') ? [] : [`${key}: ${text}`];
  });

export function readReport(services: Services): ReportInput {
  const snapshot = readBook(services, 'entries');
  const configuration = readConfiguration(snapshot);
  const { plan, settings, units, formerCodes } = configuration;
  const { judged, onFile, context } = judgeWorkbook(snapshot, configuration, services.now());
  return {
    settings,
    plan,
    judged,
    lastYear: lastYearResults(plan, settings, units, readPastYear(snapshot, settings.year, formerCodes)),
    comments: new Map(onFile.map((unit) => [unit.unit.code, commentsOn(unit)])),
    now: context.now,
  };
}
