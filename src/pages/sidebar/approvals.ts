// Reports that wait for the officer: approve, send back with a reason, look.

import type { Place, ToApprove } from '../contract';
import { append, button, clear, el } from '../parts/dom';
import { reasonForm } from '../parts/reason-form';

export interface Deeds {
  readonly approve: (unit: ToApprove, buttons: readonly HTMLElement[]) => void;
  readonly sendBack: (unit: ToApprove, reason: string, buttons: readonly HTMLElement[]) => void;
  readonly open: (place: Place) => void;
}

/** Texts that have been begun, by unit: a refresh does not lose them. */
const begun = new Map<string, string>();
export const forgetReason = (code: string): void => {
  begun.delete(code);
};

function stateWords({ submittedAt, isLate, errors, warnings }: ToApprove): string {
  const parts = [
    submittedAt === '' ? '' : `Nộp lúc ${submittedAt}${isLate ? ', trễ hạn' : ', đúng hạn'}`,
    errors === 0 ? 'không có lỗi' : `${errors} lỗi`,
    warnings === 0 ? '' : `${warnings} cảnh báo`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

export function approvalItem(unit: ToApprove, { approve, sendBack, open }: Deeds): HTMLLIElement {
  const { code, name, place } = unit;
  const formPlace = el('div', {});
  const buttons = [
    button('Duyệt', () => approve(unit, buttons), {
      className: 'main',
      label: `Duyệt ${name}`,
      key: `approve ${code}`,
    }),
    button('Trả lại…', () => ask(), { label: `Trả lại ${name}…`, key: `return ${code}` }),
    ...(place
      ? [button('Mở tab', () => open(place), { className: 'quiet', label: `Mở tab ${name}`, key: `tab ${code}` })]
      : []),
  ];
  const back = buttons[1];
  back?.setAttribute('aria-expanded', 'false');
  const leave = (): void => {
    begun.delete(code);
    clear(formPlace);
    back?.setAttribute('aria-expanded', 'false');
    back?.focus();
  };
  const ask = (): void => {
    if (formPlace.firstChild) {
      leave();
      return;
    }
    show().focus();
  };
  const show = (): HTMLTextAreaElement => {
    const form = reasonForm({
      kind: 'return',
      name,
      id: `unit-${code}`,
      leave,
      send: (reason) => sendBack(unit, reason, [...buttons, ...form.buttons]),
    });
    form.text.value = begun.get(code) ?? '';
    form.text.dataset.key = `reason ${code}`;
    begun.set(code, form.text.value);
    form.text.addEventListener('input', () => begun.set(code, form.text.value));
    append(formPlace, form.element);
    back?.setAttribute('aria-expanded', 'true');
    return form.text;
  };
  if (begun.has(code)) show();
  return el(
    'li',
    { className: 'box' },
    el('h3', {}, name),
    el('p', { className: 'small soft' }, stateWords(unit)),
    el('div', { className: 'row' }, ...buttons),
    formPlace,
  );
}
