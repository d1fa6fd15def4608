// What the server tells by itself; the stream comes back by itself after a break.

import type { ServerEvent } from '../../server/protocol';

export interface StreamListener {
  readonly event: (event: ServerEvent) => void;
  readonly connected: (isConnected: boolean) => void;
}

const KINDS = ['hello', 'patch', 'toast', 'clock', 'mails'] as const satisfies readonly ServerEvent['kind'][];

/** Milliseconds; for breaks after which the browser itself does not come back. */
const COME_BACK_AFTER = 1500;

/** @param address asked anew for each stream, since the revision in it moves on */
export function openEventStream(address: () => string, listener: StreamListener): void {
  const source = new EventSource(address());
  for (const kind of KINDS) {
    source.addEventListener(kind, (message) => listener.event(JSON.parse(message.data) as ServerEvent));
  }
  source.addEventListener('open', () => listener.connected(true));
  source.addEventListener('error', () => {
    listener.connected(false);
    source.close();
    setTimeout(() => openEventStream(address, listener), COME_BACK_AFTER);
  });
  addEventListener('pagehide', () => source.close());
}
