// The assistant *Thiết lập sổ*: four steps, each on the same page; nothing is written before the last.

import type { AskedSettings, AssistantPage, ListPreview } from '../contract';
import { append, button, type Child, clear, el, pageData, pageElement, setBusy } from '../parts/dom';
import { jobWords, progressBar } from '../parts/progress';
import { createSaid } from '../parts/said';
import { call, closePage, sentenceOf } from '../parts/script';
import { settingChanges, settingsFields } from './fields';
import { type PreviewPart, previewPart } from './preview';

const { isSetUp, settings: start, levels, units } = pageData() as AssistantPage;
const STEPS = ['Cơ quan và hạn nộp', 'Danh sách đơn vị', 'Xem trước', 'Tạo sổ'] as const;
const POLL_MILLISECONDS = 6000;

const root = pageElement();
const said = createSaid();
const steps = el('ol', { className: 'steps' }, ...STEPS.map((name, index) => el('li', {}, `${index + 1}. ${name}`)));
const content = el('div', {});
const fields = settingsFields(start);
const list = el('textarea', { id: 'list', rows: 10, spellcheck: false, autocomplete: 'off' });
list.setAttribute('aria-describedby', 'list-help');

let settings: AskedSettings = start;
let busy = false;

function showStep(index: number, ...children: readonly Child[]): void {
  Array.from(steps.children).forEach((step, at) => {
    if (at === index) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
  const heading = el('h1', { tabIndex: -1 }, STEPS[index] ?? '');
  clear(content);
  // Below the buttons, unless the step has a better place for it.
  append(root, said.element);
  append(content, heading, ...children);
  said.tell('', null);
  window.scrollTo(0, 0);
  heading.focus();
}

const buttons = (...all: readonly Child[]): HTMLElement => el('div', { className: 'buttons deeds' }, ...all);
const forward = (text: string, act: (self: HTMLButtonElement) => void): HTMLButtonElement =>
  button(text, act, { className: 'main' });

function askSettings(): void {
  showStep(
    0,
    el(
      'p',
      { className: 'soft' },
      isSetUp
        ? 'Đây là nội dung đang có ở sheet Cấu hình; chỉ phần bạn đổi mới được ghi.'
        : 'Sổ chưa có gì. Chưa có gì được ghi cho tới bước cuối.',
    ),
    fields.element,
    buttons(
      forward('Tiếp tục', () => {
        const read = fields.read();
        if (read === null) return;
        settings = read;
        askList();
      }),
      button('Thôi', closePage),
    ),
  );
}

function askList(): void {
  showStep(
    1,
    el(
      'p',
      { id: 'list-help', className: 'soft' },
      `Chép bảng danh sách trường từ Google Trang tính hoặc Excel rồi dán vào đây. Cần cột tên và cột cấp (${levels.map(({ code }) => code).join(', ')}); nên có mã, xã, email. Có dòng tiêu đề thì các cột xếp thế nào cũng được. Thiếu mã thì mã được đặt giúp.`,
    ),
    units > 0 &&
      el('p', {}, `Sổ đang có ${units} đơn vị; các đơn vị này được giữ. Để trống nếu không thêm đơn vị nào.`),
    el('label', { htmlFor: 'list' }, 'Danh sách đơn vị'),
    list,
    buttons(forward('Xem trước', check), button('Quay lại', askSettings)),
  );
  list.focus();
}

/** While Google works. */
function during<Result>(
  doing: string,
  pressed: readonly HTMLElement[],
  work: () => Promise<Result>,
  then: (result: Result) => void,
): void {
  if (busy) return;
  busy = true;
  setBusy(pressed, true);
  said.tell(doing, null);
  work()
    .then((result) => {
      busy = false;
      then(result);
    })
    .catch((error: unknown) => {
      busy = false;
      said.tell(sentenceOf(error), false);
    })
    .then(() => setBusy(pressed, false));
}

function check(pressed: HTMLElement): void {
  during(
    'Đang đọc danh sách…',
    [pressed],
    () => call('checkUnitList', list.value),
    (answer) => {
      if (answer.ok) showPreview(answer);
      else said.tell(answer.message, false);
    },
  );
}

function showPreview(preview: ListPreview): void {
  const part = previewPart(preview);
  const changes = settingChanges(start, settings);
  const isEmpty = list.value.trim() === '';
  showStep(
    2,
    el('h2', {}, 'Cấu hình'),
    changes.length === 0
      ? el('p', {}, 'Giữ như đang có.')
      : el('ul', {}, ...changes.map(({ text }) => el('li', {}, text))),
    el('h2', {}, 'Đơn vị'),
    isEmpty ? el('p', {}, 'Không dán danh sách: các đơn vị giữ như đang có.') : part.element,
    buttons(
      preview.refusal === '' && forward(isSetUp ? 'Cập nhật sổ' : 'Tạo sổ', (pressed) => create(part, pressed)),
      button('Quay lại', askList),
    ),
  );
}

function create(part: PreviewPart, pressed: HTMLElement): void {
  const changed = Object.fromEntries(settingChanges(start, settings).map(({ key }) => [key, settings[key]]));
  const answers = {
    settings: changed as Partial<AskedSettings>,
    list: list.value,
    updateExisting: part.isUpdateWanted(),
  };
  const progress = el('div', {});
  append(content, progress);
  const timer = window.setInterval(() => showProgress(progress), POLL_MILLISECONDS);
  const work = () => call('createWorkbook', answers);
  during(
    'Đang tạo các sheet và tab; có thể mất vài phút. Đừng đóng cửa sổ này.',
    [pressed],
    () => finallyDo(work, () => window.clearInterval(timer)),
    ({ ok, message }) => {
      clear(progress);
      if (ok) showDone(message);
      else said.tell(message, false);
    },
  );
}

const finallyDo = <Result>(work: () => Promise<Result>, last: () => void): Promise<Result> =>
  work().then(
    (result) => {
      last();
      return result;
    },
    (error: unknown) => {
      last();
      throw error;
    },
  );

function showProgress(place: HTMLElement): void {
  call('jobProgress')
    .then((job) => {
      if (!job || !busy) return;
      clear(place);
      append(
        place,
        progressBar(job.title, job.done, job.all, jobWords(job)),
        el('p', { className: 'small' }, jobWords(job)),
      );
    })
    .catch(() => undefined);
}

function showDone(message: string): void {
  showStep(
    3,
    said.element,
    el('p', {}, 'Việc tiếp theo: chia sẻ sổ (quyền chỉnh sửa) cho email của các trường, và xem lại sheet Chỉ tiêu.'),
    buttons(forward('Đóng', closePage)),
  );
  said.tell(message, true);
}

append(root, steps, content, said.element);
askSettings();
