// How far down the charts of a tab reach.

import type * as Schema from '../sheets-api/schema';
import type { Sheet } from '../sheets-api/workbook';

const DEFAULT_ROW_PIXELS = 21;

const heightOf = (row: Schema.DimensionProperties | undefined): number =>
  row?.hiddenByUser ? 0 : (row?.pixelSize ?? DEFAULT_ROW_PIXELS);

/** The row (0-based) behind the last that a chart covers; 0 where there is none. Rows that have grown with their text cover more. */
export function rowsUnderCharts({ charts = [], rowProperties, properties }: Sheet): number {
  const rowCount = properties.gridProperties?.rowCount ?? 0;
  return charts.reduce((last, { position }) => {
    const { anchorCell, offsetYPixels = 0, heightPixels = 0 } = position?.overlayPosition ?? {};
    let row = anchorCell?.rowIndex ?? 0;
    let left = offsetYPixels + heightPixels;
    for (; left > 0 && row < rowCount; row++) left -= heightOf(rowProperties[row]);
    return Math.max(last, row);
  }, 0);
}
