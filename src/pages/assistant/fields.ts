// Step 1: the body, the year, the deadline. Starts with what the workbook says; only what is changed will be written.

import type { AskedSettings } from '../contract';
import { el } from '../parts/dom';
import { dayOfIso, isoOf, shownDay } from './day-text';

export interface Fields {
  readonly element: HTMLElement;
  /** The first that is wrong is marked and gets the focus; null. */
  readonly read: () => AskedSettings | null;
}

interface Field {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Empty: nothing is wrong. */
  readonly tell: (wrong: string) => void;
}

function field(id: string, name: string, value: string, type: string): Field {
  const wrong = el('p', { id: `${id}-wrong`, className: 'small bad' });
  wrong.setAttribute('role', 'alert');
  const input = el('input', { id, type, required: true, autocomplete: 'off', maxLength: 1000 });
  if (type === 'number') {
    input.min = '2000';
    input.max = '2099';
  }
  input.value = value;
  input.setAttribute('aria-describedby', wrong.id);
  return {
    element: el('div', { className: 'field' }, el('label', { htmlFor: id }, name), input, wrong),
    input,
    tell: (text) => {
      wrong.textContent = text;
      if (text === '') input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
    },
  };
}

function choice(
  value: string,
  text: string,
  isChosen: boolean,
): { readonly input: HTMLInputElement; readonly element: HTMLElement } {
  const input = el('input', { type: 'radio', name: 'inclusive', value, checked: isChosen });
  return { input, element: el('label', { className: 'choice' }, input, text) };
}

export function settingsFields(start: AskedSettings): Fields {
  const body = field('managing', 'Cơ quan quản lý', start.managingBody, 'text');
  const parent = field('parent', 'Cơ quan cấp trên', start.parentBody, 'text');
  const year = field('year', 'Năm báo cáo', String(start.year), 'number');
  const deadline = field('deadline', 'Ngày hạn nộp', isoOf(start.deadline), 'date');
  const before = choice('before', 'Trước ngày hạn: nộp trong ngày hạn là trễ', !start.deadlineInclusive);
  const within = choice('within', 'Chậm nhất trong ngày hạn: nộp trong ngày hạn vẫn đúng hạn', start.deadlineInclusive);
  const all = [body, parent, year, deadline];
  const read = (): AskedSettings | null => {
    const day = dayOfIso(deadline.input.value);
    const number = Number(year.input.value);
    body.tell(body.input.value.trim() === '' ? 'Ghi tên cơ quan; tên này hiện trên mọi tab và trong thư.' : '');
    parent.tell(parent.input.value.trim() === '' ? 'Ghi tên cơ quan cấp trên.' : '');
    year.tell(Number.isInteger(number) && number >= 2000 && number <= 2099 ? '' : 'Ghi một năm, từ 2000 đến 2099.');
    deadline.tell(day === null || day >= 100_000 || day < 1 ? 'Chọn ngày hạn nộp.' : '');
    const wrong = all.find(({ input }) => input.getAttribute('aria-invalid') === 'true');
    if (wrong || day === null) {
      wrong?.input.focus();
      return null;
    }
    return {
      managingBody: body.input.value.trim(),
      parentBody: parent.input.value.trim(),
      year: number,
      deadline: day,
      deadlineInclusive: within.input.checked,
    };
  };
  const element = el(
    'div',
    {},
    body.element,
    parent.element,
    el('div', { className: 'pair' }, year.element, deadline.element),
    el('fieldset', {}, el('legend', {}, 'Cách tính hạn'), before.element, within.element),
  );
  return { element, read };
}

const names: Readonly<Record<keyof AskedSettings, string>> = {
  managingBody: 'Cơ quan quản lý',
  parentBody: 'Cơ quan cấp trên',
  year: 'Năm báo cáo',
  deadline: 'Ngày hạn nộp',
  deadlineInclusive: 'Cách tính hạn',
};

function shown(key: keyof AskedSettings, settings: AskedSettings): string {
  if (key === 'deadline') return shownDay(settings.deadline);
  if (key === 'deadlineInclusive') return settings.deadlineInclusive ? 'chậm nhất trong ngày' : 'trước ngày';
  return String(settings[key]);
}

export interface SettingChange {
  readonly key: keyof AskedSettings;
  /** "Năm báo cáo: 2026 → 2027" */
  readonly text: string;
}

export const settingChanges = (before: AskedSettings, after: AskedSettings): readonly SettingChange[] =>
  (Object.keys(names) as (keyof AskedSettings)[])
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ key, text: `${names[key]}: ${shown(key, before)} → ${shown(key, after)}` }));
