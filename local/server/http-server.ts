// The server: addresses of `protocol.ts`, answered from the live workbook. It listens on this machine only.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Download, disposition } from './downloads';
import { Fault } from './fault';
import { refuseForeign } from './guard';
import type { Live } from './live';
import { readJson } from './read-body';
import { readClock, readEdit, readPrint, readRun } from './read-requests';
import { readStatic } from './static-files';
import { words } from './words';

export interface HttpOptions {
  readonly live: Live;
  /** The folder with the built page. */
  readonly pageDirectory: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Told of what nobody expected. */
  readonly onError?: (error: unknown) => void;
}

export interface HttpServer {
  readonly port: number;
  /** Ends streams and connections. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of a script stands alone: it may run what it brought along, and fetch nothing. */
const FRAME_POLICY = [
  'sandbox allow-scripts allow-downloads',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "script-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

const JSON_TYPE = 'application/json; charset=utf-8';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

function send({ response }: Exchange, status: number, type: string, content: string | Uint8Array, more = {}): void {
  const length = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': length, ...more });
  response.end(response.req.method === 'HEAD' ? undefined : content);
}

const sendJson = (exchange: Exchange, value: unknown): void => send(exchange, 200, JSON_TYPE, JSON.stringify(value));

/** Nothing of it is shown or run here: the browser saves it. */
const sendFile = (exchange: Exchange, { name, type, content }: Download): void =>
  send(exchange, 200, type, content, {
    'Content-Disposition': disposition(name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
  });

type Route = (live: Live, exchange: Exchange) => void | Promise<void>;

const parameter = ({ url }: Exchange, name: string): string => {
  const value = url.searchParams.get(name) ?? '';
  if (value === '' || value.length > 200) throw new Fault(400, words.badRequest(`thiếu ${name}`));
  return value;
};

/** A browser that comes back tells the id of the last event that it got. */
function sinceOf(exchange: Exchange): number | null {
  const text = exchange.request.headers['last-event-id'] ?? exchange.url.searchParams.get('since');
  return typeof text === 'string' && /^\d{1,12}$/.test(text) ? Number(text) : null;
}

const openStream: Route = (live, exchange) => {
  const { response } = exchange;
  const [as, id] = [parameter(exchange, 'as'), parameter(exchange, 'window')];
  // Refused, if at all, before the stream has begun.
  live.mayOpen(as);
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
  live.openWindow(as, id, sinceOf(exchange), response);
};

const routes: Readonly<Record<string, { readonly GET?: Route; readonly POST?: Route }>> = {
  '/api/people': { GET: (live, exchange) => sendJson(exchange, live.people()) },
  '/api/workbook': { GET: (live, exchange) => sendJson(exchange, live.workbook(parameter(exchange, 'as'))) },
  '/api/events': { GET: openStream },
  '/api/mails': { GET: (live, exchange) => sendJson(exchange, live.mails()) },
  '/api/workbook.xlsx': {
    GET: async (live, exchange) => {
      const name = 'attachment; filename="so-chi-tieu.xlsx"';
      send(exchange, 200, XLSX_TYPE, await live.xlsx(), { 'Content-Disposition': name });
    },
  },
  '/api/print': {
    GET: async (live, exchange) =>
      sendFile(exchange, await live.print(parameter(exchange, 'as'), readPrint(exchange.url.searchParams))),
  },
  '/api/file': {
    GET: (live, exchange) => sendFile(exchange, live.file(parameter(exchange, 'as'), parameter(exchange, 'id'))),
  },
  '/api/edit': {
    POST: async (live, exchange) => sendJson(exchange, await live.edit(readEdit(await readJson(exchange.request)))),
  },
  '/api/run': {
    POST: async (live, exchange) => sendJson(exchange, await live.run(readRun(await readJson(exchange.request)))),
  },
  '/api/clock': {
    POST: async (live, exchange) =>
      sendJson(exchange, await live.moveClock(readClock(await readJson(exchange.request)))),
  },
};

async function answer({ live, pageDirectory }: HttpOptions, exchange: Exchange): Promise<void> {
  const { request, url } = exchange;
  const path = url.pathname;
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (route) {
    const act = method === 'GET' || method === 'POST' ? route[method] : undefined;
    if (!act) throw new Fault(405, words.wrongMethod);
    return act(live, exchange);
  }
  if (method !== 'GET') throw new Fault(405, words.wrongMethod);
  if (path.startsWith('/api/')) throw new Fault(404, words.notFound);
  const shown = path.startsWith('/page/') ? live.pages.find(path.slice('/page/'.length)) : undefined;
  if (shown !== undefined) {
    return send(exchange, 200, 'text/html; charset=utf-8', shown, { 'Content-Security-Policy': FRAME_POLICY });
  }
  const file = await readStatic(pageDirectory, path);
  if (!file) throw new Fault(path === '/' ? 503 : 404, path === '/' ? words.pageMissing : words.notFound);
  send(exchange, 200, file.type, file.content, { 'Content-Security-Policy': PAGE_POLICY });
}

/** The rest of a body that nobody reads is not waited for. */
function sendFault({ onError = () => undefined }: HttpOptions, exchange: Exchange, error: unknown): void {
  if (!(error instanceof Fault)) onError(error);
  const { status, message } = error instanceof Fault ? error : { status: 500, message: words.broke };
  if (exchange.response.headersSent) {
    exchange.response.end();
    return;
  }
  const unread = exchange.request.complete ? {} : { Connection: 'close' };
  send(exchange, status, JSON_TYPE, JSON.stringify({ error: message }), unread);
}

/** For what Node cannot read as a request. */
function notHttp(): string {
  const body = JSON.stringify({ error: words.notHttp });
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Connection: close',
    `Content-Type: ${JSON_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** @throws NodeJS.ErrnoException EADDRINUSE where another program has the port */
export async function startHttpServer(options: HttpOptions): Promise<HttpServer> {
  let port = options.port;
  const server = createServer({ requireHostHeader: false }, async (request, response) => {
    const exchange = { request, response, url: urlOf(request) };
    try {
      refuseForeign(request, port);
      await answer(options, exchange);
    } catch (error) {
      sendFault(options, exchange, error);
    }
  });
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end(notHttp());
  });
  await listen(server, port);
  port = (server.address() as AddressInfo).port;
  return { port, close: () => close(server, options.live) };
}

/** What cannot be read as an address leads nowhere. */
function urlOf(request: IncomingMessage): URL {
  const text = request.url ?? '/';
  const base = `http://${LOOPBACK}`;
  return text.startsWith('/') && URL.canParse(base + text) ? new URL(base + text) : new URL('/api/', base);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server, live: Live): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    live.close();
    server.closeAllConnections();
  });
}
