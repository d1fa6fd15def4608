import fc from 'fast-check';
import { layOut } from './district-workbook';
import { districtOf } from './random-district';
import { layoutUnitTab } from '../../src/layout/unit-tab';
import { fixedSheets } from '../../src/layout/fixed-sheets';
let t=Date.now(); const ds = fc.sample(districtOf(4), { numRuns: 10, seed:3 }); console.log('gen', Date.now()-t);
t=Date.now(); let n=0; for (const d of ds) for (const e of d.units) { layoutUnitTab({unit:e.unit,plan:d.plan,titles:fixedSheets,lastYear:new Map(),retired:[]}); n++;} console.log('layout', n, Date.now()-t);
t=Date.now(); for (const d of ds) layOut(d); console.log('layout+build', Date.now()-t);
