// What Google asks of a sheet's title, and how a free one is found.

import { refuse } from './google-error';
import type { Sheet, Workbook } from './workbook';

const MAX_TITLE_CHARACTERS = 100;
/** Google lets some of these pass, Excel none of them; a title that must survive an export uses none. */
const REFUSED = /[*?:\\/[\]]/;

const sameTitle = (a: string | undefined, b: string): boolean => (a ?? '').toLowerCase() === b.toLowerCase();

/**
 * @param own the sheet that is being renamed, which may keep its own title
 * @throws Refusal for a title that is empty, too long, not allowed or taken (case does not matter)
 */
export function checkTitle(workbook: Workbook, title = '', own?: Sheet): void {
  if (title.trim() === '') refuse('You must specify a non-empty sheet title.');
  if (title.length > MAX_TITLE_CHARACTERS)
    refuse(`Sheet title is too long: at most ${MAX_TITLE_CHARACTERS} characters are allowed.`);
  if (REFUSED.test(title)) refuse(`Invalid sheet title "${title}": it must not contain any of * ? : \\ / [ ].`);
  if (title.startsWith("'") || title.endsWith("'"))
    refuse(`Invalid sheet title "${title}": it must not begin or end with '.`);
  const taken = workbook.sheets.some((sheet) => sheet !== own && sameTitle(sheet.properties.title, title));
  if (taken) refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

/** The first of `base`, `base 2`, … that no sheet bears. */
export function freeTitle(workbook: Workbook, titleOf: (count: number) => string): string {
  for (let count = 1; ; count++) {
    const title = titleOf(count);
    if (!workbook.sheets.some((sheet) => sameTitle(sheet.properties.title, title))) return title;
  }
}
