// Data → SVG in the page.

import type { SvgNode } from './chart-node';

const NAMESPACE = 'http://www.w3.org/2000/svg';

export function svgElement({ tag, attributes, children }: SvgNode): SVGElement {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children.map((child) => (typeof child === 'string' ? child : svgElement(child))));
  return made;
}
