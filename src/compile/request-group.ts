// What belongs together in a batch: the requests of one sheet, or a new sheet that may be told as the copy of another.

import { once } from '../domain/once';
import type { Request } from '../google/spreadsheet-gateway';
import type { SheetSpec } from '../layout/sheet-spec';
import type { Place } from './compile-sheet';
import { markNew, paintNew } from './compile-sheet';
import { copySheet, isCopyable } from './copy-sheet';

/** A sheet that is not there yet. Nothing is compiled before it is asked for. */
export interface NewSheet {
  readonly spec: SheetSpec;
  readonly place: Place;
  /** The sheet told in full, or as a copy; all but what marks and guards it. */
  readonly told: (source: NewSheet | null) => readonly Request[];
  /** Protections and notes: to follow when every copy of the batch is made. */
  readonly marks: () => readonly Request[];
  /** Names e-mail addresses. */
  readonly editors: () => readonly Request[];
}

export type RequestGroup = readonly Request[] | NewSheet;

export const isNewSheet = (group: RequestGroup): group is NewSheet => !Array.isArray(group);

export function newSheet(spec: SheetSpec, place: Place): NewSheet {
  const marked = once(() => markNew(spec, place));
  return {
    spec,
    place,
    told: (source) =>
      (source && copySheet(spec, place, { spec: source.spec, sheetId: source.place.sheetId })) ?? paintNew(spec, place),
    marks: () => marked().marks,
    editors: () => marked().editors,
  };
}

/** New sheets told in full within a batch, by what they look like. */
export interface Sources {
  readonly find: (sheet: NewSheet) => NewSheet | null;
  readonly add: (sheet: NewSheet) => void;
}

export function createSources(): Sources {
  const byLooks = new Map<SheetSpec['styles'], NewSheet>();
  return {
    find: ({ spec }) => byLooks.get(spec.styles) ?? null,
    add: (sheet) => {
      if (isCopyable(sheet.spec)) byLooks.set(sheet.spec.styles, sheet);
    },
  };
}
