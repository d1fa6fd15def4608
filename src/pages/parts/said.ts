// The line in which a page says how something went, read out by screen readers.

import { el } from './dom';

export interface Said {
  readonly element: HTMLElement;
  readonly tell: (text: string, isGood: boolean | null) => void;
}

/** @param isGood null: neither, such as something that is being done */
export function createSaid(): Said {
  const element = el('p', { className: 'said' });
  element.setAttribute('role', 'status');
  return {
    element,
    tell: (text, isGood) => {
      element.className = isGood === null ? 'said' : isGood ? 'said good' : 'said bad';
      element.textContent = text;
    },
  };
}
