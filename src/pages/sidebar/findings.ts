// Findings by unit, folded; drawn when a unit is opened, so that a thousand units cost nothing.

import type { Desk, Place, UnitFindings } from '../contract';
import { append, el, keyed } from '../parts/dom';
import { findingItem } from '../parts/finding';
import { listByPieces } from './more';

function unitItem(unit: UnitFindings, open: (place: Place) => void): HTMLLIElement {
  const { code, name, status, errors, warnings, findings, more } = unit;
  const counts = [errors > 0 ? `${errors} lỗi` : '', warnings > 0 ? `${warnings} cảnh báo` : ''];
  const details = keyed(
    el(
      'details',
      {},
      keyed(
        el('summary', {}, `${name}: ${counts.filter((part) => part !== '').join(', ')} (${status})`),
        `summary ${code}`,
      ),
    ),
    `unit ${code}`,
  );
  const fill = (): void => {
    if (!details.open || details.childElementCount > 1) return;
    const rest = more > 0 ? el('p', { className: 'soft' }, `… và ${more} chỗ khác: chạy “3. Kiểm tra số liệu”.`) : null;
    append(details, el('ul', { className: 'plain' }, ...findings.map((finding) => findingItem(finding, open))), rest);
  };
  details.addEventListener('toggle', fill);
  return el('li', {}, details);
}

export function findingsSection({ findings, moreUnits }: Desk, open: (place: Place) => void): HTMLElement {
  const heading = el('h2', {}, 'Lỗi và cảnh báo theo đơn vị');
  if (findings.length === 0) return el('section', {}, heading, el('p', {}, 'Không có lỗi hay cảnh báo nào.'));
  return el(
    'section',
    {},
    heading,
    listByPieces('findings', findings, (unit) => unitItem(unit, open)),
    moreUnits > 0 && el('p', { className: 'soft' }, `… và ${moreUnits} đơn vị khác: chạy “3. Kiểm tra số liệu”.`),
  );
}
