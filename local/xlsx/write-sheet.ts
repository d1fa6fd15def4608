// One stored tab → one tab of the .xlsx file.

import type { ColumnDef, FreezePane, RowDef, SheetProtection, WriteSheet } from 'hucre';
import { depthsOf } from '../sheets-api/dimension-groups';
import type { Evaluation } from '../sheets-api/evaluation';
import type { Sheet } from '../sheets-api/workbook';
import { rgbOf } from './cell-style';
import { type CellContext, type Cells, writeCells } from './cells';
import { type ChartSize, writeCharts } from './charts';
import { conditionalRules } from './conditional-rules';
import { dataValidations, type KeepList } from './data-validations';
import { footer, pageSetup, printOf } from './page-setup';
import { isWholeSheet, rectangleName, rectangleOf } from './rectangles';
import { fittedHeights } from './row-heights';

const DEFAULT_COLUMN_PIXELS = 100;
const POINTS_PER_PIXEL = 0.75;
/** Of Arial 10, the default font below: a column of n characters is 7n + 5 pixels wide. */
const PIXELS_PER_CHARACTER = 7;
const COLUMN_PADDING_PIXELS = 5;

export const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;

const charactersOf = (pixels: number): number =>
  Math.round(((pixels - COLUMN_PADDING_PIXELS) / PIXELS_PER_CHARACTER) * 100) / 100;

function columnsOf({ columnProperties, cells, properties }: Sheet): ColumnDef[] {
  const used = cells.reduce((most, row) => Math.max(most, row.length), columnProperties.length);
  return Array.from({ length: Math.min(used, properties.gridProperties?.columnCount ?? used) }, (_, i) => ({
    width: charactersOf(columnProperties[i]?.pixelSize ?? DEFAULT_COLUMN_PIXELS),
    hidden: columnProperties[i]?.hiddenByUser || undefined,
  }));
}

/** How deep each row lies in groups that fold. A folded group is marked on the row before it, where Google has its button. */
function foldRows({ rowGroups = [] }: Sheet, rows: Map<number, RowDef>): void {
  depthsOf(rowGroups).forEach((outlineLevel, row) => {
    if (outlineLevel > 0) rows.set(row, { ...rows.get(row), outlineLevel });
  });
  for (const { range, collapsed } of rowGroups) {
    const head = (range?.startIndex ?? 0) - 1;
    if (collapsed && head >= 0) rows.set(head, { ...rows.get(head), collapsed });
  }
}

function rowsOf(sheet: Sheet, evaluation: Evaluation): Map<number, RowDef> {
  const rows = new Map<number, RowDef>([...fittedHeights(sheet, evaluation)].map(([row, height]) => [row, { height }]));
  sheet.rowProperties.forEach((row, i) => {
    const height = row?.pixelSize === undefined ? rows.get(i)?.height : row.pixelSize * POINTS_PER_PIXEL;
    if (height !== undefined || row?.hiddenByUser) rows.set(i, { height, hidden: row?.hiddenByUser || undefined });
  });
  foldRows(sheet, rows);
  return rows;
}

function freezeOf({ properties }: Sheet): FreezePane | undefined {
  const { frozenRowCount: rows = 0, frozenColumnCount: columns = 0 } = properties.gridProperties ?? {};
  return rows > 0 || columns > 0 ? { rows, columns } : undefined;
}

/** Only protection of a whole sheet has its like in Excel; warnings and single ranges do not. Filtering stays allowed. */
function protectionOf({ protectedRanges }: Sheet): SheetProtection | undefined {
  const whole = protectedRanges.some(({ range, warningOnly }) => !warningOnly && isWholeSheet(range ?? {}));
  return whole ? { sheet: true, autoFilter: true, formatColumns: true, formatRows: true } : undefined;
}

export interface WrittenSheet {
  readonly sheet: WriteSheet;
  readonly errors: Cells['errors'];
  readonly chartSizes: readonly ChartSize[];
}

export function writeSheet(sheet: Sheet, name: string, context: CellContext, keepList: KeepList): WrittenSheet {
  const { cells, errors } = writeCells(sheet, context);
  const { charts, sizes } = writeCharts(sheet, context);
  const { properties, basicFilter, merges } = sheet;
  const tabColor = rgbOf(properties.tabColor, properties.tabColorStyle);
  const areas = merges.map((range) => rectangleOf(range, sheet));
  const written: WriteSheet = {
    name,
    cells,
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet, context.evaluation),
    merges: areas.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
    freezePane: freezeOf(sheet),
    dataValidations: dataValidations(sheet, context.translate, keepList),
    conditionalRules: conditionalRules(sheet, context.translate),
    protection: protectionOf(sheet),
    autoFilter: basicFilter?.range && { range: rectangleName(rectangleOf(basicFilter.range, sheet)) },
    pageSetup: pageSetup(printOf(sheet)),
    headerFooter: footer,
    hidden: properties.hidden || undefined,
    charts: charts.length > 0 ? [...charts] : undefined,
    outlineProperties: sheet.rowGroups?.length ? { summaryBelow: false } : undefined,
    view: {
      showGridLines: !properties.gridProperties?.hideGridlines,
      rightToLeft: properties.rightToLeft,
      tabColor: tabColor === undefined ? undefined : { rgb: tabColor },
    },
  };
  return { sheet: written, errors, chartSizes: sizes };
}
