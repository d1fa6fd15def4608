// How a tab prints: Google's API has no print set-up, so the add-on keeps its own in the sheet's metadata, key `print`.

import type { HeaderFooter, PageSetup } from 'hucre';
import type { Sheet } from '../sheets-api/workbook';
import { rowsUnderCharts } from './chart-rows';
import { fixedName } from './rectangles';

const PRINT_KEY = 'print';
const MARGIN_INCHES = 1.2 / 2.54;
const FOOTER_INCHES = 0.5 / 2.54;
/** About what fits across an upright A4 page without shrinking. */
const PORTRAIT_PIXELS = 800;
const DEFAULT_COLUMN_PIXELS = 100;

interface Print {
  readonly orientation: 'portrait' | 'landscape';
  /** 0-based, half-open. */
  readonly repeatRows?: readonly [number, number];
  /** Only the first so many columns. */
  readonly columns?: number;
  /** Shrunk until all of it is on one page. */
  readonly onePage?: true;
}

const isRows = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((row) => typeof row === 'number');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function defaultPrint({ columnProperties, cells, properties }: Sheet): Print {
  const used = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const visible = Array.from({ length: used }, (_, i) => columnProperties[i]).filter((column) => !column?.hiddenByUser);
  const width = visible.reduce((sum, column) => sum + (column?.pixelSize ?? DEFAULT_COLUMN_PIXELS), 0);
  const frozen = properties.gridProperties?.frozenRowCount ?? 0;
  return {
    orientation: width > PORTRAIT_PIXELS ? 'landscape' : 'portrait',
    ...(frozen > 0 ? { repeatRows: [0, frozen] as const } : {}),
  };
}

/** Without readable metadata: landscape if the used columns are too wide for an upright page, the frozen rows repeated. */
export function printOf(sheet: Sheet): Print {
  const text = sheet.developerMetadata.find(({ metadataKey }) => metadataKey === PRINT_KEY)?.metadataValue;
  const stored = parsed(text ?? '');
  if (!isRecord(stored)) return defaultPrint(sheet);
  const { orientation, repeatRows, columns, onePage } = stored;
  return {
    orientation: orientation === 'landscape' ? 'landscape' : 'portrait',
    ...(isRows(repeatRows) ? { repeatRows } : {}),
    ...(typeof columns === 'number' ? { columns } : {}),
    ...(onePage === true ? { onePage } : {}),
  };
}

/** `$A$1:$M$92`, down to the last row that holds anything or lies under a chart; null: all that the tab holds. */
export function printArea(sheet: Sheet): string | null {
  const { cells } = sheet;
  const { columns } = printOf(sheet);
  if (columns === undefined) return null;
  const used = cells.reduce((last, row, at) => (row?.some((cell) => cell?.userEnteredValue) ? at + 1 : last), 1);
  return fixedName({ top: 0, left: 0, bottom: Math.max(used, rowsUnderCharts(sheet)), right: columns });
}

/** A4, one page wide, and as many tall as it takes unless one is asked for. */
export const pageSetup = ({ orientation, onePage }: Print): PageSetup => ({
  paperSize: 'a4',
  orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: onePage ? 1 : 0,
  horizontalCentered: true,
  margins: {
    top: MARGIN_INCHES,
    right: MARGIN_INCHES,
    bottom: MARGIN_INCHES,
    left: MARGIN_INCHES,
    header: FOOTER_INCHES,
    footer: FOOTER_INCHES,
  },
});

/** Tab name on the left, page of pages on the right. */
export const footer: HeaderFooter = { oddFooter: '&L&8&A&R&8Trang &P/&N' };
