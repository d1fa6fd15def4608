// A Range: where it is, how to go there, what stands in it and how it looks.

import { cellName } from '../../cell-name';
import type * as Schema from '../../sheets-api/schema';
import { GoogleException } from '../google-exception';
import {
  type Book,
  checkSize,
  gridRange,
  idOf,
  mismatch,
  OUTSIDE,
  type Place,
  type PlaceOnSheet,
  sheetOf,
} from './book';
import { createHandles, type Handles } from './handles';
import { protect } from './protections';
import { formatMethods, setBorder } from './range-formats';
import {
  getFormula,
  getFormulas,
  getValue,
  getValues,
  setFormula,
  setFormulas,
  setValue,
  setValues,
} from './range-values';

const intersects = (merge: Schema.GridRange, { startRow, endRow, startColumn, endColumn }: Place): boolean =>
  (merge.startRowIndex ?? 0) < endRow &&
  startRow < (merge.endRowIndex ?? 0) &&
  (merge.startColumnIndex ?? 0) < endColumn &&
  startColumn < (merge.endColumnIndex ?? 0);

/** Properties and answers are 1-based, as Google's are. */
export function createRanges(book: Pick<Book, 'host' | 'sheet' | 'protection' | 'validations'>): Handles<PlaceOnSheet> {
  const { host } = book;
  const add = (request: Schema.Request): void => host.writes.add([request], 0);
  const pasteTypes: Readonly<Record<string, string>> = { formatOnly: 'PASTE_FORMAT', contentsOnly: 'PASTE_VALUES' };
  const ranges: Handles<PlaceOnSheet> = createHandles<PlaceOnSheet>(host, 'Range', {
    asks: {
      getRow: ({ place }) => place.startRow + 1,
      getColumn: ({ place }) => place.startColumn + 1,
      getLastRow: ({ place }) => place.endRow,
      getLastColumn: ({ place }) => place.endColumn,
      getNumRows: ({ place }) => place.endRow - place.startRow,
      getNumColumns: ({ place }) => place.endColumn - place.startColumn,
      getA1Notation: ({ place }) => {
        const first = cellName(place.startRow, place.startColumn);
        const last = cellName(place.endRow - 1, place.endColumn - 1);
        return first === last ? first : `${first}:${last}`;
      },
      getSheet: ({ sheetId }) => book.sheet(sheetId),
      getValue: (state) => getValue(host, state),
      getValues: (state) => getValues(host, state),
      getFormula: (state) => getFormula(host, state),
      getFormulas: (state) => getFormulas(host, state),
      createFilter: ({ sheetId, place }) => {
        host.writes.settle();
        if (sheetOf(host, sheetId).basicFilter)
          throw new GoogleException("You can't create a filter in a sheet that already has a filter.");
        add({ setBasicFilter: { filter: { range: gridRange(sheetId, place) } } });
        return null;
      },
      protect: ({ sheetId, place }) => protect(book, sheetId, place),
      copyTo: ({ sheetId, place }, target: unknown, options: unknown = {}) => {
        const to = ranges.stateOf(target, 'Range.copyTo');
        const wanted = Object.entries(options ?? {}).find(([, chosen]) => chosen === true)?.[0];
        const pasteType = wanted === undefined ? 'PASTE_NORMAL' : pasteTypes[wanted];
        if (pasteType === undefined) mismatch('Range.copyTo', target, options);
        const [source, destination] = [gridRange(sheetId, place), gridRange(to.sheetId, to.place)];
        add({ copyPaste: { source, destination, pasteType } });
      },
    },
    does: {
      activate: ({ sheetId, place }) => {
        host.machine.selections.set(host.run.person, { sheetId, row: place.startRow, column: place.startColumn });
      },
      ...formatMethods(book),
      setValue: (state, value: unknown) => setValue(host, state, value),
      setValues: (state, values: unknown) => setValues(host, state, values),
      setFormula: (state, value: unknown) => setFormula(host, state, value),
      setFormulas: (state, values: unknown) => setFormulas(host, state, values),
      setBorder: (state, ...sides: unknown[]) => setBorder(book, state, sides),
      clearContent: ({ sheetId, place }) =>
        add({ updateCells: { range: gridRange(sheetId, place), fields: 'userEnteredValue' } }),
      setDataValidation: ({ sheetId, place }, rule: unknown) => {
        const given = rule === null ? undefined : book.validations.stateOf(rule, 'Range.setDataValidation');
        host.writes.add(
          [{ setDataValidation: { range: gridRange(sheetId, place), ...(given ? { rule: given } : {}) } }],
          JSON.stringify(given ?? null).length,
        );
      },
      setDataValidations: ({ sheetId, place }, rules: unknown) => {
        const method = 'Range.setDataValidations';
        checkSize(rules, place, method);
        const rows = (rules as readonly (readonly unknown[])[]).map((row) => ({
          values: row.map((rule) => (rule === null ? {} : { dataValidation: book.validations.stateOf(rule, method) })),
        }));
        const start = { sheetId, rowIndex: place.startRow, columnIndex: place.startColumn };
        host.writes.add([{ updateCells: { start, rows, fields: 'dataValidation' } }], JSON.stringify(rows).length);
      },
      clearDataValidations: ({ sheetId, place }) => add({ setDataValidation: { range: gridRange(sheetId, place) } }),
      merge: ({ sheetId, place }) => {
        add({ mergeCells: { range: gridRange(sheetId, place), mergeType: 'MERGE_ALL' } });
      },
      breakApart: ({ sheetId, place }) => {
        host.writes.settle();
        if (sheetOf(host, sheetId).merges.some((merge) => intersects(merge, place)))
          add({ unmergeCells: { range: gridRange(sheetId, place) } });
      },
    },
  });
  return ranges;
}

/** @throws GoogleException outside the sheet */
export function makeRange(book: Book, ranges: Handles<PlaceOnSheet>, sheetId: number, place: Place): object {
  const { startRow, endRow, startColumn, endColumn } = place;
  if (startRow < 0 || startColumn < 0 || endRow <= startRow || endColumn <= startColumn)
    throw new GoogleException(OUTSIDE);
  const { host } = book;
  const sheet = sheetOf(host, sheetId);
  const { rowCount = 0, columnCount = 0 } = sheet.properties.gridProperties ?? {};
  if (endRow > rowCount || endColumn > columnCount) throw new GoogleException(OUTSIDE);
  return ranges.make(
    { sheetId: idOf(sheet), place },
    { rowStart: startRow + 1, rowEnd: endRow, columnStart: startColumn + 1, columnEnd: endColumn },
  );
}
