// The template: taken home, brought back changed, or given up for the first one.

import type { ReportPage } from '../contract';
import { append, button, clear, el, setBusy } from '../parts/dom';
import type { Said } from '../parts/said';
import { call, sentenceOf } from '../parts/script';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What the script takes in, a little less than it: the sentence about it is here at once. */
const MOST_BYTES = 150_000;

function download(name: string, base64: string): void {
  const link = el('a', {});
  link.href = `data:${WORD};base64,${base64}`;
  link.download = name;
  link.click();
}

const readBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error('Không đọc được tệp trên máy này. Hãy chọn lại.'));
    reader.readAsDataURL(file);
  });

function placeholderTable({ placeholders }: ReportPage): HTMLElement {
  const head = el('tr', {}, el('th', { scope: 'col' }, 'Viết trong mẫu'), el('th', { scope: 'col' }, 'Ý nghĩa'));
  const rows = placeholders.map(({ typed, meaning, isNeeded, within }) =>
    el(
      'tr',
      {},
      el('td', {}, typed, isNeeded && el('strong', {}, ' (bắt buộc)')),
      el('td', {}, meaning, within !== '' && el('span', { className: 'soft' }, ` (trong {#${within}})`)),
    ),
  );
  return el(
    'details',
    {},
    el('summary', {}, 'Các chỗ điền của mẫu'),
    el(
      'p',
      { className: 'soft small' },
      'Phần giữa {#ten} và {/ten} được lặp lại, hoặc bỏ đi khi không có gì. {@ten} là một bảng, phải đứng một mình trong một đoạn.',
    ),
    el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows)),
  );
}

export function templatePart(page: ReportPage, said: Said): HTMLElement {
  const state = el('p', {});
  const file = el('input', { id: 'template', type: 'file' });
  file.accept = '.docx';
  const controls: HTMLElement[] = [file];
  const drop = button('Dùng lại mẫu gốc', () =>
    during('Đang bỏ mẫu của bạn…', () => call('dropReportTemplate'), false),
  );
  const show = (isOwn: boolean): void => {
    clear(state);
    append(state, isOwn ? 'Đang dùng mẫu bạn đã đưa lên.' : 'Đang dùng mẫu gốc, theo Nghị định 30/2020/NĐ-CP.');
    drop.hidden = !isOwn;
  };
  let isBusy = false;
  function during(
    doing: string,
    work: () => Promise<{ readonly ok: boolean; readonly message: string }>,
    isOwnAfter: boolean,
  ): void {
    if (isBusy) return;
    isBusy = true;
    setBusy(controls, true);
    said.tell(doing, null);
    work()
      .then(({ ok, message }) => {
        said.tell(message, ok);
        if (ok) show(isOwnAfter);
      })
      .catch((error: unknown) => said.tell(sentenceOf(error), false))
      .then(() => {
        isBusy = false;
        setBusy(controls, false);
        file.value = '';
      });
  }
  const take = button('Tải mẫu đang dùng về', () => {
    if (isBusy) return;
    said.tell('Đang lấy mẫu…', null);
    call('reportTemplate')
      .then(({ ok, message, name, base64 }) => {
        if (ok) download(name, base64);
        said.tell(ok ? `Đã tải ${name} về máy. Sửa bằng Word rồi đưa lên lại.` : message, ok);
      })
      .catch((error: unknown) => said.tell(sentenceOf(error), false));
  });
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    if (chosen.size > MOST_BYTES) {
      // Made smaller under the same name, it can be chosen again.
      file.value = '';
      said.tell('Tệp lớn hơn 150 kB. Hãy bỏ bớt hình ảnh trong mẫu rồi chọn lại.', false);
      return;
    }
    during('Đang kiểm tra mẫu…', () => readBase64(chosen).then((base64) => call('saveReportTemplate', base64)), true);
  });
  controls.push(take, drop);
  show(page.isOwnTemplate);
  return el(
    'section',
    {},
    el('h2', {}, 'Mẫu báo cáo'),
    state,
    el('div', { className: 'row' }, take, drop),
    el('label', { htmlFor: 'template' }, 'Đưa mẫu đã sửa lên (tệp .docx)'),
    file,
    placeholderTable(page),
  );
}
