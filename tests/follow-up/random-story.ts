// Steps that any of the people may take in any order, some of them not theirs to take, some of them cut short.

import fc from 'fast-check';
import { clerkOf, type District, OFFICER, sendBackFromMenu } from './district';
import { dieAfter } from './interrupt';

export type Step =
  | {
      readonly kind: 'type';
      readonly as: string;
      readonly unit: string;
      readonly field: string;
      readonly value: string | number | null;
    }
  | { readonly kind: 'tick'; readonly unit: string }
  | { readonly kind: 'choose'; readonly unit: string; readonly word: string; readonly reason: string | null }
  | { readonly kind: 'menu'; readonly unit: string; readonly run: string; readonly text: string }
  | { readonly kind: 'extend'; readonly unit: string; readonly until: string | null }
  | { readonly kind: 'run'; readonly name: string }
  | { readonly kind: 'wait'; readonly minutes: number };

export interface Told {
  readonly step: Step;
  /** Google ends the run that the step starts after this many calls; null: it runs on. */
  readonly diesAfter: number | null;
}

const QUICK_MINUTES = 10;
const DAY_MINUTES = 24 * 60;

export function randomStory(units: readonly string[], maxLength: number): fc.Arbitrary<readonly Told[]> {
  const unit = fc.constantFrom(...units);
  const as = fc.constantFrom(OFFICER, ...units.map(clerkOf));
  const entry = fc.constantFrom<readonly [string, string | number | null]>(
    ['A9.received', 2],
    ['A9.received', null],
    ['A7.held', 10],
    ['A7.held', 12],
    ['N1', 'Có chuyển biến'],
    ['C2', 0],
  );
  const reason = fc.constantFrom('Xem lại A9', '', null);
  const step = fc.oneof<fc.WeightedArbitrary<Step>[]>(
    {
      weight: 4,
      arbitrary: fc
        .record({ as, unit, entry })
        .map(({ entry: [field, value], ...who }) => ({ kind: 'type', ...who, field, value })),
    },
    { weight: 6, arbitrary: unit.map((one) => ({ kind: 'tick', unit: one })) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('choose'),
        unit,
        word: fc.constantFrom('Duyệt', 'Trả lại', 'Mở lại', 'Nhập thay'),
        reason,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('menu'),
        unit,
        run: fc.constantFrom('approveOpenTab', 'returnOpenTab', 'reopenOpenTab', 'proxyOpenTab', 'approveClean'),
        text: fc.constantFrom('Xem lại A9', ''),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('extend'), unit, until: fc.constantFrom('22/11/2026', null) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('run'),
        name: fc.constantFrom(
          'sweepByClock',
          'remindByClock',
          'remind',
          'removeTriggers',
          'installTriggers',
          'generateTabs',
        ),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('wait'),
        minutes: fc.constantFrom(QUICK_MINUTES, DAY_MINUTES, 3 * DAY_MINUTES),
      }),
    },
  );
  const diesAfter = fc.option(fc.integer({ min: 0, max: 45 }), { freq: 4 });
  return fc.array(fc.record({ step, diesAfter }), { minLength: 5, maxLength });
}

function take(d: District, step: Step): void {
  switch (step.kind) {
    case 'type':
      d.type(step.as, step.unit, step.field, step.value);
      return;
    case 'tick':
      d.tick(step.unit);
      return;
    case 'choose':
      d.choose(step.unit, step.word, step.reason ?? undefined);
      return;
    case 'menu':
      if (step.run === 'returnOpenTab') sendBackFromMenu(d, 'return', step.unit, step.text);
      else if (step.run === 'reopenOpenTab') sendBackFromMenu(d, 'reopen', step.unit, step.text);
      else {
        d.google.select(OFFICER, { sheetId: d.sheet(`unit:${step.unit}`).properties.sheetId ?? 0, row: 0, column: 0 });
        d.google.run(step.run, OFFICER);
      }
      return;
    case 'extend':
      d.note(step.unit, 'extension', step.until);
      return;
    case 'run':
      d.google.run(step.name, OFFICER);
      return;
    case 'wait':
      d.google.setNow(new Date(d.google.now().getTime() + step.minutes * 60_000));
  }
}

/** @returns whether the step's run was cut short */
export function play(d: District, { step, diesAfter }: Told): boolean {
  if (diesAfter === null) {
    take(d, step);
    return false;
  }
  return dieAfter(
    d.google,
    (_call, index) => index === diesAfter,
    () => take(d, step),
  );
}
