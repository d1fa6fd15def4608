// `tsx bench/live/run.ts UNITS`: the figures as one line of JSON.

import { measureLivePage } from './measure-live-page';

console.log(JSON.stringify(await measureLivePage(Number(process.argv[2]))));
