// LockService. Runs overlap only where a hook starts one inside another; the inner one then finds the lock taken.

import { GoogleException } from './google-exception';
import type { Host } from './host';

const MS_PER_SECOND = 1000;

export function createLockService(host: Host): unknown {
  return host.service('LockService', {
    getDocumentLock: () => createLock(host, 'document'),
    getScriptLock: () => createLock(host, 'script'),
    getUserLock: () => createLock(host, `user:${host.run.effectiveUser}`),
  });
}

function createLock(host: Host, name: string): unknown {
  const { machine, run } = host;
  const hasLock = (): boolean => machine.locks.get(name) === run;
  const take = (waitMilliseconds: number): boolean => {
    if (machine.locks.has(name) && !hasLock()) {
      host.pass(waitMilliseconds / MS_PER_SECOND);
      return false;
    }
    machine.locks.set(name, run);
    return true;
  };
  return host.service('Lock', {
    tryLock: take,
    waitLock: (waitMilliseconds: number) => {
      if (take(waitMilliseconds)) return;
      throw new GoogleException('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock,
    releaseLock: () => {
      if (hasLock()) machine.locks.delete(name);
    },
  });
}
