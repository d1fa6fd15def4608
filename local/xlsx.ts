// The stored workbook as an .xlsx file that opens in Excel and LibreOffice: everything a person sees, formulas with their values.

import type { CellStyle, NamedRange } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { Evaluation } from './sheets-api/evaluation';
import type { Workbook } from './sheets-api/workbook';
import { markCachedErrors } from './xlsx/cached-errors';
import type { CellContext } from './xlsx/cells';
import { finishCharts } from './xlsx/finish-charts';
import { longLists } from './xlsx/long-lists';
import { printArea, printOf } from './xlsx/page-setup';
import { fixedName, rectangleOf } from './xlsx/rectangles';
import { sheetNames } from './xlsx/sheet-names';
import { namesOf, quotedName, translator } from './xlsx/translate-formula';
import { DEFAULT_FONT, writeSheet } from './xlsx/write-sheet';
import { readZip, writeZip } from './xlsx/zip';

const LISTS_TITLE = 'Danh sách chọn';

/** What is printed, and the rows repeated on every page. As names of our own: hucre's do not quote the tab's name. */
function printNames(workbook: Workbook, names: readonly string[]): NamedRange[] {
  return workbook.sheets.flatMap((sheet, i): NamedRange[] => {
    const { repeatRows: [start, end] = [0, 0] } = printOf(sheet);
    const scope = names[i] ?? '';
    const area = printArea(sheet);
    const named = (name: string, range: string): NamedRange => ({
      name,
      range: `${quotedName(scope)}!${range}`,
      scope,
    });
    return [
      ...(end > start ? [named('_xlnm.Print_Titles', `$${start + 1}:$${end}`)] : []),
      ...(area === null ? [] : [named('_xlnm.Print_Area', area)]),
    ];
  });
}

function namedRanges(workbook: Workbook, names: readonly string[]): NamedRange[] {
  return workbook.namedRanges.flatMap(({ name = '', range = {} }): NamedRange[] => {
    const index = workbook.sheets.findIndex(({ properties }) => (properties.sheetId ?? 0) === (range.sheetId ?? 0));
    const sheet = workbook.sheets[index];
    return sheet ? [{ name, range: `${quotedName(names[index] ?? '')}!${fixedName(rectangleOf(range, sheet))}` }] : [];
  });
}

/**
 * All tabs in order, hidden ones too. A tab whose title Excel refuses gets a shorter name, and formulas follow.
 * @param options.today day serial, written where a cell says `=TODAY()`: the file shows the day it was made
 */
export async function toXlsx(
  workbook: Workbook,
  evaluation: Evaluation,
  options: { today: number },
): Promise<Uint8Array> {
  const titles = workbook.sheets.map(({ properties }) => properties.title ?? '');
  const named = sheetNames([...titles, LISTS_TITLE]);
  const [names, listsName = LISTS_TITLE] = [named.slice(0, -1), named.at(-1)];
  const known = namesOf(workbook, names);
  const context: CellContext = {
    evaluation,
    names: known,
    translate: translator(known),
    today: options.today,
    styles: new Map<string, CellStyle>(),
  };
  const lists = longLists(listsName);
  const written = workbook.sheets.map((sheet, i) => writeSheet(sheet, names[i] ?? '', context, lists.keep));
  const listSheet = lists.sheet();
  const xlsx = await writeXlsx({
    sheets: [...written.map(({ sheet }) => sheet), ...(listSheet ? [listSheet] : [])],
    namedRanges: [...printNames(workbook, names), ...namedRanges(workbook, names)],
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(
      0,
      workbook.sheets.findIndex(({ properties }) => !properties.hidden),
    ),
    properties: { title: workbook.properties.title },
  });
  const [errors, sizes] = [written.map((tab) => tab.errors), written.map((tab) => tab.chartSizes)];
  if (errors.every((ofTab) => ofTab.size === 0) && sizes.every((ofTab) => ofTab.length === 0)) return xlsx;
  const parts = readZip(xlsx);
  markCachedErrors(parts, errors);
  finishCharts(parts, sizes);
  return writeZip(parts);
}
