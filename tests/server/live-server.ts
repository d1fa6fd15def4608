// The real server over real HTTP, on a small district that is prepared once a file of tests; and windows that listen to it.

import { mkdtempSync } from 'node:fs';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HttpServer, startHttpServer } from '../../local/server/http-server';
import { type Kept, openLive } from '../../local/server/kept';
import { keptFromText, textOfKept } from '../../local/server/kept-file';
import { prepareWorkbook } from '../../local/server/prepare-workbook';
import type { Patch, ServerEvent, SheetView, WorkbookView } from '../../local/server/protocol';

let prepared: string | null = null;

/** PGD, MN01 (empty), TH01 and more; the same each time. */
export function district(): Kept {
  prepared ??= textOfKept(prepareWorkbook(5));
  return keptFromText(prepared);
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'live-'));

export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly json: unknown;
}

/** One request as it is, with whatever headers and body. */
export function send(port: number, options: RequestOptions, body?: string | Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, ...options, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const isJson = response.headers['content-type']?.startsWith('application/json');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json: isJson ? JSON.parse(text) : null,
        });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export interface TestWindow {
  readonly events: readonly ServerEvent[];
  /** Waits until one of the events, from the first on, is like that. */
  until(isLike: (event: ServerEvent) => boolean): Promise<ServerEvent>;
  readonly closed: Promise<void>;
  close(): void;
}

export interface TestServer {
  readonly port: number;
  readonly opened: ReturnType<typeof openLive>;
  get(path: string): Promise<Reply>;
  post(path: string, body: unknown): Promise<Reply>;
  view(as: string): Promise<WorkbookView>;
  window(as: string, id: string, since?: number): Promise<TestWindow>;
  stop(): Promise<void>;
}

const eventOf = (block: string): ServerEvent | null => {
  const data = block.split('\n').find((line) => line.startsWith('data: '));
  return data === undefined ? null : (JSON.parse(data.slice('data: '.length)) as ServerEvent);
};

function openWindow(port: number, path: string): Promise<TestWindow> {
  return new Promise((resolve, reject) => {
    const events: ServerEvent[] = [];
    const waiting = new Set<() => void>();
    const sent = request({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      let rest = '';
      let end: () => void = () => undefined;
      const closed = new Promise<void>((done) => {
        end = done;
      });
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        const blocks = (rest + part).split('\n\n');
        rest = blocks.pop() ?? '';
        events.push(...blocks.flatMap((block) => eventOf(block) ?? []));
        for (const look of [...waiting]) look();
      });
      response.on('close', end);
      response.on('error', () => undefined);
      const until: TestWindow['until'] = (isLike) =>
        new Promise((found) => {
          const look = (): void => {
            const event = events.find(isLike);
            if (event === undefined) return;
            waiting.delete(look);
            found(event);
          };
          waiting.add(look);
          look();
        });
      const self = { events, until, closed, close: () => void sent.destroy() };
      until(({ kind }) => kind === 'hello').then(() => resolve(self), reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

export async function startServer(
  kept: Kept = district(),
  pageDirectory = temporaryFolder(),
  bundleDirectory?: string,
): Promise<TestServer> {
  const opened = openLive(kept, { bundleDirectory });
  const server: HttpServer = await startHttpServer({ live: opened.live, pageDirectory, port: 0 });
  const { port } = server;
  const host = `localhost:${port}`;
  const windows: TestWindow[] = [];
  const get = (path: string) => send(port, { path, headers: { host } });
  return {
    port,
    opened,
    get,
    post: (path, body) =>
      send(
        port,
        { path, method: 'POST', headers: { host, 'content-type': 'application/json' } },
        typeof body === 'string' ? body : JSON.stringify(body),
      ),
    view: async (as) => (await get(`/api/workbook?as=${encodeURIComponent(as)}`)).json as WorkbookView,
    window: async (as, id, since) => {
      const path = `/api/events?as=${encodeURIComponent(as)}&window=${id}${since === undefined ? '' : `&since=${since}`}`;
      const one = await openWindow(port, path);
      windows.push(one);
      return one;
    },
    stop: async () => {
      for (const one of windows) one.close();
      await server.close();
    },
  };
}

export function sheetOf(view: WorkbookView, title: string): SheetView {
  const sheet = view.sheets.find((one) => one.title === title);
  if (!sheet) throw new Error(`no tab ${title}`);
  return sheet;
}

/** As the page does it: see `Patch`. */
export function applyPatch(view: WorkbookView, patch: Patch): WorkbookView {
  const gone = new Set([...patch.removedSheets, ...patch.sheets.map(({ sheet }) => sheet.sheetId)]);
  const sheets = view.sheets.filter(({ sheetId }) => !gone.has(sheetId));
  for (const { index, sheet } of [...patch.sheets].sort((a, b) => a.index - b.index)) sheets.splice(index, 0, sheet);
  const next = sheets.map((sheet) => {
    const changed = patch.cells.filter(({ sheetId }) => sheetId === sheet.sheetId);
    const cells = new Map(sheet.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
    for (const { sheetId: _, ...cell } of changed) {
      const isNone = cell.text === '' && Object.keys(cell).length === 3;
      if (isNone) cells.delete(`${cell.row}:${cell.column}`);
      else cells.set(`${cell.row}:${cell.column}`, cell);
    }
    const { charts, ...rest } = sheet;
    const now = patch.charts?.find(({ sheetId }) => sheetId === sheet.sheetId)?.charts ?? charts ?? [];
    return { ...rest, cells: [...cells.values()], ...(now.length > 0 ? { charts: now } : {}) };
  });
  return { ...view, revision: patch.revision, styles: { ...view.styles, ...patch.styles }, sheets: next };
}

/** All that is to be seen, in one order, each look spelt out. */
export const lookOf = ({ sheets, styles }: WorkbookView): unknown =>
  sheets.map(({ cells, ...frame }) => ({
    ...frame,
    cells: [...cells]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((cell) => ({ ...cell, style: cell.style === undefined ? undefined : styles[cell.style] })),
  }));
