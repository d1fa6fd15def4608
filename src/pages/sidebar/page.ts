// The sidebar *Bảng theo dõi*: shows what the script tells, asks again when there is reason to, approves and sends back in place.

import type { Answer, Desk, Place, SidebarState, ToApprove } from '../contract';
import { append, button, clear, el, pageElement, setBusy } from '../parts/dom';
import { createSaid } from '../parts/said';
import { call, sentenceOf } from '../parts/script';
import { approvalItem, type Deeds, forgetReason } from './approvals';
import { findingsSection } from './findings';
import { drawKeeping } from './focus';
import { listByPieces } from './more';
import { jobSection, overviewSection, taskItem } from './overview';
import { reminderSection } from './reminder';

/** While a long job runs its progress is asked for, which reads no sheet; less and less often. */
const FIRST_POLL_MILLISECONDS = 4000;
const LAST_POLL_MILLISECONDS = 20_000;
/** Coming back to the page asks again, but not sooner than this after the last time. */
const FRESH_MILLISECONDS = 60_000;

const root = pageElement();
const said = createSaid();
const content = el('div', {});
const title = el('h1', { tabIndex: -1 }, 'Bảng theo dõi');
const refreshButton = button('Làm mới', () => refresh('Đã làm mới.'), { key: 'refresh' });
const jobPlace = el('div', {});

let askedAt = 0;
let isAsking = false;
let isActing = false;
let timer: number | undefined;

function open({ sheetId, row, column }: Place): void {
  call('goTo', sheetId, row, column)
    .then(({ ok, message }) => said.tell(ok ? '' : message, ok ? null : false))
    .catch((error: unknown) => said.tell(sentenceOf(error), false));
}

/** One at a time; the answer is told, then everything is drawn as it stands. */
function act(unit: ToApprove, buttons: readonly HTMLElement[], asked: () => Promise<Answer>): void {
  if (isActing) {
    said.tell('Việc trước chưa xong; hãy chờ một chút.', null);
    return;
  }
  isActing = true;
  setBusy(buttons, true);
  said.tell(`${unit.name}: đang ghi…`, null);
  asked()
    .then(({ ok, message }) => {
      isActing = false;
      if (ok) forgetReason(unit.code);
      said.tell(message, ok);
      return load();
    })
    .catch((error: unknown) => {
      isActing = false;
      said.tell(sentenceOf(error), false);
    })
    .then(() => setBusy(buttons, false));
}

const deeds: Deeds = {
  open,
  approve: (unit, buttons) => act(unit, buttons, () => call('approveUnit', unit.code)),
  sendBack: (unit, reason, buttons) => act(unit, buttons, () => call('returnUnit', unit.code, reason)),
};

function todaySection({ toApprove, tasks, notice }: Desk): HTMLElement {
  const isNothing = toApprove.length + tasks.length === 0;
  return el(
    'section',
    {},
    el('h2', { id: 'today', tabIndex: -1 }, 'Cần làm hôm nay'),
    notice !== '' && el('p', { className: 'said' }, notice),
    isNothing && el('p', {}, 'Chưa có việc nào cần làm.'),
    tasks.length > 0 && el('ul', { className: 'plain' }, ...tasks.map(taskItem)),
    toApprove.length > 0 && el('p', { className: 'tag' }, `${toApprove.length} báo cáo chờ duyệt`),
    toApprove.length > 0 && listByPieces('approvals', toApprove, (unit) => approvalItem(unit, deeds)),
  );
}

function drawDesk(desk: Desk): void {
  clear(jobPlace);
  if (desk.job) append(jobPlace, jobSection(desk.job));
  append(
    content,
    el('p', { className: 'small soft' }, `${desk.managingBody} · năm ${desk.year} · lúc ${desk.at}`),
    jobPlace,
    overviewSection(desk),
    todaySection(desk),
    findingsSection(desk, open),
    reminderSection(desk.reminder),
  );
  if (desk.job) watchJob(FIRST_POLL_MILLISECONDS);
}

function openAssistant(): void {
  said.tell('Đang mở phần thiết lập…', null);
  call('openAssistant')
    .then(({ ok, message }) =>
      said.tell(ok ? 'Làm theo các bước trong cửa sổ vừa mở; xong thì bấm Làm mới.' : message, ok),
    )
    .catch((error: unknown) => said.tell(sentenceOf(error), false));
}

function drawOther(state: Exclude<SidebarState, Desk>): void {
  if (state.kind === 'notSetUp') {
    append(
      content,
      el(
        'p',
        {},
        'Sổ chưa được thiết lập, hoặc chưa có đơn vị nào. Cần tên cơ quan, năm, hạn nộp và danh sách trường.',
      ),
      el('p', {}, button('Thiết lập sổ', openAssistant, { className: 'main', key: 'assistant' })),
    );
  } else drawTrouble(state.message);
}

const drawTrouble = (message: string): void =>
  append(
    content,
    el('h2', {}, 'Chưa đọc được sổ'),
    el('p', { className: 'said bad' }, message),
    el(
      'p',
      {},
      button('Thử lại', () => refresh('Đã làm mới.'), { className: 'main', key: 'again' }),
    ),
  );

const headingOfToday = (): HTMLElement => document.getElementById('today') ?? title;

function draw(make: () => void): void {
  window.clearTimeout(timer);
  drawKeeping(root, headingOfToday, () => {
    clear(content);
    make();
  });
}

/** Reads everything; never rejects. */
function load(): Promise<boolean> {
  isAsking = true;
  setBusy([refreshButton], true);
  content.setAttribute('aria-busy', 'true');
  return call('sidebarState')
    .then((state) => {
      draw(() => (state.kind === 'ready' ? drawDesk(state) : drawOther(state)));
      return state.kind !== 'broken';
    })
    .catch((error: unknown) => {
      draw(() => drawTrouble(sentenceOf(error)));
      return false;
    })
    .then((isGood) => {
      isAsking = false;
      askedAt = Date.now();
      setBusy([refreshButton], false);
      content.removeAttribute('aria-busy');
      return isGood;
    });
}

function refresh(done: string): void {
  if (isAsking || isActing) return;
  said.tell('Đang đọc sổ…', null);
  load().then((isGood) => said.tell(isGood ? done : '', null));
}

/** The bar moves on; when the job is over everything is read once. */
function watchJob(wait: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    call('jobProgress')
      .then((job) => {
        if (job === null) {
          refresh('Việc đang chạy đã xong.');
          return;
        }
        clear(jobPlace);
        append(jobPlace, jobSection(job));
        watchJob(Math.min(wait * 1.5, LAST_POLL_MILLISECONDS));
      })
      .catch(() => watchJob(LAST_POLL_MILLISECONDS));
  }, wait);
}

window.addEventListener('focus', () => {
  if (!isAsking && !isActing && Date.now() - askedAt > FRESH_MILLISECONDS) load();
});

append(root, el('header', {}, title, refreshButton), said.element, content);
refresh('');
