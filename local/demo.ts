// `npm run demo -- [--units N] [--scenario FILE] [--out DIR]`: the main job, from an empty workbook to the files of the contract.

import { runDemo } from './demo/run-demo';

process.exitCode = await runDemo(process.argv.slice(2), { print: console.log });
