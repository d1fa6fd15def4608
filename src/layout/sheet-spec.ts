// What a sheet should look like, as plain data. `compile/` turns it into Sheets API requests; nothing here knows Google.

import type { StyleName } from './styles';

/** A live formula, English function names, `;` between arguments, with its leading `=`. */
export interface FormulaCell {
  readonly formula: string;
}

/** null leaves the cell empty. */
export type CellContent = string | number | boolean | FormulaCell | null;

/** Half-open, 0-based, as in the API's GridRange but without the sheet id. */
export interface Range {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A rectangle of contents that we own. Never covers an input cell. */
export interface Block {
  /** 0-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  readonly rows: readonly (readonly CellContent[])[];
}

/** A name of `layout/styles.ts`; a range may carry one style only, later runs overlay earlier ones field by field. */
export interface StyleRun {
  readonly range: Range;
  readonly style: StyleName;
}

export type Validation =
  | { readonly kind: 'list'; readonly options: readonly string[]; readonly strict: boolean }
  /** `source` is an A1 range with its sheet, without `=`, e.g. `'Đơn vị'!$A$4:$A$200`. */
  | { readonly kind: 'listFromRange'; readonly source: string; readonly strict: boolean }
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'date'; readonly strict: boolean }
  /** Whole numbers from zero. `cell` is the A1 name (relative) of the range's top left cell. */
  | { readonly kind: 'count'; readonly strict: boolean; readonly cell: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly strict: boolean };

export interface ValidationRun {
  readonly range: Range;
  readonly validation: Validation;
  /** The Vietnamese hint shown beside the cell. */
  readonly hint: string;
}

/** The first condition that holds wins. `formula` is relative to the top left cell of the first range. */
export interface Condition {
  readonly ranges: readonly Range[];
  readonly formula: string;
  readonly style: StyleName;
}

/** Input cells within a protected sheet, and who may type there. */
export interface InputProtection {
  /** Stable within the sheet ("inputs", "submit"); the id on Google is derived from it. */
  readonly name: string;
  readonly ranges: readonly Range[];
  readonly editors: readonly string[];
}

export interface Protection {
  readonly description: string;
  /** Left free inside the protected sheet (the inputs, which carry protections of their own). */
  readonly unprotected: readonly Range[];
  readonly inputs: readonly InputProtection[];
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page, 0-based half-open. */
  readonly repeatRows?: readonly [number, number];
  /** Only the first so many columns. */
  readonly columns?: number;
  /** Shrunk until all of it is on one page. */
  readonly onePage?: true;
}

export interface ColumnSpec {
  readonly width: number;
  readonly hidden?: boolean;
}

/** Rows that are not of the default height, hidden rows included. */
export interface RowSpec {
  readonly row: number;
  readonly height?: number;
  readonly hidden?: boolean;
}

/** Rows or columns that fold together; 0-based, half-open. The button stands before them. */
export interface FoldedSpan {
  readonly start: number;
  readonly end: number;
  readonly collapsed: boolean;
}

/** A native chart that floats over the sheet. Ranges are of this sheet; hidden rows and columns count like others. */
export interface ChartSpec {
  /** Stable within the sheet; the id on Google is derived from it. */
  readonly name: string;
  /** bar: categories downwards; column: categories sideways. `isStacked` lays the series end to end. */
  readonly kind: 'bar' | 'column';
  readonly isStacked: boolean;
  readonly title: string;
  /** What a person who cannot see it is told. */
  readonly description: string;
  /** One row or one column, without header. */
  readonly categories: Range;
  /** `values` is of the categories' length and has one header cell before it (above it, or to its left), which names the series. */
  readonly series: readonly { readonly values: Range; readonly color: string }[];
  /** The numbers are shares: the axis shows percent from 0 to 100. */
  readonly isPercent: boolean;
  /** The cell (0-based) over which its top left corner lies. */
  readonly at: { readonly row: number; readonly column: number };
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** A named way of looking at a table, for everybody; it changes nothing for others. */
export interface FilterViewSpec {
  /** Stable within the sheet; the id on Google is derived from it. */
  readonly name: string;
  readonly title: string;
  /** Header row included. */
  readonly range: Range;
  /** Rows are shown that meet all of them. `column` is the sheet's, 0-based. */
  readonly criteria: readonly { readonly column: number; readonly condition: FilterCondition }[];
}

export type FilterCondition =
  | { readonly kind: 'textIs'; readonly text: string }
  | { readonly kind: 'above'; readonly number: number };

export interface SheetSpec {
  /** The sheet's role, kept in its metadata: `settings`, `units`, …, `unit:MN01`. Found by this, never by title. */
  readonly role: string;
  readonly title: string;
  readonly tabColor?: string;
  readonly rowCount: number;
  /**
   * Unit tabs only: the hidden key of every row, from row 0 on, as it stands in column A; unique. When the layout changes,
   * rows are inserted, moved and deleted by these keys, so that Google carries the entries along.
   */
  readonly rowKeys?: readonly string[];
  /** Of every row, what kind of content its key stands for, as the layout names it; '' where that does not matter. */
  readonly rowKinds?: readonly string[];
  readonly columns: readonly ColumnSpec[];
  readonly rowSpecs?: readonly RowSpec[];
  readonly rowGroups?: readonly FoldedSpan[];
  readonly columnGroups?: readonly FoldedSpan[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly blocks: readonly Block[];
  /** Nobody types anywhere on it, so that whatever stands there goes before it is painted anew. */
  readonly isWhollyOurs?: boolean;
  /** Written once, when the sheet is made; from then on these cells are the officer's. */
  readonly seed?: readonly Block[];
  readonly styles: readonly StyleRun[];
  readonly merges: readonly Range[];
  readonly validations: readonly ValidationRun[];
  readonly conditions: readonly Condition[];
  /** null: anyone who may edit the workbook may edit the sheet. */
  readonly protection: Protection | null;
  readonly print: PrintSetup;
  /** Basic filter over this range (header row included). */
  readonly filter?: Range;
  readonly charts?: readonly ChartSpec[];
  readonly filterViews?: readonly FilterViewSpec[];
}

/** A range that holds no cell (a table without rows); Google refuses to be told of one. */
const isEmptyRange = (range: Range): boolean => range.startRow >= range.endRow || range.startColumn >= range.endColumn;

/** A chart of no categories, or of no series, draws nothing. */
const drawnCharts = (charts: readonly ChartSpec[]): readonly ChartSpec[] =>
  charts.filter(({ categories, series }) => !isEmptyRange(categories) && series.length > 0);

/** The spec without what would be said about no cells. */
export function withoutEmptyRanges(spec: SheetSpec): SheetSpec {
  const holds = ({ range }: { readonly range: Range }): boolean => !isEmptyRange(range);
  return {
    ...spec,
    styles: spec.styles.filter(holds),
    merges: spec.merges.filter((range) => !isEmptyRange(range)),
    validations: spec.validations.filter(holds),
    ...(spec.charts ? { charts: drawnCharts(spec.charts) } : {}),
    ...(spec.filterViews ? { filterViews: spec.filterViews.filter(holds) } : {}),
    conditions: spec.conditions
      .map((condition) => ({ ...condition, ranges: condition.ranges.filter((range) => !isEmptyRange(range)) }))
      .filter(({ ranges }) => ranges.length > 0),
  };
}
