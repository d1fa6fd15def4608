// The triggers: installed once, owned by one account, removed on request, handed over.

import { readCurrentSheets, SHEET_FIELDS } from '../compile/current-sheet';
import { admitOfficers, mayEditAll } from '../compile/officer-access';
import type { Services } from '../google/services';
import { jobMessages } from '../ui/fault-messages';
import { followUp } from '../ui/follow-up-messages';
import { messages } from '../ui/messages';
import { ActionStopped, ask, type Outcome, perform } from './action';
import { alone } from './alone';
import { forgetJob, readJob } from './jobs/job-record';
import { CONTINUE } from './jobs/pace';
import { setTriggerOwner, triggerOwner } from './trigger-owner';

/** Functions that triggers call, as `main.ts` exports them. */
const TRIGGERED = { edit: 'onSheetEdit', sweep: 'sweepByClock', remind: 'remindByClock' } as const;
const all = Object.values(TRIGGERED);

const SWEEP_MINUTES = 10;
const REMIND_HOUR = 7;

const ownerOf = (services: Services): string => triggerOwner(services.store);

/** Adds those of ours that this account lacks; a trigger deleted by hand comes back. */
function install(services: Services): number {
  const mine = new Set(services.triggers.mine());
  const missing = all.filter((run) => !mine.has(run));
  for (const run of missing) {
    if (run === TRIGGERED.edit) services.triggers.onEdit(run);
    else if (run === TRIGGERED.sweep) services.triggers.everyMinutes(run, SWEEP_MINUTES);
    else services.triggers.daily(run, REMIND_HOUR);
  }
  setTriggerOwner(services.store, services.officer());
  return missing.length;
}

/** Another account's triggers would do everything twice. */
const othersOwn = (services: Services): string | null => {
  const owner = ownerOf(services);
  return owner !== '' && owner !== services.officer() ? owner : null;
};

/** What set-up does; never takes over from another account. @returns the sentence for the person */
export function ensureTriggers(services: Services): string {
  const say = followUp.triggers;
  const other = othersOwn(services);
  if (other !== null) return say.othersOwn(other);
  return install(services) > 0 ? say.installed(services.officer()) : say.already(services.officer());
}

export const installTriggers = (services: Services): Outcome =>
  perform(services, followUp.triggers.title, () => alone(services, () => ensureTriggers(services)));

export const removeTriggers = (services: Services): Outcome =>
  perform(services, followUp.triggers.title, () =>
    alone(services, () => {
      const other = othersOwn(services);
      const job = readJob(services.store);
      const isMine = job !== null && job.by === services.officer();
      if (isMine) forgetJob(services.store);
      services.triggers.remove([...all, CONTINUE]);
      if (other !== null) throw new ActionStopped(followUp.triggers.notYours(other));
      setTriggerOwner(services.store, null);
      return isMine ? `${followUp.triggers.removed} ${jobMessages.stopped}` : followUp.triggers.removed;
    }),
  );

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** The account that owns the triggers lets its successor into every protection; nobody else can. */
function admit(services: Services): string {
  const say = followUp.triggers.handOver;
  const given = services.ui.prompt(say.title, say.to);
  if (given === null) throw new ActionStopped(messages.cancelled);
  const address = given.trim().toLowerCase();
  if (!ADDRESS.test(address)) throw new ActionStopped(say.noAddress(given));
  return alone(services, () => {
    const requests = admitOfficers(readCurrentSheets(services.spreadsheet.read(SHEET_FIELDS)), [address]);
    if (requests.length > 0) services.spreadsheet.write(requests);
    return say.admitted(address);
  });
}

function takeOver(services: Services, owner: string): string {
  const say = followUp.triggers.handOver;
  const me = services.officer();
  if (!mayEditAll(readCurrentSheets(services.spreadsheet.read(SHEET_FIELDS))))
    throw new ActionStopped(say.noRights(owner, me));
  ask(services, say.title, say.confirm(owner, me));
  return alone(services, () => {
    install(services);
    return say.done(me);
  });
}

/** The owner of the triggers hands over, anybody else takes over. */
export const handOver = (services: Services): Outcome =>
  perform(services, followUp.triggers.handOver.title, () => {
    const owner = ownerOf(services);
    return owner !== '' && owner === services.officer() ? admit(services) : takeOver(services, owner);
  });

/** A trigger of an account that has handed over removes itself and its siblings. True: do not go on. */
export function isHandedOver(services: Services): boolean {
  if (othersOwn(services) === null) return false;
  services.triggers.remove(all);
  return true;
}
