// *Điều hành*: what a leader sees in ten seconds, live from *Tổng hợp* without any script; one A4 page, landscape.

import type { CompiledIndicator } from '../../domain/compile-plan';
import type { Unit } from '../../domain/model';
import { communesOf, levelsOf } from '../../domain/unit-places';
import { columnSpan } from '../a1';
import type { Titles } from '../fixed-sheets';
import { type RowSpec, type SheetSpec, withoutEmptyRanges } from '../sheet-spec';
import { placeColumns, summarized } from '../summary-places';
import { layoutBreakdown } from './breakdown';
import { layoutIndicatorTable } from './indicator-table';
import { layoutLegend } from './legend';
import { joinParts } from './part';
import { COLUMN_COUNT, columnWidths, leftColumns, ROW_PIXELS, readSummary, topRows, VISIBLE_COLUMNS } from './places';
import { layoutTop } from './top';
import { layoutWorstFirst } from './worst-first';

export interface DashboardInput {
  readonly titles: Titles;
  readonly summarySheetId: number;
  /** As *Tổng hợp* has them, in its order. */
  readonly units: readonly Unit[];
  readonly plan: readonly CompiledIndicator[];
  /** The district's result of the year before, by indicator code. */
  readonly lastYear: ReadonlyMap<string, number>;
}

export function layoutDashboard({ titles, summarySheetId, units, plan, lastYear }: DashboardInput): SheetSpec {
  const { columns, notMetCodes } = placeColumns(summarized(plan));
  const withTarget = columns.filter(({ indicator }) => indicator.districtTarget !== null);
  const summary = readSummary(titles, summarySheetId, units.length);
  const verdicts =
    withTarget.length === 0 ? null : columnSpan(leftColumns.verdict, topRows.first, topRows.first + withTarget.length);
  const communes = communesOf(units).names;
  const top = layoutTop({ summary, titles, verdicts });
  const table = layoutIndicatorTable({ summary, columns: withTarget, lastYear });
  const worst = layoutWorstFirst(summary, withTarget, notMetCodes);
  const below = Math.max(table.endRow, worst.endRow) + 1;
  const breakdown = layoutBreakdown(
    { summary, levels: levelsOf(units), communes, indicators: withTarget.length },
    below,
  );
  const legend = layoutLegend(breakdown.endRow + 1);
  const { blocks, styles, merges, conditions, rowSpecs, charts, endRow } = joinParts([
    top,
    table,
    worst,
    breakdown,
    legend,
  ]);
  // The figures of many communes reach below what is seen.
  const rowCount = Math.max(endRow, communes.length);
  const named = new Map(rowSpecs.map((spec) => [spec.row, spec]));
  const rows = Array.from(
    { length: rowCount },
    (_, row): RowSpec => (row >= endRow ? { row, hidden: true } : { row, height: ROW_PIXELS, ...named.get(row) }),
  );
  return withoutEmptyRanges({
    role: 'dashboard',
    title: titles.dashboard,
    tabColor: '#1f4e79',
    rowCount,
    columns: Array.from({ length: COLUMN_COUNT }, (_, column) => {
      const width = columnWidths[column];
      return width === undefined ? { width: 20, hidden: true } : { width };
    }),
    rowSpecs: rows,
    frozenRows: 0,
    frozenColumns: 0,
    isWhollyOurs: true,
    blocks,
    styles,
    merges,
    validations: [],
    conditions,
    protection: { description: 'Bảng tự tính; không ai cần sửa.', unprotected: [], inputs: [] },
    print: { orientation: 'landscape', columns: VISIBLE_COLUMNS, onePage: true },
    charts,
  });
}
