// What people break in a workbook, as data: kinds, places, and the report that the officer reads before anything is mended.

export type DamageKind =
  /** A unit's tab, or one of the workbook's own sheets, is not there any more. */
  | 'sheetGone'
  /** The sheet is there, but no longer marked as ours. */
  | 'marksGone'
  | 'copy'
  | 'title'
  | 'hiddenSheet'
  | 'columns'
  | 'rowGone'
  | 'rowOrder'
  | 'rowInserted'
  | 'keys'
  | 'formulas'
  | 'texts'
  | 'formats'
  | 'validations'
  | 'conditions'
  | 'merges'
  | 'protections'
  | 'hiddenLines'
  | 'frozen'
  | 'filter'
  | 'charts'
  | 'filterViews'
  /** Stray spaces and the like in what the officer typed. */
  | 'unclean'
  /** The plan has changed since the sheet was painted. */
  | 'outdated';

export interface Damage {
  readonly kind: DamageKind;
  /** Title of the sheet as it stands, or as it will be called where it is gone. */
  readonly sheet: string;
  /** The first few places, as a person names them (A1, a row's label). */
  readonly places: readonly string[];
  /** How many places there are in all; 1 where the sheet as a whole is meant. */
  readonly count: number;
}

/** What no machine can bring back, and where to look for it. */
export type Loss =
  /** The row is made anew and blank. `label`: how the row is called on the tab. `known`: what the last seal says stood there. */
  | {
      readonly kind: 'row';
      readonly sheet: string;
      readonly label: string;
      readonly known: KnownEntry | null;
      /** Rows in doubt are kept below the table, and it may be one of them. */
      readonly isMaybeBelow?: boolean;
    }
  /** A row that cannot be told from others; it stays below the table with what stands in it. */
  | { readonly kind: 'strayRow'; readonly sheet: string; readonly label: string; readonly entries: readonly string[] }
  | { readonly kind: 'strayColumn'; readonly sheet: string; readonly label: string }
  | { readonly kind: 'column'; readonly sheet: string; readonly label: string }
  | { readonly kind: 'tab'; readonly sheet: string; readonly known: readonly KnownEntry[] }
  | { readonly kind: 'sheet'; readonly sheet: string; readonly content: SheetContent }
  /** Places where a copy says something else than the tab. */
  | {
      readonly kind: 'copy';
      readonly sheet: string;
      readonly original: string;
      readonly differences: readonly string[];
    }
  /** Its state was in a row that is gone; `known`: the last rows of the log about the unit. */
  | { readonly kind: 'state'; readonly sheet: string; readonly unit: string; readonly known: readonly string[] }
  /** Typed or pasted into cells of ours, which are painted over. */
  | { readonly kind: 'overwritten'; readonly sheet: string; readonly cells: readonly OverwrittenCell[] }
  | { readonly kind: 'orphan'; readonly sheet: string; readonly unit: string }
  | { readonly kind: 'locked'; readonly sheet: string }
  /** Too many tabs for their looks to be compared. */
  | { readonly kind: 'unseen'; readonly tabs: number }
  /** Places only, for the log: what stands in the cells may be an address. */
  | { readonly kind: 'setUp'; readonly text: string; readonly places: string }
  | { readonly kind: 'editors'; readonly sheet: string };

/** What a sheet held that is gone with it. */
export type SheetContent = 'units' | 'plan' | 'settings' | 'records' | 'states' | 'none';

export interface OverwrittenCell {
  /** A1, as it is called once rows and columns are in their places. */
  readonly cell: string;
  readonly value: string;
}

export interface KnownEntry {
  /** How the row is called on the tab. */
  readonly label: string;
  readonly value: string;
  /** As a person reads it: sheet, row and moment. */
  readonly where: string;
}

/** A cell of the officer's that is cleaned. */
export interface Cleaning {
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}
