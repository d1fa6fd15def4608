// A piece of SVG as data, so that a chart can be drawn, and looked at, without a browser.

export interface SvgNode {
  readonly tag: 'svg' | 'g' | 'rect' | 'line' | 'text' | 'clipPath';
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Text is always text. */
  readonly children: readonly (SvgNode | string)[];
}

export const svg = (
  tag: SvgNode['tag'],
  attributes: SvgNode['attributes'],
  ...children: SvgNode['children']
): SvgNode => ({ tag, attributes, children });

/** Pixels of the chart, from its top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
