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

declare global {
  interface Window {
    enterAt?: number;
  }
}

export interface LiveFigures {
  readonly units: number;
  /** From the command to the line that says it is ready; the bundle is built meanwhile, the page had been built. */
  readonly startMs: number;
  /** From the address to a page that can be typed into. */
  readonly pageReadyMs: number;
  /** From Enter to the verdict beside the entry, painted: median and worst. */
  readonly verdictMedianMs: number;
  readonly verdictWorstMs: number;
  readonly edits: number;
}

const EDITS = 21;
const TAB = 'MN Hoa Mai';

/** @throws where there is no Chromium */
export async function measureLivePage(units: number): Promise<LiveFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'live-bench-'));
  const port = await freePort();
  const begun = performance.now();
  const server = spawn('sh', ['-c', `npx tsx bench/live/serve.ts ${port} ${units} ${folder}/live.json`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const browser = await launchChromium();
  try {
    await lineOf(server, `http://localhost:${port}`);
    const startMs = performance.now() - begun;
    const page = await browser.newPage({ viewport: { width: 1366, height: 820 } });
    const opened = performance.now();
    await page.goto(`http://localhost:${port}/?as=MN01`);
    await page.waitForFunction(() => window.livePage !== undefined);
    await page.evaluate(() => window.livePage?.ready);
    const pageReadyMs = performance.now() - opened;
    const view = (await (await fetch(`http://localhost:${port}/api/workbook?as=MN01`)).json()) as WorkbookView;
    const times = await timeEdits(page, cellOf(view, TAB, 'A9.resolved'), cellOf(view, TAB, 'A9', 'Đánh giá'));
    return {
      units,
      startMs,
      pageReadyMs,
      verdictMedianMs: times[Math.floor(times.length / 2)] ?? Number.NaN,
      verdictWorstMs: times.at(-1) ?? Number.NaN,
      edits: times.length,
    };
  } finally {
    await browser.close();
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
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

/** Milliseconds, from the quickest to the slowest: resolved is once too many and once right. */
async function timeEdits(page: Page, entry: string, verdict: string): Promise<readonly number[]> {
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
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) times.push(await type(entry, String(edit % 2 === 0 ? 9000 : 0)));
  return times.sort((one, other) => one - other);
}
