// A bar for long work: how far it has come, in words and for screen readers.

import type { JobProgress } from '../contract';
import { el } from './dom';

export function progressBar(name: string, done: number, all: number, words: string): HTMLElement {
  const bar = el('div', { className: 'bar' });
  bar.setAttribute('role', 'progressbar');
  bar.setAttribute('aria-label', name);
  bar.setAttribute('aria-valuemin', '0');
  bar.setAttribute('aria-valuemax', String(Math.max(all, 1)));
  bar.setAttribute('aria-valuenow', String(done));
  bar.setAttribute('aria-valuetext', words);
  const filled = el('span', {});
  filled.style.width = `${all === 0 ? 0 : Math.round((100 * done) / all)}%`;
  bar.appendChild(filled);
  return bar;
}

export const jobWords = ({ done, all, by }: JobProgress): string =>
  `Đã xong ${done}/${all} phần${by === '' ? '' : `, bằng tài khoản ${by}`}`;
