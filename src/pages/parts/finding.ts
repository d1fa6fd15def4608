// One finding as a page shows it: how bad in words, where, what is wrong, what to do.

import type { Place, ToldFinding } from '../contract';
import { button, el } from './dom';

const words = { error: 'Lỗi', warning: 'Cảnh báo' } as const;

/** @param open absent: the page cannot go to a cell */
export function findingItem(
  { severity, field, number, label, message, remedy, blocks, place }: ToldFinding,
  open?: (place: Place) => void,
): HTMLLIElement {
  const head = el(
    'p',
    {},
    el('span', { className: `tag ${severity === 'error' ? 'bad' : 'warn'}` }, words[severity]),
    severity === 'warning' && !blocks ? ' (đã giải trình)' : null,
    ` · ${number}${label === '' ? '' : `: ${label}`}`,
  );
  return el(
    'li',
    { className: 'box' },
    head,
    el('p', {}, message),
    remedy !== '' && el('p', { className: 'small soft' }, remedy),
    place &&
      open !== undefined &&
      button('Mở ô', () => open(place), {
        className: 'quiet',
        label: `Mở ô ${number}`,
        key: `open ${field} ${place.sheetId} ${place.row} ${place.column}`,
      }),
  );
}
