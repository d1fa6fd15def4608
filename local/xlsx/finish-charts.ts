// What hucre cannot say of a chart, in the parts of the file: a size of its own instead of an end at a cell, and pale lines behind the bars.

import type { ChartSize } from './charts';
import type { Parts } from './zip';

const EMU_PER_PIXEL = 9525;

const partOf = (index: number): string => `xl/drawings/drawing${index + 1}.xml`;

const LINES = '<c:majorGridlines/>';
const PALE_LINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

const STRETCHED =
  /<xdr:twoCellAnchor[^>]*>(<xdr:from>.*?<\/xdr:from>)<xdr:to>.*?<\/xdr:to>(.*?)<\/xdr:twoCellAnchor>/gs;

/** @param sizes of each tab's charts, in file order */
export function finishCharts(parts: Parts, sizes: readonly (readonly ChartSize[])[]): void {
  sizes.forEach((ofTab, index) => {
    if (ofTab.length === 0) return;
    const path = partOf(index);
    const part = parts.get(path);
    if (!part) throw new Error(`${path} is not in the file.`);
    let next = 0;
    const xml = Buffer.from(part)
      .toString('utf8')
      .replace(STRETCHED, (_, from: string, rest: string) => {
        const { width = 0, height = 0 } = ofTab[next++] ?? {};
        const size = `<xdr:ext cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"/>`;
        return `<xdr:oneCellAnchor>${from}${size}${rest}</xdr:oneCellAnchor>`;
      });
    parts.set(path, Buffer.from(xml, 'utf8'));
  });
  for (const [path, part] of parts) {
    if (!path.startsWith('xl/charts/chart')) continue;
    parts.set(path, Buffer.from(Buffer.from(part).toString('utf8').replaceAll(LINES, PALE_LINES), 'utf8'));
  }
}
