// What a tab is beside its cells: its name, its size, its folds and merges, and who may type where.

import type { RangeView, SheetView } from '../server/protocol';
import { type Area, coveredArea, gridSize } from '../sheets-api/area';
import type * as Schema from '../sheets-api/schema';
import type { Sheet } from '../sheets-api/workbook';
import { rgbOf } from '../xlsx/cell-style';
import { said } from './cell-style';

export type SheetFrame = Omit<SheetView, 'cells' | 'editable'>;

export const rangeView = ({ top, bottom, left, right }: Area): RangeView => ({
  startRow: top,
  endRow: bottom,
  startColumn: left,
  endColumn: right,
});

type Dimensions = readonly (Schema.DimensionProperties | undefined)[];

const sizesOf = (dimensions: Dimensions): Readonly<Record<number, number>> =>
  Object.fromEntries(
    dimensions.flatMap((one, index) => (one?.pixelSize === undefined ? [] : [[index, one.pixelSize]])),
  );

const hiddenAmong = (dimensions: Dimensions): readonly number[] =>
  dimensions.flatMap((one, index) => (one?.hiddenByUser || one?.hiddenByFilter ? [index] : []));

export function frameOf(sheet: Sheet): SheetFrame {
  const { sheetId = 0, title = '', hidden = false, tabColor, tabColorStyle, gridProperties = {} } = sheet.properties;
  const { rows, columns } = gridSize(sheet);
  const color = rgbOf(tabColor, tabColorStyle);
  return said({
    sheetId,
    title,
    tabColor: color === undefined ? undefined : `#${color.toLowerCase()}`,
    hidden,
    rowCount: rows,
    columnCount: columns,
    frozenRows: gridProperties.frozenRowCount ?? 0,
    frozenColumns: gridProperties.frozenColumnCount ?? 0,
    showGridlines: gridProperties.hideGridlines !== true,
    columnWidths: sizesOf(sheet.columnProperties),
    rowHeights: sizesOf(sheet.rowProperties),
    hiddenColumns: hiddenAmong(sheet.columnProperties),
    hiddenRows: hiddenAmong(sheet.rowProperties),
    merges: sheet.merges.map((range) => rangeView(coveredArea(range, sheet))),
  });
}

/** Whether two readings of a tab differ in more than cells: in its frame, or in who may type where. */
export function sameFrame(before: Sheet, after: Sheet): boolean {
  const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
    one.length === other.length && one.every((item, index) => item === other[index]);
  return (
    (before.properties === after.properties || JSON.stringify(frameOf(before)) === JSON.stringify(frameOf(after))) &&
    same(before.rowProperties, after.rowProperties) &&
    same(before.columnProperties, after.columnProperties) &&
    same(before.merges, after.merges) &&
    same(before.protectedRanges, after.protectedRanges) &&
    same(before.conditionalFormats, after.conditionalFormats)
  );
}
