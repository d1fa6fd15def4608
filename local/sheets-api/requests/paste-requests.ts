// The request copyPaste: from one range to another, on the same sheet or across sheets.

import { type Area, checkedArea, contains, coveredArea, gridSize, intersects, rangeOf } from '../area';
import { type BatchContext, writeCell } from '../batch-context';
import { cellAt } from '../cells';
import { refuse, StandInLimit } from '../google-error';
import { type Offset, type Paste, pastes } from '../paste';
import { guardArea } from '../permissions';
import { offsetFormula } from '../references';
import type * as Schema from '../schema';
import type { Cell, Sheet } from '../workbook';
import type { Handlers } from './handler';
import { mergeRequests } from './merge-requests';

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

const heightOf = ({ top, bottom }: Area): number => bottom - top;
const widthOf = ({ left, right }: Area): number => right - left;

/** The destination's own length where it is a multiple of the source's; otherwise the source is pasted once, whole. */
const tiled = (length: number, source: number): number => (length % source === 0 ? length : source);

function destinationOf(range: Schema.GridRange, sheet: Sheet, source: Area): Area {
  const { top, left, bottom, right } = checkedArea(range, sheet, 'destination');
  const area = {
    top,
    left,
    bottom: top + tiled(bottom - top, heightOf(source)),
    right: left + tiled(right - left, widthOf(source)),
  };
  const { rows, columns } = gridSize(sheet);
  if (area.bottom > rows || area.right > columns) {
    refuse(`The data to paste exceeds grid limits. Max rows: ${rows}, max columns: ${columns}`);
  }
  return area;
}

/** Top left corners of the copies. */
const corners = (destination: Area, source: Area): readonly { readonly top: number; readonly left: number }[] =>
  Array.from({ length: heightOf(destination) / heightOf(source) }, (_r, row) =>
    Array.from({ length: widthOf(destination) / widthOf(source) }, (_c, column) => ({
      top: destination.top + row * heightOf(source),
      left: destination.left + column * widthOf(source),
    })),
  ).flat();

const offsetTo = (corner: { readonly top: number; readonly left: number }, { top, left }: Area): Offset => ({
  rows: corner.top - top,
  columns: corner.left - left,
});

const shifted = (area: Area, { rows, columns }: Offset): Area => ({
  top: area.top + rows,
  bottom: area.bottom + rows,
  left: area.left + columns,
  right: area.right + columns,
});

function pasteCells(context: BatchContext, source: Place, destination: Place, paste: Paste): void {
  const { draft, options } = context;
  const sourceId = source.sheet.properties.sheetId ?? 0;
  const evaluation = () => options.evaluate({ ...draft.workbook, sheets: [...draft.workbook.sheets] });
  const taken = source.sheet.cells.slice(source.area.top, source.area.bottom).map((cells) => cells.slice());
  const door = paste.writesContent ? context : { ...context, options: { ...options, apiWritesObeyStrictRules: false } };
  for (const corner of corners(destination.area, source.area)) {
    const offset = offsetTo(corner, source.area);
    for (let row = source.area.top; row < source.area.bottom; row++) {
      for (let column = source.area.left; column < source.area.right; column++) {
        const from = taken[row - source.area.top]?.[column] ?? {};
        const [toRow, toColumn] = [row + offset.rows, column + offset.columns];
        const to: Cell = cellAt(destination.sheet, toRow, toColumn) ?? {};
        const shown = () => evaluation().effectiveValue(sourceId, row, column);
        writeCell(door, destination.sheet, toRow, toColumn, paste.cell(from, to, offset, shown));
      }
    }
  }
}

/** Merges that lie in the source, each copy of them; those in the destination go. */
function pasteMerges(context: BatchContext, source: Place, destination: Place): void {
  const inside = source.sheet.merges
    .map((merge) => coveredArea(merge, source.sheet))
    .filter((area) => intersects(area, source.area));
  if (inside.some((area) => !contains(source.area, area))) {
    refuse('You must select all cells in a merged range to merge or unmerge them.');
  }
  const sheetId = destination.sheet.properties.sheetId ?? 0;
  mergeRequests.unmergeCells(context, { range: rangeOf(sheetId, destination.area) });
  for (const corner of corners(destination.area, source.area)) {
    for (const area of inside) {
      const range = rangeOf(sheetId, shifted(area, offsetTo(corner, source.area)));
      mergeRequests.mergeCells(context, { range, mergeType: 'MERGE_ALL' });
    }
  }
}

const common = (a: Area, b: Area): Area => ({
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
});

/** A formula counts from the top left cell of its rule's first range, wherever that comes to lie. */
function movedRule(rule: Schema.ConditionalFormatRule, from: Area, to: Area): Schema.ConditionalFormatRule {
  const condition = rule.booleanRule?.condition;
  if (!condition) return rule;
  const values = (condition.values ?? []).map((value) => {
    const text = value.userEnteredValue ?? '';
    return text.startsWith('=')
      ? { ...value, userEnteredValue: offsetFormula(text, to.top - from.top, to.left - from.left) }
      : value;
  });
  return { ...rule, booleanRule: { ...rule.booleanRule, condition: { ...condition, values } } };
}

/** Each rule that touches the source comes to stand behind those of the destination, cut to what was copied. */
function pasteConditions(source: Place, destination: Place): void {
  const sheetId = destination.sheet.properties.sheetId ?? 0;
  const added = source.sheet.conditionalFormats.flatMap((rule): readonly Schema.ConditionalFormatRule[] => {
    const areas = (rule.ranges ?? []).map((range) => coveredArea(range, source.sheet));
    const [origin] = areas;
    const cut = areas.filter((area) => intersects(area, source.area)).map((area) => common(area, source.area));
    const copies = corners(destination.area, source.area).flatMap((corner) =>
      cut.map((area) => shifted(area, offsetTo(corner, source.area))),
    );
    const [first] = copies;
    if (!origin || !first) return [];
    return [{ ...movedRule(rule, origin, first), ranges: copies.map((area) => rangeOf(sheetId, area)) }];
  });
  destination.sheet.conditionalFormats.push(...added);
}

export const pasteRequests: Handlers<'copyPaste'> = {
  copyPaste(context, { source: from, destination: to, pasteType = 'PASTE_NORMAL', pasteOrientation = 'NORMAL' }) {
    if (!from) return refuse('source is required.');
    if (!to) return refuse('destination is required.');
    if (pasteOrientation === 'TRANSPOSE') throw new StandInLimit('copyPaste with TRANSPOSE');
    const { draft } = context;
    const area = checkedArea(from, draft.sheet(from.sheetId), 'source');
    const there = draft.sheet(to.sheetId);
    const target = destinationOf(to, there, area);
    guardArea(draft.workbook, there, target, context.acting);
    const destination = { sheet: draft.edit(to.sheetId), area: target };
    const source = { sheet: draft.sheet(from.sheetId), area };
    const paste = pastes[pasteType];
    if (!paste) pasteConditions(source, destination);
    else {
      pasteCells(context, source, destination, paste);
      if (paste.merges) pasteMerges(context, source, destination);
    }
    return undefined;
  },
};
