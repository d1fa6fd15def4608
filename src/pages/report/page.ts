// The dialog *Xuất báo cáo tổng hợp*: which kind, then a link to the file; below, the template.

import type { ReportKind, ReportPage } from '../contract';
import { append, button, clear, el, pageData, pageElement, setBusy } from '../parts/dom';
import { createSaid } from '../parts/said';
import { call, closePage, sentenceOf } from '../parts/script';
import { templatePart } from './template-part';

const page = pageData() as ReportPage;
const said = createSaid();
const link = el('p', {});

const kinds: readonly { readonly kind: ReportKind; readonly name: string; readonly help: string }[] = [
  { kind: 'whole', name: 'Báo cáo đầy đủ', help: 'Có đầu văn bản, nơi nhận, chữ ký và phụ lục.' },
  { kind: 'part', name: 'Phần để ghép', help: 'Nội dung và phụ lục, để đưa vào một báo cáo lớn hơn.' },
  { kind: 'schools', name: 'Phụ lục từng trường', help: 'Mỗi trường một trang: số liệu, đánh giá, nhận xét.' },
];

const inputs = kinds.map(({ kind }, index) => {
  const input = el('input', { type: 'radio', name: 'kind', id: `kind-${kind}`, value: kind, checked: index === 0 });
  input.setAttribute('aria-describedby', `help-${kind}`);
  return input;
});
const school = el(
  'select',
  { id: 'school' },
  el('option', { value: '' }, 'Tất cả các trường'),
  ...page.schools.map(({ code, name }) => el('option', { value: code }, name)),
);
const schoolField = el('div', { hidden: true }, el('label', { htmlFor: 'school' }, 'Trường'), school);

const chosen = (): ReportKind => kinds.find((_, index) => inputs[index]?.checked)?.kind ?? 'whole';
for (const input of inputs)
  input.addEventListener('change', () => {
    schoolField.hidden = chosen() !== 'schools';
  });

/** Opens in a tab of its own; only an address of the web is one. */
function showLink(url: string): void {
  clear(link);
  if (!url.startsWith('https:')) return;
  const opens = el('a', { className: 'opens' }, 'Mở tệp trong thẻ mới');
  opens.href = url;
  opens.target = '_blank';
  opens.rel = 'noopener noreferrer';
  append(link, opens);
  opens.focus();
}

let isBusy = false;
const make = button(
  'Xuất',
  () => {
    if (isBusy) return;
    isBusy = true;
    setBusy([make], true);
    clear(link);
    said.tell('Đang lập tệp Word…', null);
    const kind = chosen();
    call('exportReportAs', kind, kind === 'schools' && school.value !== '' ? school.value : null)
      .then(({ ok, message, url }) => {
        said.tell(message, ok);
        showLink(url);
      })
      .catch((error: unknown) => said.tell(sentenceOf(error), false))
      .then(() => {
        isBusy = false;
        setBusy([make], false);
      });
  },
  { className: 'main' },
);

append(
  pageElement(),
  el('h1', {}, `Báo cáo tổng hợp năm ${page.year}`),
  el(
    'fieldset',
    {},
    el('legend', {}, 'Xuất ra tệp Word'),
    ...kinds.flatMap(({ kind, name, help }, index) => [
      el('label', { className: 'choice', htmlFor: `kind-${kind}` }, inputs[index] ?? null, name),
      el('p', { id: `help-${kind}`, className: 'small soft choice-help' }, help),
    ]),
  ),
  schoolField,
  el('div', { className: 'row' }, make, button('Đóng', closePage)),
  said.element,
  link,
  templatePart(page, said),
);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closePage();
});
