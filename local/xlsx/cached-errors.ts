// hucre caches every formula result that is no number as text; this turns those of failed formulas into errors, in the parts of the file.

import type { Parts } from './zip';

/** For each tab in file order, A1 name → error literal. */
export type CachedErrors = readonly ReadonlyMap<string, string>[];

const partOf = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

export function markCachedErrors(parts: Parts, errors: CachedErrors): void {
  errors.forEach((ofTab, index) => {
    const part = parts.get(partOf(index));
    if (ofTab.size === 0 || !part) return;
    const xml = Buffer.from(part).toString('utf8');
    const marked = xml.replace(/<c r="([A-Z]+\d+)"([^>]*) t="str"/g, (cell, name: string, attributes: string) =>
      ofTab.has(name) ? `<c r="${name}"${attributes} t="e"` : cell,
    );
    parts.set(partOf(index), Buffer.from(marked, 'utf8'));
  });
}
