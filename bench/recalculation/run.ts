// `npx tsx bench/recalculation/run.ts --sizes 50,200`: recalculation alone, after `node build.mjs`.
// With NODE_OPTIONS=--max-semi-space-size=128, or at 1,000 units most of an edit's time is garbage of the whole process being collected.

import { readArguments } from '../arguments';
import { measureRecalculation } from './measure-recalculation';
import { formulaTable, recalculationTable } from './print-recalculation';

const argv = process.argv.slice(2);
const { sizes } = readArguments(argv.length === 0 ? ['--sizes', '50,200,1000'] : argv);
const figures = await measureRecalculation(sizes, (progress) => console.error(progress));
console.log(`${recalculationTable(figures)}\n`);
for (const size of figures.sizes) console.log(`${formulaTable(size)}\n`);
