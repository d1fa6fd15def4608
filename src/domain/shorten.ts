// What somebody typed, as it is quoted in a sentence: whatever it holds, the sentence stays one that a cell holds and a person reads.

import { inertText } from './inert-text';
import { hidePersonal } from './personal-data';

/** @param letters how many to keep; a surrogate pair is one */
export function shorten(text: string, letters: number): string {
  // Room for what is taken away; the longest text that a cell holds is cut before anything looks at it.
  const shown = inertText(text.slice(0, 8 * letters + 64));
  const all = [...shown];
  return all.length <= letters && text.length <= 8 * letters + 64 ? shown : `${all.slice(0, letters).join('')}…`;
}

/** For sentences that leave the tab: personal data that a finding warns of is not repeated by it. */
export const quote = (text: string, letters: number): string =>
  shorten(hidePersonal(text.slice(0, 8 * letters + 64)), letters);
