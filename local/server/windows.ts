// The windows that are open: each is told, by server-sent events, what changes for its person.

import type { ServerResponse } from 'node:http';
import type { ServerEvent } from './protocol';

export interface OpenWindow {
  readonly id: string;
  /** Of a person. */
  readonly as: string;
  /** What it has been told so far; null: it has to load everything anew. */
  revision: number | null;
  send(event: ServerEvent, revision?: number): void;
}

export interface Windows {
  open(id: string, as: string, response: ServerResponse): OpenWindow;
  all(): readonly OpenWindow[];
  sendTo(as: string, event: ServerEvent): void;
  sendToAll(event: ServerEvent): void;
  closeAll(): void;
}

const HEARTBEAT_MS = 15_000;
/** Milliseconds after which a browser comes back by itself. */
const COME_BACK_AFTER = 1000;

const asText = (event: ServerEvent, revision: number | undefined): string => {
  const { kind, ...data } = event;
  const id = revision === undefined ? '' : `id: ${revision}\n`;
  return `${id}event: ${kind}\ndata: ${JSON.stringify({ kind, ...data })}\n\n`;
};

export function createWindows(): Windows {
  const open = new Map<OpenWindow, ServerResponse>();
  const heartbeat = setInterval(() => {
    for (const response of open.values()) response.write(': …\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    open: (id, as, response) => {
      const self: OpenWindow = {
        id,
        as,
        revision: null,
        send: (event, revision) => {
          if (!response.writableEnded && !response.destroyed) response.write(asText(event, revision));
        },
      };
      response.write(`retry: ${COME_BACK_AFTER}\n\n`);
      open.set(self, response);
      response.on('close', () => open.delete(self));
      return self;
    },
    all: () => [...open.keys()],
    sendTo: (as, event) => {
      for (const one of open.keys()) if (one.as === as) one.send(event);
    },
    sendToAll: (event) => {
      for (const one of open.keys()) one.send(event);
    },
    closeAll: () => {
      clearInterval(heartbeat);
      for (const response of open.values()) response.end();
      open.clear();
    },
  };
}
