// Session: who runs the script, as far as Google tells.

import type { Host } from './host';

export function createSession(host: Host): unknown {
  const user = (email: string) => host.service('User', { getEmail: () => email });
  return host.service('Session', {
    getActiveUser: () => user(host.run.activeUser),
    getEffectiveUser: () => user(host.run.kind === 'simple' ? '' : host.run.effectiveUser),
    getScriptTimeZone: () => 'Asia/Ho_Chi_Minh',
    getActiveUserLocale: () => 'vi',
    getTemporaryActiveUserKey: () => Buffer.from(host.run.person).toString('base64url'),
  });
}
