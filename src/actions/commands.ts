// What the officer does from the menu on the tab that is open: approve, return, reopen, enter on behalf; or approve all that is clean.

import { blocks } from '../domain/finding';
import { type Submission, transitions } from '../domain/submission';
import type { Services } from '../google/services';
import { unitOfRole } from '../layout/fixed-sheets';
import type { CommandKind } from '../layout/tracking-columns';
import type { UnitOnFile } from '../read/read-workbook';
import { answers, followUp } from '../ui/follow-up-messages';
import { ActionStopped, ask, type Outcome, perform } from './action';
import { alone } from './alone';
import { checkOne, type Desk, readDesk } from './settle/desk';
import { apply, eventOf, settle } from './settle/settle';
import { obey } from './settle/unit-change';

function unitThatIsOpen(desk: Desk, services: Services): UnitOnFile {
  const id = services.ui.openSheet();
  const role = desk.snapshot.sheets.find(({ current }) => current.sheetId === id)?.current.role ?? '';
  const code = unitOfRole(role);
  const unit = desk.units.find((one) => one.unit.code === code);
  if (!unit) throw new ActionStopped(followUp.notATab);
  return unit;
}

/** Asks outside the lock, works inside it on a fresh reading: what changed meanwhile is judged by the state machine. */
export function commandOnOpenTab(services: Services, kind: CommandKind): Outcome {
  const say = followUp[kind];
  return perform(services, say.title, () => {
    const { unit } = unitThatIsOpen(readDesk(services, null), services);
    let reason = '';
    if (kind === 'return' || kind === 'reopen') {
      const given = services.ui.prompt(say.title, followUp[kind].ask(unit.name));
      if (given === null) throw new ActionStopped('Đã thôi, chưa thay đổi gì.');
      reason = given;
    } else ask(services, say.title, followUp.confirm(say.title, unit.name));
    return alone(services, (attempt) => {
      const desk = readDesk(services, null);
      const now = desk.units.find((one) => one.unit.code === unit.code);
      if (!now) throw new ActionStopped(followUp.notATab);
      if (attempt > 1 && isDone(now.entries.submission, kind, services.officer())) {
        // Written by the attempt before: mails and addresses may still be owed.
        settle(desk, services, '');
        return `${unit.name}: ${answers.done[kind]}.`;
      }
      const officer = desk.officers[0] ?? '';
      const change = obey(desk, now, eventOf({ kind, reason }, officer), officer);
      if (!change.ok) throw new ActionStopped(change.answer);
      apply(desk, services, [change]);
      return `${unit.name}: ${change.answer}`;
    });
  });
}

/** The state to which the command leads. */
function isDone({ status, proxyBy }: Submission, kind: CommandKind, officer: string): boolean {
  const { to } = transitions[kind];
  return to === 'same' ? proxyBy === officer : status === to;
}

const isClean = (desk: Desk, unit: UnitOnFile): boolean =>
  unit.entries.submission.status === 'submitted' && unit.sheet !== null && !checkOne(desk, unit).findings.some(blocks);

export function approveClean(services: Services): Outcome {
  const say = followUp.approveClean;
  return perform(services, say.title, () => {
    const first = readDesk(services, null);
    const clean = first.units.filter((unit) => isClean(first, unit));
    if (clean.length === 0) return say.none;
    ask(services, say.title, say.confirm(clean.length));
    const codes = new Set(clean.map(({ unit }) => unit.code));
    return alone(services, (attempt) => {
      const desk = readDesk(services, null);
      const officer = desk.officers[0] ?? '';
      const wanted = desk.units.filter((unit) => codes.has(unit.unit.code));
      const changes = wanted
        .filter((unit) => isClean(desk, unit))
        .map((unit) => obey(desk, unit, { kind: 'approve' }, officer))
        .filter(({ ok }) => ok);
      apply(desk, services, changes);
      const before = attempt === 1 ? [] : wanted.filter(({ entries }) => entries.submission.status === 'approved');
      return say.done(changes.length + before.length);
    });
  });
}
