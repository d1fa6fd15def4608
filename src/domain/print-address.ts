// Where Google hands out one sheet as a PDF: an address that the person's own browser follows, with that person's own rights.

export interface PrintLook {
  readonly landscape: boolean;
  /** All of it on one page; otherwise one page wide, as many tall as it takes. */
  readonly onePage: boolean;
}

const MARGIN_INCHES = '0.5';
/** As Google numbers them: 2 fits the width, 4 the page. */
const SCALES = { width: '2', page: '4' } as const;

/** @param workbook its address, `…/spreadsheets/d/ID/edit` */
export function printAddress(workbook: string, sheetId: number, { landscape, onePage }: PrintLook): string {
  const parameters: readonly (readonly [name: string, value: string])[] = [
    ['format', 'pdf'],
    ['gid', String(sheetId)],
    ['size', 'A4'],
    ['portrait', String(!landscape)],
    ['scale', onePage ? SCALES.page : SCALES.width],
    // Frozen rows on every page.
    ['fzr', 'true'],
    ['gridlines', 'false'],
    ['printtitle', 'false'],
    ['sheetnames', 'false'],
    ['pagenum', 'CENTER'],
    ['horizontal_alignment', 'CENTER'],
    ...['top', 'bottom', 'left', 'right'].map((side) => [`${side}_margin`, MARGIN_INCHES] as const),
    ['attachment', 'true'],
  ];
  const book = workbook.replace(/\/edit.*$/, '');
  return `${book}/export?${parameters.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
