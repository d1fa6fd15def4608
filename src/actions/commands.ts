// What the officer does from the menu: on the tab that is open, approve, return, reopen, enter on behalf; or approve all that is clean.

import { blocks } from '../domain/finding';
import { transition } from '../domain/submission';
import type { Services } from '../google/services';
import { unitOfRole } from '../layout/fixed-sheets';
import type { CommandKind } from '../layout/tracking-columns';
import type { ReasonPage, SentBack } from '../pages/contract';
import type { UnitOnFile } from '../read/read-workbook';
import { answers, followUp } from '../ui/follow-up-messages';
import { ActionStopped, ask, type Outcome, perform } from './action';
import { alone } from './alone';
import { performShown } from './perform-shown';
import { checkOne, type Desk, readDesk } from './settle/desk';
import { apply } from './settle/settle';
import { obey } from './settle/unit-change';
import { toldFindings } from './told-findings';
import { carryOut } from './unit-commands';

const REASON_WIDTH_PIXELS = 460;
const REASON_HEIGHT_PIXELS = 600;
/** In the dialog for the reason. */
const FINDINGS_TOLD = 10;

function unitThatIsOpen(desk: Desk, services: Services): UnitOnFile {
  const id = services.ui.openSheet();
  const role = desk.snapshot.sheets.find(({ current }) => current.sheetId === id)?.current.role ?? '';
  const code = unitOfRole(role);
  const unit = desk.units.find((one) => one.unit.code === code);
  if (!unit) throw new ActionStopped(followUp.notATab);
  return unit;
}

/** Asks outside the lock, works inside it on a fresh reading. */
export function commandOnOpenTab(services: Services, kind: Exclude<CommandKind, SentBack>): Outcome {
  const say = followUp[kind];
  return perform(services, say.title, () => {
    const { unit } = unitThatIsOpen(readDesk(services, null), services);
    ask(services, say.title, followUp.confirm(say.title, unit.name));
    return carryOut(services, kind, unit.code, '');
  });
}

/** Opens the dialog for the reason, which then calls `returnUnit` or `reopenUnit`. Says at once where the state does not allow it. */
export function askReasonOnOpenTab(services: Services, kind: SentBack): Outcome {
  const { title } = followUp[kind];
  return performShown(services, title, () => {
    const desk = readDesk(services, null);
    const onFile = unitThatIsOpen(desk, services);
    const { unit, entries } = onFile;
    if (!transition(entries.submission, { kind, reason: title }).ok)
      throw new ActionStopped(answers.wrongState(kind, entries.submission.status));
    const { findings } = checkOne(desk, onFile);
    const data: ReasonPage = {
      kind,
      code: unit.code,
      name: unit.name,
      ...toldFindings(findings, onFile, desk.configuration.plan, FINDINGS_TOLD),
    };
    services.ui.openPage({
      name: 'reason',
      title,
      data,
      widthPixels: REASON_WIDTH_PIXELS,
      heightPixels: REASON_HEIGHT_PIXELS,
    });
    return answers.reasonAsked(unit.name);
  });
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
