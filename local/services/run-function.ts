// Runs one function of the bundle in a world of its own, as Google does for every click and every trigger.

import { type Bundle, loadBundle } from '../bundle';
import { createRealm } from '../realm';
import { createGlobals } from './globals';
import { createHost, type Host } from './host';
import type { Machine } from './machine';
import { type Run, refuseWhenEnded } from './run';

/** `args` makes what the function is called with, of the run's own services where need be. */
export function runFunction(machine: Machine, run: Run, args: (host: Host) => readonly unknown[]): unknown {
  const realm = createRealm(() => machine.clock.now().getTime());
  const host = createHost(machine, run, realm);
  try {
    const services = createGlobals(host);
    const { bundleDirectory, clock } = machine;
    const tellArgs = machine.tap?.({ action: run.action, bundleDirectory, services, now: () => clock.now().getTime() });
    const bundle: Bundle = loadBundle(bundleDirectory, realm, services);
    const given = args(host);
    tellArgs?.(given);
    const answer = bundle.call(run.action, given);
    host.writes.flush();
    refuseWhenEnded(run);
    return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer) ?? 'null');
  } catch (error) {
    // What was put by before it went wrong is written all the same.
    host.writes.abandon();
    throw run.ended ?? realm.errorOut(error);
  } finally {
    for (const [name, holder] of machine.locks) if (holder === run) machine.locks.delete(name);
  }
}
