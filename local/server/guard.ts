// Who may speak to the server at all: pages of this machine's own address, nobody else's.

import type { IncomingMessage } from 'node:http';
import { Fault } from './fault';
import { words } from './words';

const NAMES = ['localhost', '127.0.0.1', '[::1]'];

const hostsAt = (port: number): ReadonlySet<string> =>
  new Set(NAMES.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]));

/**
 * A foreign page can have a name of its own point to this machine, or send requests from a browser that runs here; neither gets in.
 * @throws Fault 403
 */
export function refuseForeign(request: IncomingMessage, port: number): void {
  const { host = '', origin } = request.headers;
  const hosts = hostsAt(port);
  if (!hosts.has(host.toLowerCase())) throw new Fault(403, words.foreignHost);
  const site = request.headers['sec-fetch-site'];
  const isForeign = origin !== undefined && !hosts.has(origin.replace(/^http:\/\//, '').toLowerCase());
  if (isForeign || site === 'cross-site' || site === 'same-site') throw new Fault(403, words.foreignOrigin);
}
