// The live page in Chromium: how long until it can be used, and from the Enter key to the new verdict on the screen.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import '../../local/page/src/live-page-contract';
import type { WorkbookView } from '../../local/server/protocol';
import { launchChromium } from '../../tests/browser/chromium';
import { freePort } from '../../tests/browser/free-port';
import { cellOf } from '../../tests/browser/places';

import type { BrowserFigures } from '../browser-figures';

declare global {
  interface Window {
    enterAt?: number;
  }
}

const EDITS = 21;
/** Of `npm start`, without more words. */
const USUAL_UNITS = 12;
const TAB = 'MN Hoa Mai';

interface Served {
  readonly url: string;
  readonly startMs: number;
  stop(): Promise<void>;
}

/** @throws where there is no Chromium */
export async function measureLivePage(units: number): Promise<BrowserFigures> {
  const browser = await launchChromium();
  try {
    // The first start installs and builds the page; the second is what is promised.
    await serving(USUAL_UNITS, async () => undefined);
    const { startMs } = await serving(USUAL_UNITS, async (served) => served);
    return await serving(units, async ({ url }) => {
      const page = await browser.newPage({ viewport: { width: 1366, height: 820 } });
      const opened = performance.now();
      await page.goto(`${url}/?as=MN01`);
      await page.waitForFunction(() => window.livePage !== undefined);
      await page.evaluate(() => window.livePage?.ready);
      const pageReadyMs = performance.now() - opened;
      const view = (await (await fetch(`${url}/api/workbook?as=MN01`)).json()) as WorkbookView;
      const cells = ['A9.received', 'A9.resolved'].map((key) => cellOf(view, TAB, key));
      const times = await timeEdits(page, cells, cellOf(view, TAB, 'A9', 'Đánh giá'));
      return {
        units,
        startMs,
        pageReadyMs,
        verdictMedianMs: times[Math.floor(times.length / 2)] ?? Number.NaN,
        verdictWorstMs: times.at(-1) ?? Number.NaN,
        edits: times.length,
      };
    });
  } finally {
    await browser.close();
  }
}

async function serving<Result>(units: number, work: (served: Served) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'live-bench-'));
  const served = await serve(units, join(folder, 'live.json'));
  try {
    return await work(served);
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function serve(units: number, file: string): Promise<Served> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const begun = performance.now();
  const server = spawn('npx', ['tsx', 'bench/live/serve.ts', String(port), String(units), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()));
  await lineOf(server, url);
  return {
    url,
    startMs: performance.now() - begun,
    stop: async () => {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
      await ended;
    },
  };
}

function lineOf(server: ChildProcess, wanted: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      if (said.includes(wanted)) resolve();
    });
    server.on('close', () => reject(new Error(`the live page did not start: ${said}`)));
  });
}

/** Milliseconds, from the quickest to the slowest. */
async function timeEdits(
  page: Page,
  [received = '', resolved = '']: readonly string[],
  verdict: string,
): Promise<readonly number[]> {
  await page.evaluate(() =>
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Enter') window.enterAt = performance.now();
      },
      true,
    ),
  );
  const type = async (cell: string, text: string): Promise<number> => {
    const before = await page.evaluate((at) => window.livePage?.cellText('MN Hoa Mai', at), verdict);
    await page.evaluate((at) => window.livePage?.select('MN Hoa Mai', at), cell);
    await page.waitForTimeout(300);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    const painted = await page.waitForFunction(
      ([at, was]) => {
        const { livePage, enterAt = 0 } = window;
        const isNew = livePage?.cellText('MN Hoa Mai', at ?? '') !== was && livePage !== undefined;
        return isNew && livePage.lastPaint > enterAt ? livePage.lastPaint - enterAt : null;
      },
      [verdict, before],
    );
    return (await painted.jsonValue()) ?? Number.NaN;
  };
  // The verdict turns with each edit from here on: 4 of 3 cases resolved, then 3 of 3.
  await type(received, '3');
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) times.push(await type(resolved, edit % 2 === 0 ? '4' : '3'));
  return times.sort((one, other) => one - other);
}
