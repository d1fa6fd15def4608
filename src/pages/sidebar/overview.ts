// Who has handed in, what is running, what needs the officer besides approvals.

import type { Counts, Desk, JobProgress, Task } from '../contract';
import { el, keyed } from '../parts/dom';
import { jobWords, progressBar } from '../parts/progress';

export function jobSection(job: JobProgress): HTMLElement {
  const words = jobWords(job);
  return el(
    'section',
    {},
    el('h2', {}, 'Đang chạy'),
    el('p', {}, job.title),
    progressBar(job.title, job.done, job.all, words),
    el('p', { className: 'small soft' }, `${words}. Có thể đóng sổ, việc tự chạy tiếp.`),
  );
}

function daysWords({ daysLeft, deadline }: Desk): string {
  if (daysLeft < 0) return `Đã quá hạn ${-daysLeft} ngày (hạn: ${deadline})`;
  return daysLeft === 0 ? `Hôm nay là ngày cuối (hạn: ${deadline})` : `Còn ${daysLeft} ngày (hạn: ${deadline})`;
}

function figures(counts: Counts): HTMLElement {
  const rows: readonly (readonly [string, number])[] = [
    ['Đúng hạn', counts.onTime],
    ['Trễ hạn', counts.late],
    ['Đã duyệt', counts.approved],
    ['Trả lại, chờ nộp lại', counts.returned],
    ['Chưa nộp', counts.notSubmitted],
    ['Quá hạn (chưa nộp, trả lại)', counts.overdue],
  ];
  const list = el('dl', { className: 'figures' });
  for (const [name, count] of rows) {
    list.appendChild(el('dt', {}, name));
    list.appendChild(el('dd', {}, String(count)));
  }
  return list;
}

export function overviewSection(desk: Desk): HTMLElement {
  const { counts } = desk;
  const percent = counts.units === 0 ? 0 : Math.round((100 * counts.handedIn) / counts.units);
  const words = `${counts.handedIn}/${counts.units} đơn vị đã nộp (${percent}%)`;
  return el(
    'section',
    {},
    el('h2', {}, 'Tình hình nộp'),
    el(
      'p',
      {},
      el('span', { className: 'number' }, `${counts.handedIn}/${counts.units}`),
      ` đơn vị đã nộp (${percent}%)`,
    ),
    progressBar('Đơn vị đã nộp', counts.handedIn, counts.units, words),
    el('p', { className: desk.daysLeft < 0 ? 'bad' : '' }, daysWords(desk)),
    figures(counts),
  );
}

export function taskItem({ kind, text, units, moreUnits }: Task): HTMLLIElement {
  if (units.length === 0) return el('li', { className: 'task' }, text);
  const more = moreUnits > 0 ? el('li', {}, `… và ${moreUnits} đơn vị khác`) : null;
  const details = keyed(
    el(
      'details',
      {},
      keyed(el('summary', {}, text), `summary ${kind}`),
      el('ul', {}, ...units.map((name) => el('li', {}, name)), more),
    ),
    `task ${kind}`,
  );
  return el('li', { className: 'task' }, details);
}
