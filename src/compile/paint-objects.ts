// What floats over the grid or looks at it, in three steps: surplus ones go, the rest is kept safe while rows move, all are painted.

import type { Request } from '../google/spreadsheet-gateway';
import type { SheetSpec } from '../layout/sheet-spec';
import type { CurrentSheet } from './current-sheet';
import { type ChartPlan, deleteCharts, paintCharts, planCharts } from './paint-charts';
import {
  deleteFilterViews,
  type FilterViewPlan,
  paintFilterViews,
  parkFilterViews,
  planFilterViews,
} from './paint-filter-views';

export interface ObjectPlan {
  readonly sheetId: number;
  readonly charts: ChartPlan;
  readonly views: FilterViewPlan;
}

export const planObjects = (spec: SheetSpec, current: CurrentSheet | null, sheetId: number): ObjectPlan => ({
  sheetId,
  charts: planCharts(spec, current, sheetId),
  views: planFilterViews(spec, current, sheetId),
});

export const deleteObjects = ({ charts, views }: ObjectPlan): readonly Request[] => [
  ...deleteFilterViews(views),
  ...deleteCharts(charts),
];

/** A chart stays where its cells go; a filter view does not. */
export const parkObjects = ({ sheetId, views }: ObjectPlan): readonly Request[] => parkFilterViews(views.kept, sheetId);

/** For when rows and columns are in their places. */
export const paintObjects = ({ sheetId, charts, views }: ObjectPlan): readonly Request[] => [
  ...paintFilterViews(views),
  ...paintCharts(charts, sheetId),
];
