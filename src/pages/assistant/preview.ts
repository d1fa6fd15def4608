// Step 3: what is understood of the list, as a table, with what is odd in words.

import type { ListPreview, ToldProblem } from '../contract';
import { el } from '../parts/dom';

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const scroll = el(
    'div',
    { className: 'scroll', tabIndex: 0 },
    el(
      'table',
      {},
      el('caption', { className: 'hidden-text' }, caption),
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...rows.map((row) => el('tr', {}, ...row.map((cell) => el('td', {}, cell))))),
    ),
  );
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', caption);
  return scroll;
}

const problemItem = ({ line, isNote, text }: ToldProblem): HTMLLIElement =>
  el(
    'li',
    { className: isNote ? 'problem note' : 'problem' },
    el('span', { className: isNote ? 'tag' : 'tag bad' }, `Dòng ${line}${isNote ? '' : ', chưa dùng được'}: `),
    `${text}.`,
  );

function problemsPart({ problems, moreProblems }: ListPreview): readonly (HTMLElement | false)[] {
  const [unusable, notes] = [problems.filter((one) => !one.isNote), problems.filter((one) => one.isNote)];
  const more = moreProblems > 0 ? `… và ${moreProblems} chỗ khác.` : '';
  return [
    unusable.length > 0 && el('h2', {}, `${unusable.length} dòng chưa dùng được`),
    unusable.length > 0 &&
      el('p', { className: 'soft' }, 'Quay lại để sửa danh sách, hoặc tạo sổ trước rồi bổ sung sau.'),
    unusable.length > 0 && el('ul', { className: 'plain' }, ...unusable.map(problemItem)),
    notes.length > 0 &&
      el(
        'details',
        { open: notes.length <= 5 },
        el('summary', {}, `${notes.length} chỗ nên xem lại`),
        el('ul', { className: 'plain' }, ...notes.map(problemItem)),
      ),
    more !== '' && el('p', { className: 'soft' }, more),
  ];
}

/** "3 đơn vị mới; 2 đã có, giữ nguyên." */
function summaryOf({ added, moreAdded, changed, same, kept }: ListPreview): string {
  const parts = [
    `${added.length + moreAdded} đơn vị mới`,
    same > 0 ? `${same} đã có, không đổi` : '',
    changed.length > 0 ? `${changed.length} đã có nhưng khác danh sách` : '',
    kept > 0 ? `${kept} đang có trong sổ mà không có trong danh sách, giữ nguyên` : '',
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

export interface PreviewPart {
  readonly element: HTMLElement;
  readonly isUpdateWanted: () => boolean;
}

export function previewPart(preview: ListPreview): PreviewPart {
  const { added, moreAdded, changed, byLevel, columns, refusal } = preview;
  const update = el('input', { type: 'checkbox', id: 'update' });
  const levelWords = byLevel.map(({ level, count }) => `${count} ${level.replace(/^Trường/, 'trường')}`).join('; ');
  const element = el(
    'div',
    {},
    refusal !== '' && el('p', { className: 'said bad' }, refusal),
    el('p', {}, summaryOf(preview)),
    levelWords !== '' && el('p', {}, `Trong danh sách: ${levelWords}.`),
    el('p', { className: 'small soft' }, columns),
    ...problemsPart(preview),
    changed.length > 0 && el('h2', {}, `${changed.length} đơn vị đã có nhưng khác danh sách`),
    changed.length > 0 &&
      el('ul', {}, ...changed.map(({ code, name, changes }) => el('li', {}, `${code} ${name}: ${changes.join('; ')}`))),
    changed.length > 0 &&
      el('label', { className: 'choice' }, update, 'Sửa các đơn vị này theo danh sách (không chọn: giữ như trong sổ)'),
    added.length > 0 && el('h2', {}, 'Đơn vị mới'),
    added.length > 0 &&
      table(
        'Đơn vị mới',
        ['Mã', 'Tên', 'Cấp', 'Xã', 'Email'],
        added.map(({ code, name, level, commune, editors }) => [code, name, level, commune, editors.join(', ')]),
      ),
    moreAdded > 0 && el('p', { className: 'soft' }, `… và ${moreAdded} đơn vị khác.`),
  );
  return { element, isUpdateWanted: () => update.checked };
}
