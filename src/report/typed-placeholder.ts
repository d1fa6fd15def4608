// A placeholder as it is typed into Word.

import type { Placeholder } from './placeholders';

export function typed({ name, kind }: Pick<Placeholder, 'name' | 'kind'>): string {
  if (kind === 'loop') return `{#${name}} … {/${name}}`;
  return kind === 'table' ? `{@${name}}` : `{${name}}`;
}
