// The live page of a fresh district, served for one file of tests, and windows on it as any of its people.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { WorkbookView } from '../../local/server/protocol';
import { type RunningServer, runServer } from '../../local/server/run-server';
import { launchChromium } from './chromium';
import { freePort } from './free-port';
import { createWindow, type LiveWindow } from './live-window';

export interface LiveSite {
  readonly url: string;
  /** A window of its own, ready to be typed into. */
  open(as: string): Promise<LiveWindow>;
  /** The same on a phone held upright, worked by touch. */
  openOnPhone(as: string): Promise<LiveWindow>;
  /** A page that nothing has been opened in. */
  blank(): Promise<Page>;
  /** The workbook as the server tells it to somebody. */
  view(as: string): Promise<WorkbookView>;
  /** Everything that pages complained of since the start: errors, refused files, requests to other hosts. */
  readonly complaints: readonly string[];
  /** The server ends and begins again, on the same port and the same file. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const WIDE = { width: 1366, height: 820 } as const;
const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const;
const UNITS = 12;

export async function startLiveSite(units: number = UNITS): Promise<LiveSite> {
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  const complaints: string[] = [];
  const said: string[] = [];
  const serve = async (...args: readonly string[]): Promise<RunningServer> => {
    const running = await runServer(args, {
      print: (line) => said.push(line),
      file: join(folder, 'live.json'),
      buildScript: null,
      pagePackage: 'local/page',
      pageDirectory: 'local/page/dist',
    });
    if (typeof running === 'number') throw new Error(said.join('\n'));
    return running;
  };
  let server = await serve('--port', String(await freePort()), '--units', String(units));
  const browser: Browser = await launchChromium();
  const url = `http://localhost:${server.port}`;

  const blank = async (device: BrowserContextOptions = { viewport: WIDE }): Promise<Page> => {
    const context = await browser.newContext({ ...device, locale: 'vi-VN' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
        complaints.push(`asked ${request.url()}`);
    });
    return page;
  };

  const openOn = async (as: string, device: BrowserContextOptions): Promise<LiveWindow> => {
    const page = await blank(device);
    await page.goto(`${url}/?as=${as}`);
    return createWindow(page);
  };

  return {
    url,
    complaints,
    blank: () => blank(),
    open: (as) => openOn(as, { viewport: WIDE }),
    openOnPhone: (as) => openOn(as, PHONE),
    view: async (as) => (await fetch(`${url}/api/workbook?as=${as}`)).json() as Promise<WorkbookView>,
    restart: async () => {
      await server.stop();
      server = await serve('--port', String(server.port));
    },
    stop: async () => {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
