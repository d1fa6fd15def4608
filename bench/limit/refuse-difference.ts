// Whether what came of the requests is the workbook that was wanted.

import type { Sheet, Workbook } from '../../local/sheets-api/workbook';
import { isSame, stable } from './same';
import { sizeOfSheet } from './tell-cells';

export const LOOKS_AND_RULES = ['userEnteredFormat', 'dataValidation', 'note'] as const;

/** Ids that Google gives are nobody's business, nor is the order of what hangs on a sheet. */
function bare(sheet: Sheet | undefined): Readonly<Record<string, unknown>> {
  const list = (items: readonly object[] = []): readonly string[] =>
    items
      .map(({ ...item }) => {
        for (const id of ['protectedRangeId', 'metadataId', 'chartId', 'filterViewId'])
          Reflect.deleteProperty(item, id);
        return stable(item);
      })
      .sort();
  return {
    title: sheet?.properties.title,
    tabColor: sheet?.properties.tabColor,
    conditions: sheet?.conditionalFormats,
    merges: list(sheet?.merges),
    protections: list(sheet?.protectedRanges),
    metadata: list(sheet?.developerMetadata),
    charts: list(sheet?.charts),
    views: list(sheet?.filterViews),
    groups: [list(sheet?.rowGroups), list(sheet?.columnGroups)],
    filter: sheet?.basicFilter,
  };
}

const PARTS = [...LOOKS_AND_RULES, 'userEnteredValue', 'textFormatRuns'] as const;

function isSameGrid(one: Sheet | undefined, other: Sheet): boolean {
  const { rows, columns } = sizeOfSheet(other);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [here, there] = [one?.cells[row]?.[column], other.cells[row]?.[column]];
      if (!PARTS.every((part) => isSame(here?.[part], there?.[part]))) return false;
    }
  }
  return true;
}

/** @throws naming what differs */
export function refuseDifference(work: Workbook, after: Workbook): void {
  const titles = ({ sheets }: Workbook): readonly unknown[] => sheets.map(({ properties }) => properties.title);
  const faults = after.sheets.flatMap((sheet, index) => {
    const [got, wanted] = [bare(work.sheets[index]), bare(sheet)];
    const parts = Object.keys(wanted).filter((part) => !isSame(got[part], wanted[part]));
    return [...parts, ...(isSameGrid(work.sheets[index], sheet) ? [] : ['cells'])].map(
      (part) => `${sheet.properties.title ?? ''}: ${part}`,
    );
  });
  if (!isSame(titles(work), titles(after))) faults.push('the tabs');
  if (faults.length > 0) throw new Error(`The smallest requests come to another workbook: ${faults.join(', ')}`);
}
