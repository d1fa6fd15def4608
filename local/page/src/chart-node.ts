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

const NAMESPACE = 'http://www.w3.org/2000/svg';

export function svgElement({ tag, attributes, children }: SvgNode): SVGElement {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children.map((child) => (typeof child === 'string' ? child : svgElement(child))));
  return made;
}
