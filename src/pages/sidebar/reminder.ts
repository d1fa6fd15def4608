// The text for the chat group, with a button that copies it where the browser lets it.

import { button, el, keyed } from '../parts/dom';
import { createSaid } from '../parts/said';

/** Google shows pages in a frame that may not use the clipboard; the older way works there more often. */
function copySelected(text: HTMLTextAreaElement): boolean {
  text.focus();
  text.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

async function copy(text: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    return copySelected(text);
  }
}

const COPIED = 'Đã sao chép. Dán vào nhóm Zalo bằng Ctrl+V.';
const NOT_COPIED = 'Trình duyệt không cho sao chép tự động. Tin nhắn đã được chọn sẵn: bấm Ctrl+C.';

export function reminderSection(reminder: string): HTMLElement {
  const heading = el('h2', {}, 'Tin nhắn đôn đốc');
  if (reminder === '') return el('section', {}, heading, el('p', {}, 'Mọi đơn vị đã nộp, không phải đôn đốc ai.'));
  const text = keyed(el('textarea', { id: 'reminder', readOnly: true, rows: 6, value: reminder }), 'reminder');
  const said = createSaid();
  const copyButton = button(
    'Sao chép',
    () => {
      copy(text).then((isCopied) => {
        said.tell(isCopied ? COPIED : NOT_COPIED, isCopied);
        if (isCopied) copyButton.focus();
      });
    },
    { key: 'copy' },
  );
  return el(
    'section',
    {},
    heading,
    el('label', { htmlFor: 'reminder' }, 'Chỉ nêu các đơn vị còn thiếu'),
    text,
    copyButton,
    said.element,
  );
}
