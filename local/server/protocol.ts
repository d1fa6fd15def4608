// What the live page and its server say to each other, as JSON. Rows and columns are 0-based everywhere.
//
// GET  /                       the page; its files stand beside it
// GET  /api/people             Person[]
// GET  /api/workbook?as=ID     WorkbookView, as that person may see it
// GET  /api/events?as=ID&window=W   ServerEvent, server-sent
// POST /api/edit               EditRequest → EditAnswer
// POST /api/run                RunRequest → RunAnswer
// GET  /page/ID               a page of HtmlService, for a sandboxed frame
// POST /api/clock              ClockRequest → { now }
// GET  /api/mails              MailView[], newest first
// GET  /api/workbook.xlsx      the workbook as a file
// GET  /api/print?as=ID&gid=N&portrait=false&scale=2   one sheet as a PDF; the parameters are those of Google's own export address
// GET  /api/file?as=ID&id=FILE  a file of that person's Drive

/** Somebody in whose name a window works. */
export interface Person {
  readonly id: string;
  /** As the switch shows it: "Cán bộ phụ trách", "MN Hoa Mai", "Lãnh đạo", "Người lạ có đường dẫn". */
  readonly label: string;
  readonly kind: 'officer' | 'clerk' | 'leader' | 'stranger';
  /** Clerks: the tab that is theirs. */
  readonly sheetId?: number;
}

/** Everything about looks that cells share; `StyleBook` holds each once. */
export interface CellStyle {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'wrap' | 'clip' | 'overflow';
  /** Pixels between the left edge and the text, where it is more or less than usual. */
  readonly indent?: number;
  /** '#rrggbb' of a thin line on that side. */
  readonly borders?: {
    readonly top?: string;
    readonly bottom?: string;
    readonly left?: string;
    readonly right?: string;
  };
}

export type StyleBook = Readonly<Record<string, CellStyle>>;

/** How a cell is filled in. */
export interface CellInput {
  readonly kind: 'list' | 'checkbox' | 'date' | 'other';
  readonly options?: readonly string[];
  readonly hint?: string;
}

/** One cell as a person sees it; what a conditional format says is in the style already. */
export interface CellView {
  readonly row: number;
  readonly column: number;
  /** As displayed: formatted by the stand-in. */
  readonly text: string;
  /** What the editor starts with; absent: the same as `text`. A formula is never sent to people who may not see it changed. */
  readonly entry?: string;
  /** Checkboxes. */
  readonly ticked?: boolean;
  /** Key into the style book. */
  readonly style?: string;
  readonly input?: CellInput;
  /** Within the workbook ("#gid=…&range=…") or outside it (https). */
  readonly link?: string;
  readonly note?: string;
}

export interface RangeView {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A chart that floats over the grid. Its numbers are what its cells show now. */
export interface ChartView {
  readonly chartId: number;
  /** bar: categories downwards; column: categories sideways. */
  readonly kind: 'bar' | 'column';
  /** How the series of a category stand: side by side, end to end, or end to end as shares of their sum. */
  readonly stacking: 'none' | 'stacked' | 'percent';
  readonly title: string;
  /** What a person who cannot see it is told. */
  readonly altText: string;
  readonly legend: 'top' | 'bottom' | 'left' | 'right' | 'none';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeriesView[];
  readonly axis: {
    readonly min?: number;
    readonly max?: number;
    /** Its numbers are shares of 1. */
    readonly isPercent: boolean;
  };
  /** The cell over which its top left corner lies; pixels at a zoom of 100 %. */
  readonly place: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface ChartSeriesView {
  readonly name: string;
  /** '#rrggbb' */
  readonly color: string;
  /** One for each category; null where its cell shows no number. */
  readonly values: readonly (number | null)[];
}

export interface SheetView {
  readonly sheetId: number;
  readonly title: string;
  readonly tabColor?: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  /** Pixels, by column; absent: the default width. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  /** Rows folded away in a group are among them. */
  readonly hiddenRows: readonly number[];
  readonly merges: readonly RangeView[];
  readonly cells: readonly CellView[];
  /** Where the person of this window may type. */
  readonly editable: readonly RangeView[];
  /** The one behind comes first; absent: none. */
  readonly charts?: readonly ChartView[];
}

export interface WorkbookView {
  readonly revision: number;
  /** Of this server's life; a window that knows another one reloads. */
  readonly epoch: string;
  readonly title: string;
  /** ISO 8601, Viet Nam's time. */
  readonly now: string;
  readonly styles: StyleBook;
  readonly sheets: readonly SheetView[];
  readonly menus: readonly MenuView[];
}

export interface MenuView {
  readonly title: string;
  /** null: a line. */
  readonly items: readonly ({ readonly label: string; readonly run: string } | null)[];
}

/**
 * What changed for the person of this window since the revision before. Take away `removedSheets` and those of `sheets`, put each of
 * `sheets` in at its index, lowest first, then put the cells in. A cell with an empty text and nothing else is no cell any more.
 */
export interface Patch {
  readonly revision: number;
  readonly styles: StyleBook;
  readonly cells: readonly (CellView & { readonly sheetId: number })[];
  /** Sheets that are new or changed in more than cells, whole, each with its place in the tab order. */
  readonly sheets: readonly { readonly index: number; readonly sheet: SheetView }[];
  readonly removedSheets: readonly number[];
  /** All charts of each sheet whose charts look otherwise, beside those of `sheets`; absent: of none. */
  readonly charts?: readonly { readonly sheetId: number; readonly charts: readonly ChartView[] }[];
}

/** A page of HtmlService, shown in a frame of its own. */
export interface PageView {
  readonly kind: 'dialog' | 'sidebar';
  readonly title: string;
  readonly html: string;
  /** The same with `google.script` in it, to be shown as `<iframe sandbox="allow-scripts" src=…>`; see `FrameMessage`. */
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** What the frame of a page says to the window around it, by `postMessage`. */
export type FrameMessage =
  | {
      readonly kind: 'google.script.run';
      readonly id: number;
      readonly name: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'google.script.close' }
  | { readonly kind: 'google.script.focus' }
  /** A link of the page that opens in a new tab. */
  | { readonly kind: 'google.script.open'; readonly url: string }
  | { readonly kind: 'google.script.size'; readonly width?: number; readonly height?: number };

/** What the window answers to a run, with the same id. */
export type FrameAnswer =
  | { readonly kind: 'google.script.answer'; readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly kind: 'google.script.answer'; readonly id: number; readonly ok: false; readonly message: string };

/**
 * Events of `GET /api/events?as=PERSON&window=ID&since=REVISION`, each as `event: kind` with this as its data. A patch has its revision as
 * the event's id. With `since`, or coming back with the id of its last event, a window gets what it missed as a patch; where that is
 * no longer known it gets another `hello`, whose revision is not the window's: load the workbook anew. Every stream begins with `hello`.
 */
export type ServerEvent =
  | { readonly kind: 'hello'; readonly epoch: string; readonly revision: number }
  | { readonly kind: 'patch'; readonly patch: Patch }
  | { readonly kind: 'toast'; readonly title: string; readonly text: string }
  | { readonly kind: 'clock'; readonly now: string }
  | { readonly kind: 'mails'; readonly count: number };

export interface EditRequest {
  readonly as: string;
  readonly window: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  /** One cell as typed or ticked, or a block as pasted. */
  readonly value?: string | boolean;
  readonly values?: readonly (readonly string[])[];
}

/** `why` in Vietnamese: Google's refusal and the hint of the cell. */
export type EditAnswer =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly why: string };

/** What a person presses, and types where a text is asked for. */
export interface QuestionAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

export interface RunRequest {
  readonly as: string;
  readonly window: string;
  /** What this window has open. */
  readonly sheetId?: number;
  /** Where its cursor stands there. */
  readonly row?: number;
  readonly column?: number;
  readonly run: string;
  readonly args?: readonly unknown[];
  /** To the questions that earlier answers to this request asked, in order. */
  readonly answers?: readonly QuestionAnswer[];
}

export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** 'OK' alone: a prompt that cannot be cancelled but by closing it. */
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

/** `ask`: nothing has happened yet; the same request comes again with one more answer. */
export type RunAnswer =
  | { readonly state: 'ask'; readonly question: Question }
  | {
      readonly state: 'done';
      readonly result: unknown;
      readonly alerts: readonly { readonly title: string; readonly text: string }[];
      readonly toasts: readonly { readonly title: string; readonly text: string }[];
      readonly pages: readonly PageView[];
      /** Where the script put the person's cursor; null: it stays. */
      readonly show: { readonly sheetId: number; readonly row: number; readonly column: number } | null;
    }
  | { readonly state: 'failed'; readonly why: string };

export interface ClockRequest {
  readonly to?: string;
  readonly byMinutes?: number;
}

export interface MailView {
  readonly to: string;
  readonly subject: string;
  readonly at: string;
  readonly text: string;
  readonly html: string;
}

/** The body of every answer with a status of 400 or more: one Vietnamese sentence. */
export interface Trouble {
  readonly error: string;
}
