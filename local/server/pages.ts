// Pages that scripts have shown, kept for the frames that ask for them.

import { randomUUID } from 'node:crypto';
import { withScriptShim } from './script-shim';

const MOST_KEPT = 40;

export interface Pages {
  /** @returns its address */
  keep(html: string): string;
  /** With `google.script` in it; undefined where there is no such page any more. */
  find(id: string): string | undefined;
}

export function createPages(): Pages {
  const kept = new Map<string, string>();
  return {
    keep: (html) => {
      const id = randomUUID();
      kept.set(id, withScriptShim(html));
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return `/page/${id}`;
    },
    find: (id) => kept.get(id),
  };
}
