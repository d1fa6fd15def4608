// What Google asks of a sheet's title, and how a free one is found. Google lets every character pass, / : * ? included.

import { refuse } from './google-error';
import type { Sheet, Workbook } from './workbook';

const MAX_TITLE_CHARACTERS = 100;

const sameTitle = (a: string | undefined, b: string): boolean => (a ?? '').toLowerCase() === b.toLowerCase();

/**
 * @param own the sheet that is being renamed, which may keep its own title
 * @throws Refusal for a title that is empty, too long or taken (case does not matter)
 */
export function checkTitle(workbook: Workbook, title = '', own?: Sheet): void {
  if (title.trim() === '') refuse('The sheet name cannot be empty.');
  if (title.length > MAX_TITLE_CHARACTERS) {
    refuse(`The sheet name cannot be greater than ${MAX_TITLE_CHARACTERS} characters.`);
  }
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
