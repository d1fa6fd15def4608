// What the officer does to one unit, by its code: from the sidebar, from the dialog for the reason, from the menu on the open tab.

import { type Submission, transitions } from '../domain/submission';
import type { Services } from '../google/services';
import type { CommandKind } from '../layout/tracking-columns';
import { answers } from '../ui/follow-up-messages';
import { ActionStopped, type Outcome, performForPage } from './action';
import { alone } from './alone';
import { readDesk } from './settle/desk';
import { apply, eventOf, settle } from './settle/settle';
import { obey } from './settle/unit-change';

/** Of a reason that is looked at; more is cut. */
const REASON_LETTERS = 500;
const CODE_LETTERS = 100;

/** The state to which the command leads. */
function isDone({ status, proxyBy }: Submission, kind: CommandKind, officer: string): boolean {
  const { to } = transitions[kind];
  return to === 'same' ? proxyBy === officer : status === to;
}

/** On a fresh reading, alone: what changed meanwhile is judged by the state machine. @throws ActionStopped with the reason why not */
export function carryOut(services: Services, kind: CommandKind, code: string, reason: string): string {
  return alone(services, (attempt) => {
    const desk = readDesk(services, null);
    const now = desk.units.find((one) => one.unit.code === code);
    if (!now) throw new ActionStopped(answers.noSuchUnit);
    const { name } = now.unit;
    if (attempt > 1 && isDone(now.entries.submission, kind, services.officer())) {
      // Written by the attempt before: mails and addresses may still be owed.
      settle(desk, services, '');
      return `${name}: ${answers.done[kind]}.`;
    }
    const officer = desk.officers[0] ?? '';
    const change = obey(desk, now, eventOf({ kind, reason }, officer), officer);
    if (!change.ok) throw new ActionStopped(change.answer);
    apply(desk, services, [change]);
    return `${name}: ${change.answer}`;
  });
}

/** Both arguments come from a page, or from anybody who may run the script: they are what they are. */
export function commandOnUnit(services: Services, kind: CommandKind, code: unknown, reason?: unknown): Outcome {
  return performForPage(() => {
    if (typeof code !== 'string' || code === '' || code.length > CODE_LETTERS)
      throw new ActionStopped(answers.noSuchUnit);
    const isReasonAsked = kind === 'return' || kind === 'reopen';
    const text = typeof reason === 'string' ? reason.slice(0, 2 * REASON_LETTERS).trim() : '';
    if (isReasonAsked && text === '') throw new ActionStopped(answers.reasonMissing(kind));
    return carryOut(services, kind, code, isReasonAsked ? text : '');
  });
}
