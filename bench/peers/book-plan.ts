// What has to stand in a workbook, as plain data: every peer is told the same, and writes it its own way.

/** Half-open, 0-based. */
export interface Block {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** null: nothing. A text is one, whatever it begins with. */
export type Content = string | number | boolean | null | { readonly formula: string };

export const isFormula = (content: Content): content is { readonly formula: string } =>
  typeof content === 'object' && content !== null;

export const isSame = (a: Content, b: Content): boolean =>
  isFormula(a) && isFormula(b) ? a.formula === b.formula : a === b;

/** What differs from Google's own looks (white, black Arial 10, at the bottom, flowing over). Colours are `#rrggbb`. */
export interface Look {
  readonly background?: string;
  readonly color?: string;
  readonly family?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly horizontal?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly vertical?: 'TOP' | 'MIDDLE';
  readonly wrap?: 'WRAP' | 'CLIP';
  /** A pattern, such as `0.0%`. */
  readonly number?: string;
  /** Colour of a thin line on all four sides. */
  readonly border?: string;
}

export type Rule = { readonly strict: boolean; readonly hint: string } & (
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'date' }
  | { readonly kind: 'list'; readonly options: readonly string[] }
  | { readonly kind: 'formula'; readonly formula: string }
);

export interface Condition {
  readonly ranges: readonly Block[];
  readonly formula: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** 0-based. */
export interface Span {
  readonly start: number;
  readonly count: number;
}

export interface SizedSpan extends Span {
  readonly pixels: number;
}

export interface Protection {
  readonly description: string;
  /** null: the whole sheet. */
  readonly range: Block | null;
  readonly unprotected: readonly Block[];
  readonly editors: readonly string[];
}

export interface SheetPlan {
  readonly title: string;
  /** false: it stands there, made by set-up, and is brought to this. */
  readonly isNew: boolean;
  /** 0-based, in the finished workbook. */
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  readonly hidesGridlines: boolean;
  readonly contents: readonly (readonly Content[])[];
  /** Of each cell, its place in `BookPlan.looks`. */
  readonly looks: readonly (readonly number[])[];
  /** Of each cell, its place in `BookPlan.rules`; -1: none. */
  readonly rules: readonly (readonly number[])[];
  readonly heights: readonly SizedSpan[];
  readonly widths: readonly SizedSpan[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly merges: readonly Block[];
  readonly conditions: readonly Condition[];
  readonly protections: readonly Protection[];
  readonly filter: Block | null;
  /** The same for tabs that differ only in `own`, the title and the editors. */
  readonly shape: string;
  /** Cells that stand otherwise here than on the first tab of the shape; each a row of neighbours. */
  readonly own: readonly { readonly row: number; readonly column: number; readonly contents: readonly Content[] }[];
}

export interface BookPlan {
  readonly looks: readonly Look[];
  readonly rules: readonly Rule[];
  /** In the order of the tabs. */
  readonly sheets: readonly SheetPlan[];
}
