// The filter views of a sheet: those of ours are made, set anew or deleted, known by their ids; those of people stay as they are.

import type { Request } from '../google/spreadsheet-gateway';
import type { FilterCondition, FilterViewSpec, SheetSpec } from '../layout/sheet-spec';
import type { CurrentSheet } from './current-sheet';
import { gridRange } from './grid-range';
import { filterViewIds } from './sheet-ids';
import { SheetSpecError } from './sheet-spec-error';

type FilterView = GoogleAppsScript.Sheets.Schema.FilterView;
type Criteria = GoogleAppsScript.Sheets.Schema.FilterCriteria;
type BooleanCondition = GoogleAppsScript.Sheets.Schema.BooleanCondition;

export interface FilterViewPlan {
  readonly missing: readonly FilterView[];
  /** There already; a person may have changed them. */
  readonly kept: readonly FilterView[];
  /** Ids of views of ours that are no longer wanted. */
  readonly surplus: readonly number[];
}

/** Values of a condition are read as if typed: a decimal would depend on the locale, and a text must not be taken for a formula. */
const asTyped = (text: string): string => (text.startsWith('=') ? `="${text.replace(/"/g, '""')}"` : text);

function conditionOf(condition: FilterCondition): BooleanCondition {
  if (condition.kind === 'textIs') return { type: 'TEXT_EQ', values: [{ userEnteredValue: asTyped(condition.text) }] };
  if (!Number.isInteger(condition.number)) throw new SheetSpecError('a filter view compares with whole numbers only');
  return { type: 'NUMBER_GREATER', values: [{ userEnteredValue: `${condition.number}` }] };
}

/** By column; its newer form, `filterSpecs`, is not in the description that calls are held against, and Google takes both. */
function criteriaOf({ name, criteria }: FilterViewSpec): Readonly<Record<string, Criteria>> {
  const byColumn = Object.fromEntries(
    criteria.map(({ column, condition }) => [column, { condition: conditionOf(condition) }]),
  );
  if (Object.keys(byColumn).length < criteria.length)
    throw new SheetSpecError(`filter view ${name}: two conditions on one column`);
  return byColumn;
}

/** A person's view may bear the title already, and Google wants titles to differ. */
function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${title} (${count})`;
  return free;
}

type Views = Pick<CurrentSheet, 'filterViews'>;

export function planFilterViews(
  { filterViews = [] }: SheetSpec,
  current: Views | null,
  sheetId: number,
): FilterViewPlan {
  const ids = filterViewIds(sheetId);
  const views = current?.filterViews ?? [];
  const there = new Set(views.map(({ id }) => id));
  const taken = new Set(views.filter(({ id }) => !ids.isOurs(id)).map(({ title }) => title.toLowerCase()));
  const names = filterViews.map(({ name }) => name);
  const chosen = ids.choose(names, new Set());
  const wanted = filterViews.map((spec) => ({
    filterViewId: chosen.get(spec.name) ?? 0,
    title: freeTitle(spec.title, taken),
    range: gridRange(sheetId, spec.range),
    criteria: criteriaOf(spec),
  }));
  const wantedIds = new Set(wanted.map(({ filterViewId }) => filterViewId));
  return {
    missing: wanted.filter(({ filterViewId }) => !there.has(filterViewId)),
    kept: wanted.filter(({ filterViewId }) => there.has(filterViewId)),
    surplus: [...there].filter((id) => ids.isOurs(id) && !wantedIds.has(id)),
  };
}

export const deleteFilterViews = ({ surplus }: FilterViewPlan): readonly Request[] =>
  surplus.map((filterId) => ({ deleteFilterView: { filterId } }));

/** A view vanishes with the last of its rows, and its id with it; meanwhile it spans the whole sheet. */
export const parkFilterViews = (
  views: readonly Pick<FilterView, 'filterViewId'>[],
  sheetId: number,
): readonly Request[] =>
  views.map(({ filterViewId }) => ({
    updateFilterView: { filter: { filterViewId, range: { sheetId } }, fields: 'range' },
  }));

/** For when rows and columns are in their places. */
export const paintFilterViews = ({ missing, kept }: FilterViewPlan): readonly Request[] => [
  ...kept.map((filter) => ({ updateFilterView: { filter, fields: 'title,range,criteria,sortSpecs' } })),
  ...missing.map((filter) => ({ addFilterView: { filter } })),
];
