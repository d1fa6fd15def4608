// `npm run bench -- [--sizes 50,200] [--quick] [--details] [--markdown] [--out FILE]`: one page of what everything costs.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readArguments } from './arguments';
import { type BrowserFigures, browserFigures } from './browser-figures';
import { measureBundle } from './measure-bundle';
import { measureDistrict } from './measure-district';
import { measureLive } from './measure-live';
import { page } from './page/print-page';
import { measurePeers } from './peers/measure-peers';
import { bundleLine, districtTable, LEGEND, targetTable } from './print-figures';
import { measureRecalculation } from './recalculation/measure-recalculation';
import {
  holdAgainstTargets,
  holdBrowserAgainstTargets,
  holdBundleAgainstTargets,
  holdLiveAgainstTarget,
} from './targets';

const LIVE_UNITS = 50;
/** Peers write a workbook of as many units. */
const PEER_UNITS = 50;
const QUICK_PEER_UNITS = 10;
/** The largest workbook that LibreOffice opens within minutes. */
const LARGEST_RECALCULATED = 1000;

const { sizes, out, isQuick, hasDetails, isMarkdown } = readArguments(process.argv.slice(2));
const say = (progress: string): void => console.error(progress);

async function liveInBrowser(): Promise<readonly BrowserFigures[]> {
  try {
    return [await browserFigures(LIVE_UNITS, say)];
  } catch (error) {
    say(`live page in a browser: not measured. ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

const bundle = measureBundle();
const peerUnits = isQuick ? QUICK_PEER_UNITS : PEER_UNITS;
const peers = await measurePeers(peerUnits, say);
const districts = sizes.map((size) => measureDistrict(size, say));
const isLive = !isQuick && sizes.includes(LIVE_UNITS);
const live = isLive ? [await measureLive(LIVE_UNITS, say)] : [];
const browser = isLive ? await liveInBrowser() : [];
const recalculated = sizes.filter((size) => size <= LARGEST_RECALCULATED);
const recalculation = isQuick || recalculated.length === 0 ? null : await measureRecalculation(recalculated, say);
const older = [
  ...holdBundleAgainstTargets(bundle),
  ...holdAgainstTargets(districts),
  ...live.map(holdLiveAgainstTarget),
  ...browser.flatMap(holdBrowserAgainstTargets),
];
const measured = { districts, peers, peerUnits, recalculation, older, date: new Date() };
console.log(page(measured, isMarkdown ? 'markdown' : 'terminal'));
if (hasDetails) {
  console.log([bundleLine(bundle), ...districts.map(districtTable), targetTable(older), LEGEND].join('\n'));
}

mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify({ bundle, live, browser, ...measured }, null, 2)}\n`);
say(`figures in ${out}`);
