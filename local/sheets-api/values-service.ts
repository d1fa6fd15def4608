// `Sheets.Spreadsheets.Values`: reading and writing values of many ranges in one call.

import { areaName, rangeFromA1 } from './a1';
import { checkedArea } from './area';
import { createBatchContext } from './batch-context';
import { createEffectiveValues } from './cell-value';
import { copyOf } from './copy';
import { rangesMatching } from './data-filter';
import { createDraft } from './draft';
import { refuse, StandInLimit } from './google-error';
import { parseMessage } from './parse-message';
import type * as Schema from './schema';
import type { Call } from './service-call';
import { readValues, type Written, writeValues } from './values';

type Rows = readonly (readonly (string | number | boolean | null)[])[];

interface Piece {
  readonly range: Schema.GridRange;
  readonly values: Rows;
  readonly majorDimension?: string;
}

interface WriteOptions {
  readonly valueInputOption?: string;
  readonly includeValuesInResponse?: boolean;
}

function writeAll(
  call: Call,
  pieces: readonly Piece[],
  { valueInputOption, includeValuesInResponse }: WriteOptions,
): readonly Written[] {
  if (!valueInputOption) refuse("'valueInputOption' is required but not specified");
  if (includeValuesInResponse) throw new StandInLimit('includeValuesInResponse');
  const draft = createDraft(call.workbook);
  const context = createBatchContext(draft, call.acting, call.batch);
  const byHand = valueInputOption === 'USER_ENTERED';
  const written = pieces.map(({ range, values, majorDimension }) =>
    writeValues(context, range, values, { majorDimension, byHand }),
  );
  draft.commit();
  return written;
}

const shown = ({ sheet, area, cells }: Written): Schema.UpdateValuesResponse => ({
  updatedRange: areaName(sheet.properties.title ?? '', area),
  updatedRows: area.bottom - area.top,
  updatedColumns: area.right - area.left,
  updatedCells: cells,
});

function summed(spreadsheetId: string, written: readonly Written[]): Schema.BatchUpdateValuesResponse {
  const shownAll = written.map(shown);
  const sum = (of: (item: Schema.UpdateValuesResponse) => number | undefined): number =>
    shownAll.reduce((total, item) => total + (of(item) ?? 0), 0);
  return {
    spreadsheetId,
    totalUpdatedRows: sum((item) => item.updatedRows),
    totalUpdatedColumns: sum((item) => item.updatedColumns),
    totalUpdatedCells: sum((item) => item.updatedCells),
    totalUpdatedSheets: new Set(written.map(({ sheet }) => sheet)).size,
  };
}

/** Google echoes a filter without its zeros. */
function echoed(filter: Schema.DataFilter): Schema.DataFilter {
  const { gridRange } = filter;
  if (!gridRange) return copyOf(filter);
  return { gridRange: Object.fromEntries(Object.entries(gridRange).filter(([, index]) => index !== 0)) };
}

/** The ranges come in another order than asked, as they do from Google: callers must match them by their filters. */
export function batchGetByDataFilter(call: Call, body: unknown): Schema.BatchGetValuesByDataFilterResponse {
  const { dataFilters = [], ...options } = parseMessage<Schema.BatchGetValuesByDataFilterRequest>(
    'BatchGetValuesByDataFilterRequest',
    body,
  );
  if (dataFilters.length === 0) refuse('Must specify at least one data filter.');
  const values = createEffectiveValues(call.evaluate);
  const valueRanges = dataFilters.flatMap((filter) =>
    rangesMatching(call.workbook, filter).map((range) => {
      const sheet =
        call.workbook.sheets.find(({ properties }) => properties.sheetId === range.sheetId) ?? refuse('No grid.');
      const area = checkedArea(range, sheet);
      return { dataFilters: [echoed(filter)], valueRange: readValues(call.workbook, sheet, area, values, options) };
    }),
  );
  return { spreadsheetId: call.workbook.spreadsheetId, valueRanges: valueRanges.reverse() };
}

export function batchUpdate(call: Call, body: unknown): Schema.BatchUpdateValuesResponse {
  const { data = [], ...options } = parseMessage<Schema.BatchUpdateValuesRequest>('BatchUpdateValuesRequest', body);
  const pieces = data.map(({ range = '', values = [], majorDimension }) => ({
    range: rangeFromA1(call.workbook, range),
    values: values as Rows,
    majorDimension,
  }));
  const written = writeAll(call, pieces, options);
  const { spreadsheetId } = call.workbook;
  return { ...summed(spreadsheetId, written), responses: written.map((item) => ({ spreadsheetId, ...shown(item) })) };
}

export function batchUpdateByDataFilter(call: Call, body: unknown): Schema.BatchUpdateValuesByDataFilterResponse {
  const { data = [], ...options } = parseMessage<Schema.BatchUpdateValuesByDataFilterRequest>(
    'BatchUpdateValuesByDataFilterRequest',
    body,
  );
  const pieces = data.flatMap(({ dataFilter = {}, values = [], majorDimension }) =>
    rangesMatching(call.workbook, dataFilter).map((range) => ({
      range,
      values: values as Rows,
      majorDimension,
      dataFilter,
    })),
  );
  const written = writeAll(call, pieces, options);
  const responses = written.map((item, i) => ({ ...shown(item), dataFilter: copyOf(pieces[i]?.dataFilter) }));
  return { ...summed(call.workbook.spreadsheetId, written), responses };
}
