// The dialog in which the officer says why a report goes back to its school.

import type { ReasonPage } from '../contract';
import { append, el, pageData, pageElement, setBusy } from '../parts/dom';
import { findingItem } from '../parts/finding';
import { reasonForm } from '../parts/reason-form';
import { createSaid } from '../parts/said';
import { call, closePage, sentenceOf } from '../parts/script';

const { kind, code, name, findings, more } = pageData() as ReasonPage;
const said = createSaid();
let isSending = false;

const form = reasonForm({
  kind,
  name,
  id: 'page',
  leave: closePage,
  send: (reason) => {
    if (isSending) return;
    isSending = true;
    setBusy(form.buttons, true);
    said.tell('Đang gửi…', null);
    const sending = kind === 'return' ? call('returnUnit', code, reason) : call('reopenUnit', code, reason);
    sending
      .then(({ ok, message }) => {
        said.tell(message, ok);
        if (ok) closePage();
      })
      .catch((error: unknown) => said.tell(sentenceOf(error), false))
      .then(() => {
        isSending = false;
        setBusy(form.buttons, false);
      });
  },
});

const list = el(
  'ul',
  { className: 'plain findings', tabIndex: 0 },
  ...findings.map((finding) => findingItem(finding)),
  more > 0 && el('li', { className: 'soft' }, `… và ${more} chỗ khác: xem cột Đánh giá trên tab.`),
);
list.setAttribute('aria-label', 'Lỗi và cảnh báo trên tab');

append(
  pageElement(),
  el('h1', {}, name),
  findings.length === 0
    ? el('p', { className: 'soft' }, 'Trên tab không có lỗi hay cảnh báo nào.')
    : el('h2', {}, `Trên tab còn ${findings.length + more} chỗ có lỗi hoặc cảnh báo`),
  findings.length > 0 && list,
  form.element,
  said.element,
);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closePage();
});
form.text.focus();
