// Requests on filter views. Whoever may edit the file may make them, on a protected sheet too: they change no cell.

import { type BatchContext, localeOf } from '../batch-context';
import { overlay, writeMask } from '../field-mask';
import { checkFiltered } from '../filter-checks';
import { freeId } from '../free-id';
import { refuse } from '../google-error';
import type * as Schema from '../schema';
import type { Sheet } from '../workbook';
import type { Handlers } from './handler';

interface FoundView {
  readonly sheet: Sheet;
  readonly view: Schema.FilterView;
}

const allViews = (context: BatchContext): readonly FoundView[] =>
  context.draft.workbook.sheets.flatMap((sheet) => (sheet.filterViews ?? []).map((view) => ({ sheet, view })));

const findView = (context: BatchContext, id: number): FoundView | undefined =>
  allViews(context).find(({ view }) => view.filterViewId === id);

const existing = (context: BatchContext, id = 0): FoundView =>
  findView(context, id) ?? refuse(`No filter view with id: ${id}`);

export function freeViewId(context: BatchContext): number {
  const taken = allViews(context).length;
  return freeId((id) => findView(context, id) !== undefined, taken);
}

/** The view as stored, and its sheet. @throws Refusal */
function checked(context: BatchContext, given: Schema.FilterView): FoundView {
  const { title = '', filterViewId } = given;
  if (given.range && given.namedRangeId !== undefined) refuse('Only one of range or namedRangeId may be set.');
  const named = context.draft.workbook.namedRanges.find((one) => one.namedRangeId === given.namedRangeId);
  const range = given.range ?? named?.range ?? refuse('filter.range is required.');
  const sheet = context.draft.sheet(range.sheetId);
  if (title.trim() === '') refuse('filter.title is required.');
  const isTaken = (sheet.filterViews ?? []).some(
    (other) => other.filterViewId !== filterViewId && other.title?.toLowerCase() === title.toLowerCase(),
  );
  if (isTaken) refuse(`A filter view with the title "${title}" already exists on this sheet.`);
  checkFiltered(sheet, { ...given, range }, localeOf(context));
  const placed = given.range ? { range: { ...given.range, sheetId: sheet.properties.sheetId } } : {};
  return { sheet, view: { ...given, ...placed } };
}

function newViewId(context: BatchContext, wanted: number | undefined): number {
  if (wanted === undefined) return freeViewId(context);
  if (wanted <= 0) refuse(`filterViewId[${wanted}] must be positive.`);
  if (findView(context, wanted)) refuse(`A filter with id: ${wanted} already exists.`);
  return wanted;
}

/** Lists are replaced, never changed in place: sheets of a refused batch hold them, too. */
function setViews(context: BatchContext, sheet: Sheet, views: readonly Schema.FilterView[]): void {
  const own = context.draft.edit(sheet.properties.sheetId);
  if (views.length > 0) own.filterViews = [...views];
  else delete own.filterViews;
}

export const filterViewRequests: Handlers<'addFilterView' | 'updateFilterView' | 'deleteFilterView'> = {
  addFilterView(context, { filter = {} }) {
    const filterViewId = newViewId(context, filter.filterViewId);
    const { sheet, view } = checked(context, { ...filter, filterViewId });
    setViews(context, sheet, [...(sheet.filterViews ?? []), view]);
    return { addFilterView: { filter: view } };
  },

  updateFilterView(context, { filter = {}, fields }) {
    const mask = writeMask(fields, 'FilterView');
    const { filterViewId } = filter;
    const found = existing(context, filterViewId);
    const next = checked(context, { ...overlay(found.view, filter, mask, 'FilterView'), filterViewId });
    if (next.sheet !== found.sheet) refuse('A filter view cannot be moved to another sheet.');
    setViews(
      context,
      found.sheet,
      (found.sheet.filterViews ?? []).map((other) => (other === found.view ? next.view : other)),
    );
    return undefined;
  },

  deleteFilterView(context, { filterId }) {
    const { sheet, view } = existing(context, filterId);
    setViews(
      context,
      sheet,
      (sheet.filterViews ?? []).filter((other) => other !== view),
    );
    return undefined;
  },
};
