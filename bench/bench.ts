// `npm run bench -- [--sizes 10,50] [--out FILE]`: calls, bytes and script time of every action, by size of the district.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readArguments } from './arguments';
import { type BrowserFigures, browserFigures } from './browser-figures';
import { measureBundle } from './measure-bundle';
import { measureDistrict } from './measure-district';
import { measureLive } from './measure-live';
import { bundleLine, districtTable, LEGEND, targetTable } from './print-figures';
import {
  holdAgainstTargets,
  holdBrowserAgainstTargets,
  holdBundleAgainstTargets,
  holdLiveAgainstTarget,
} from './targets';

const LIVE_UNITS = 50;

const { sizes, out } = readArguments(process.argv.slice(2));

const bundle = measureBundle();
console.log(bundleLine(bundle));
const districts = sizes.map((size) => {
  const figures = measureDistrict(size, (progress) => console.error(progress));
  console.log(districtTable(figures));
  return figures;
});
const live = sizes.includes(LIVE_UNITS) ? [await measureLive(LIVE_UNITS, (progress) => console.error(progress))] : [];
const browser: readonly BrowserFigures[] = sizes.includes(LIVE_UNITS)
  ? await browserFigures(LIVE_UNITS, (progress) => console.error(progress)).then(
      (figures) => [figures],
      (error: unknown) => {
        console.error(
          `live page in a browser: not measured. ${error instanceof Error ? error.message : String(error)}`,
        );
        return [];
      },
    )
  : [];
const verdicts = [
  ...holdBundleAgainstTargets(bundle),
  ...holdAgainstTargets(districts),
  ...live.map(holdLiveAgainstTarget),
  ...browser.flatMap(holdBrowserAgainstTargets),
];
console.log(targetTable(verdicts));
console.log(LEGEND);

mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify({ bundle, districts, live, browser, targets: verdicts }, null, 2)}\n`);
console.log(`\nfigures in ${out}`);
