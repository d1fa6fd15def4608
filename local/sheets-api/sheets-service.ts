// The stand-in for the advanced service `Sheets` of Apps Script: the same calls, the same refusals, on a workbook in memory.

import { rangeFromA1 } from './a1';
import { checkedArea } from './area';
import { applyBatch } from './batch-update';
import { rangesMatching } from './data-filter';
import type { Evaluation } from './evaluation';
import { refuse, StandInLimit } from './google-error';
import { parseMessage } from './parse-message';
import { type ReadOptions, readSpreadsheet } from './read-spreadsheet';
import type * as Schema from './schema';
import { type Call, type CallSettings, runCall } from './service-call';
import * as values from './values-service';
import type { Workbook } from './workbook';

const HARD_BODY_LIMIT_BYTES = 10 * 1024 * 1024;

export interface SheetsServiceOptions {
  readonly workbook: Workbook;
  /** E-mail of the person in whose name the script runs now. */
  readonly acting: () => string;
  readonly evaluate: (workbook: Workbook) => Evaluation;
  /** Whether strict validation refuses API writes, too; default false (unverified on Google). */
  readonly apiWritesObeyStrictRules?: boolean;
  /** Default 10 MB. */
  readonly bodyLimitBytes?: number;
  /** Whether answers are put into text at once, so that what was not touched need not be copied for each; default false. */
  readonly answersBecomeText?: boolean;
  /** Told the API's name of each call and the bytes of its body, before it is let in. */
  readonly onBody?: (method: string, bytes: number) => void;
}

/** Optional arguments of the `get` calls. */
interface GetArguments {
  readonly fields?: string;
  readonly ranges?: string | readonly string[];
  readonly includeGridData?: boolean;
}

export interface SheetsService {
  readonly Spreadsheets: {
    get(spreadsheetId: string, optionalArgs?: GetArguments): Schema.Spreadsheet;
    getByDataFilter(
      body: Schema.GetSpreadsheetByDataFilterRequest,
      spreadsheetId: string,
      optionalArgs?: { readonly fields?: string },
    ): Schema.Spreadsheet;
    batchUpdate(
      body: Schema.BatchUpdateSpreadsheetRequest,
      spreadsheetId: string,
    ): Schema.BatchUpdateSpreadsheetResponse;
    readonly Values: {
      batchGetByDataFilter(
        body: Schema.BatchGetValuesByDataFilterRequest,
        spreadsheetId: string,
      ): Schema.BatchGetValuesByDataFilterResponse;
      batchUpdate(body: Schema.BatchUpdateValuesRequest, spreadsheetId: string): Schema.BatchUpdateValuesResponse;
      batchUpdateByDataFilter(
        body: Schema.BatchUpdateValuesByDataFilterRequest,
        spreadsheetId: string,
      ): Schema.BatchUpdateValuesByDataFilterResponse;
    };
  };
}

function checkArguments(given: object, allowed: readonly string[]): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!allowed.includes(name))
      refuse(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter.`);
    const isText = name === 'fields' && typeof value !== 'string';
    const isFlag = name === 'includeGridData' && typeof value !== 'boolean';
    if (isText || isFlag) refuse(`Invalid value at '${name}', ${JSON.stringify(value)}`);
  }
  if ('fields' in given && given.fields === '') refuse('Request contains an invalid argument. Invalid field selection');
}

const reading = (call: Call, options: Partial<ReadOptions>): ReadOptions => ({
  acting: call.acting,
  evaluate: call.evaluate,
  sharesCells: call.sharesCells,
  ...options,
});

function checkedRanges(call: Call, ranges: readonly Schema.GridRange[]): readonly Schema.GridRange[] {
  for (const range of ranges) {
    const sheet = call.workbook.sheets.find(({ properties }) => properties.sheetId === (range.sheetId ?? 0));
    if (sheet) checkedArea(range, sheet);
  }
  return ranges;
}

function get(call: Call, optional: GetArguments): Schema.Spreadsheet {
  checkArguments(optional, ['fields', 'ranges', 'includeGridData', 'excludeTablesInBandedRanges']);
  const { fields, includeGridData, ranges } = optional;
  const texts = ranges === undefined || typeof ranges === 'string' ? [ranges ?? []].flat() : [...ranges];
  const wanted = texts.map((text) => rangeFromA1(call.workbook, text));
  return readSpreadsheet(
    call.workbook,
    reading(call, { fields, includeGridData, ...(wanted.length > 0 ? { ranges: checkedRanges(call, wanted) } : {}) }),
  );
}

function getByDataFilter(call: Call, body: unknown, optional: { readonly fields?: string }): Schema.Spreadsheet {
  checkArguments(optional, ['fields']);
  const { dataFilters = [], includeGridData } = parseMessage<Schema.GetSpreadsheetByDataFilterRequest>(
    'GetSpreadsheetByDataFilterRequest',
    body,
  );
  const ranges = dataFilters.flatMap((filter) => rangesMatching(call.workbook, filter));
  const limits = dataFilters.length > 0 ? { ranges: checkedRanges(call, ranges) } : {};
  return readSpreadsheet(call.workbook, reading(call, { fields: optional.fields, includeGridData, ...limits }));
}

function batchUpdate(call: Call, body: unknown): Schema.BatchUpdateSpreadsheetResponse {
  const {
    requests = [],
    includeSpreadsheetInResponse,
    responseIncludeGridData,
    responseRanges,
  } = parseMessage<Schema.BatchUpdateSpreadsheetRequest>('BatchUpdateSpreadsheetRequest', body);
  const replies = applyBatch(call.workbook, requests, call.acting, call.batch);
  const { spreadsheetId } = call.workbook;
  if (!includeSpreadsheetInResponse) return { spreadsheetId, replies };
  const ranges = responseRanges?.map((text) => rangeFromA1(call.workbook, text));
  const updatedSpreadsheet = readSpreadsheet(
    call.workbook,
    reading(call, { includeGridData: responseIncludeGridData, ranges }),
  );
  return { spreadsheetId, replies, updatedSpreadsheet };
}

/** Calls that Google has and the stand-in does not: better a clear word than "is not a function". */
function unknownCalls(place: string, names: readonly string[]): Record<string, () => never> {
  const fail = (name: string) => (): never => {
    throw new StandInLimit(`${place}.${name}`);
  };
  return Object.fromEntries(names.map((name) => [name, fail(name)]));
}

export function createSheetsService(options: SheetsServiceOptions): SheetsService {
  const settings: CallSettings = {
    workbook: options.workbook,
    acting: options.acting,
    evaluate: options.evaluate,
    batch: { apiWritesObeyStrictRules: options.apiWritesObeyStrictRules ?? false, evaluate: options.evaluate },
    sharesCells: options.answersBecomeText ?? false,
    bodyLimitBytes: options.bodyLimitBytes ?? HARD_BODY_LIMIT_BYTES,
    onBody: options.onBody ?? (() => undefined),
  };
  return {
    Spreadsheets: {
      ...unknownCalls('Sheets.Spreadsheets', ['create']),
      get: (spreadsheetId, optional = {}) =>
        runCall(settings, 'sheets.spreadsheets.get', 'view', { spreadsheetId }, (call) => get(call, optional)),
      getByDataFilter: (body, spreadsheetId, optional = {}) =>
        runCall(settings, 'sheets.spreadsheets.getByDataFilter', 'view', { spreadsheetId, body }, (call) =>
          getByDataFilter(call, body, optional),
        ),
      batchUpdate: (body, spreadsheetId) =>
        runCall(settings, 'sheets.spreadsheets.batchUpdate', 'edit', { spreadsheetId, body }, (call) =>
          batchUpdate(call, body),
        ),
      Values: {
        ...unknownCalls('Sheets.Spreadsheets.Values', [
          'get',
          'batchGet',
          'update',
          'append',
          'clear',
          'batchClear',
          'batchClearByDataFilter',
        ]),
        batchGetByDataFilter: (body, spreadsheetId) =>
          runCall(
            settings,
            'sheets.spreadsheets.values.batchGetByDataFilter',
            'view',
            { spreadsheetId, body },
            (call) => values.batchGetByDataFilter(call, body),
          ),
        batchUpdate: (body, spreadsheetId) =>
          runCall(settings, 'sheets.spreadsheets.values.batchUpdate', 'edit', { spreadsheetId, body }, (call) =>
            values.batchUpdate(call, body),
          ),
        batchUpdateByDataFilter: (body, spreadsheetId) =>
          runCall(
            settings,
            'sheets.spreadsheets.values.batchUpdateByDataFilter',
            'edit',
            { spreadsheetId, body },
            (call) => values.batchUpdateByDataFilter(call, body),
          ),
      },
    },
  };
}
