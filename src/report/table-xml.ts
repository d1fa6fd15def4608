// A bordered table as WordprocessingML, formatted on its own so that it looks alike in every template.

import { xmlText } from './plain-text';

export interface TableColumn {
  readonly heading: string;
  /** In twentieths of a point. */
  readonly width: number;
  readonly align: 'left' | 'center';
}

export type TableLine = readonly string[];

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const margins = '<w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>';

/** @param size in half points */
const paragraph = (text: string, align: TableColumn['align'], size: number, isBold: boolean): string =>
  `<w:p><w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="${align}"/></w:pPr>` +
  `<w:r><w:rPr>${isBold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`;

const cell = (content: string, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;

/** The header row is repeated on every page; no row is broken over two. @param size of letters, in half points */
export function tableXml(columns: readonly TableColumn[], lines: readonly TableLine[], size: number): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const header = columns.map((column) => cell(paragraph(column.heading, 'center', size, true), column.width)).join('');
  const rows = lines.map(
    (line) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${columns
        .map((column, index) => cell(paragraph(line[index] ?? '', column.align, size, false), column.width))
        .join('')}</w:tr>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>` +
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column.width}"/>`).join('')}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header}</w:tr>${rows.join('')}</w:tbl>`
  );
}

/** Between two tables, which Word would else make one of. */
export const tableGap = '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>';
