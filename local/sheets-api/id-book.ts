// Which ids are taken within one batch, read once and kept up, so that a thousand additions do not mean a thousand readings.

import { allMetadata } from './developer-metadata';
import { freeId } from './free-id';
import type * as Schema from './schema';
import type { Sheet, Workbook } from './workbook';

export interface FoundProtection {
  readonly sheet: Sheet;
  readonly protection: Schema.ProtectedRange;
}

export interface IdBook {
  metadataIds(): Set<number>;
  /** To be called when metadata may have gone with something else (a sheet, rows, a lookup). */
  forgetMetadata(): void;
  findProtection(id: number | undefined): FoundProtection | undefined;
  noteProtection(id: number, sheetId: number): void;
  freeProtectionId(): number;
}

function homesOfProtections(workbook: Workbook): Map<number, number> {
  return new Map(
    workbook.sheets.flatMap(({ properties, protectedRanges }) =>
      protectedRanges.map(({ protectedRangeId }) => [protectedRangeId ?? 0, properties.sheetId ?? 0] as const),
    ),
  );
}

/** @param workbook the draft's own, whose list of sheets changes under way */
export function createIdBook(workbook: Workbook): IdBook {
  let metadata: Set<number> | undefined;
  let homes: Map<number, number> | undefined;
  const homesOfAll = (): Map<number, number> => {
    homes ??= homesOfProtections(workbook);
    return homes;
  };
  return {
    metadataIds() {
      metadata ??= new Set(allMetadata(workbook).map(({ metadataId }) => metadataId ?? 0));
      return metadata;
    },
    forgetMetadata() {
      metadata = undefined;
    },
    findProtection(id = 0) {
      const home = homesOfAll().get(id);
      if (home === undefined) return undefined;
      const sheet = workbook.sheets.find(({ properties }) => properties.sheetId === home);
      const protection = sheet?.protectedRanges.find(({ protectedRangeId }) => protectedRangeId === id);
      return sheet && protection ? { sheet, protection } : undefined;
    },
    noteProtection(id, sheetId) {
      homesOfAll().set(id, sheetId);
    },
    freeProtectionId: () => freeId((id) => homesOfAll().has(id), homesOfAll().size),
  };
}
