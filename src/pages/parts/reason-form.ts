// Why a report goes back: a text that must be there, common reasons to begin with, Ctrl+Enter to send, Esc to leave.

import type { SentBack } from '../contract';
import { button, el } from './dom';

/** As many as go onto the tab and into the mail. */
const MOST_LETTERS = 500;

const commonReasons: Readonly<Record<SentBack, readonly string[]>> = {
  return: [
    'Còn chỗ báo lỗi, đề nghị sửa rồi nộp lại',
    'Số liệu chưa khớp với báo cáo giấy',
    'Thiếu số, ký hiệu hoặc ngày của văn bản',
    'Thiếu minh chứng',
  ],
  reopen: ['Đơn vị đề nghị sửa số liệu', 'Phát hiện số liệu chưa đúng sau khi duyệt', 'Bổ sung minh chứng'],
};

const words = {
  return: { send: 'Trả lại', ask: 'Lý do trả lại' },
  reopen: { send: 'Mở lại', ask: 'Lý do mở lại' },
} as const;

export interface ReasonForm {
  readonly element: HTMLElement;
  readonly text: HTMLTextAreaElement;
  /** Not to be pressed while it is being sent. */
  readonly buttons: readonly HTMLElement[];
}

interface Asked {
  readonly kind: SentBack;
  /** Of the unit. */
  readonly name: string;
  /** Makes ids of this form its own. */
  readonly id: string;
  readonly send: (reason: string) => void;
  readonly leave: () => void;
}

export function reasonForm({ kind, name, id, send, leave }: Asked): ReasonForm {
  const { send: verb, ask } = words[kind];
  const text = el('textarea', { id: `${id}-reason`, rows: 3, maxLength: MOST_LETTERS, required: true });
  const hint = el('p', { id: `${id}-hint`, className: 'small soft' });
  const wrong = el('p', { id: `${id}-wrong`, className: 'small bad' });
  wrong.setAttribute('role', 'alert');
  text.setAttribute('aria-describedby', `${id}-hint ${id}-wrong`);
  const count = (): void => {
    hint.textContent = `Hiện trên tab và trong thư gửi đơn vị. ${text.value.length}/${MOST_LETTERS} ký tự.`;
    if (text.value.trim() === '') return;
    wrong.textContent = '';
    text.removeAttribute('aria-invalid');
  };
  const submit = (): void => {
    if (sendButton.getAttribute('aria-disabled') === 'true') return;
    if (text.value.trim() !== '') {
      send(text.value.trim());
      return;
    }
    wrong.textContent = 'Chưa ghi lý do. Ghi một câu, hoặc chọn một câu có sẵn.';
    text.setAttribute('aria-invalid', 'true');
    text.focus();
  };
  const add = (reason: string): void => {
    const before = text.value.trim();
    text.value = (before === '' ? reason : `${before.replace(/[.;]$/, '')}; ${reason}`).slice(0, MOST_LETTERS);
    count();
    text.focus();
  };
  const sendButton = button(verb, submit, { className: 'main', label: `${verb} báo cáo của ${name}` });
  const leaveButton = button('Thôi', leave);
  const chips = el(
    'div',
    { className: 'chips' },
    ...commonReasons[kind].map((reason) => button(reason, () => add(reason))),
  );
  chips.setAttribute('role', 'group');
  chips.setAttribute('aria-label', 'Lý do thường gặp');
  text.addEventListener('input', count);
  const element = el(
    'div',
    {},
    el('label', { htmlFor: text.id }, ask),
    text,
    hint,
    wrong,
    chips,
    el('div', { className: 'row deeds' }, sendButton, leaveButton),
  );
  element.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  });
  count();
  return { element, text, buttons: [sendButton, leaveButton] };
}
