// Copies that people have made of our sheets: closed, and told where they differ.

import type { Request } from '../../google/spreadsheet-gateway';
import { unitOfRole } from '../../layout/fixed-sheets';
import { differencesOf, isSettledCopy, settleCopy } from '../../repair/copied-tab';
import { readWhole } from './book';
import type { Book } from './open-book';
import type { Tabs } from './place-tabs';
import type { Walk } from './walk';

const DIFFERENCES_SHOWN = 8;

export function settleCopies(walk: Walk, book: Book, { roles }: Tabs): readonly Request[] {
  return [...roles.copies].flatMap(([sheetId, role]): readonly Request[] => {
    const outline = book.sheets.get(sheetId);
    if (!outline || isSettledCopy(outline, book.keepers)) return [];
    const originalId = roles.idOf.get(role);
    const read = readWhole(walk.services, [sheetId, ...(originalId === undefined ? [] : [originalId])]);
    const [copy, original] = [
      read.get(sheetId) ?? outline,
      originalId === undefined ? null : (read.get(originalId) ?? null),
    ];
    walk.damages.push({ kind: 'copy', sheet: copy.current.title, places: [], count: 1 });
    const differences = unitOfRole(role) === null ? [] : differencesOf(copy, original);
    if (differences.length > 0) {
      const shown = differences
        .slice(0, DIFFERENCES_SHOWN)
        .map((one) => `${one.place}: “${one.copy}”${one.original === '' ? '' : ` (tab chính: “${one.original}”)`}`);
      walk.losses.push({
        kind: 'copy',
        sheet: copy.current.title,
        original: original?.current.title ?? '',
        differences: [
          ...shown,
          ...(differences.length > shown.length ? [`và ${differences.length - shown.length} ô khác`] : []),
        ],
      });
    }
    return settleCopy(copy, book.keepers);
  });
}
