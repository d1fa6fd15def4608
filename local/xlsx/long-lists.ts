// Lists too long for a validation rule of Excel (255 characters, no commas) stand in columns of a hidden tab.

import type { WriteSheet } from 'hucre';
import type { KeepList } from './data-validations';
import { fixedName } from './rectangles';
import { quotedName } from './translate-formula';

export interface LongLists {
  readonly keep: KeepList;
  /** undefined where no list was too long. */
  readonly sheet: () => WriteSheet | undefined;
}

export function longLists(name: string): LongLists {
  const columns = new Map<string, readonly string[]>();
  return {
    keep: (options) => {
      const key = JSON.stringify(options);
      columns.set(key, options);
      const left = [...columns.keys()].indexOf(key);
      return `${quotedName(name)}!${fixedName({ top: 0, left, bottom: options.length, right: left + 1 })}`;
    },
    sheet: () => {
      const lists = [...columns.values()];
      const height = Math.max(0, ...lists.map((list) => list.length));
      const rows = Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? null));
      return lists.length === 0 ? undefined : { name, rows, veryHidden: true };
    },
  };
}
