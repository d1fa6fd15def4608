import fc from 'fast-check';
import { compareReadings } from './compare-readings';
import { openDistrict } from './district-workbook';
import { frameOf, seasonOf } from './random-district';
const nf = Number(process.argv[2] ?? 4), ns = Number(process.argv[3] ?? 30), seed = Number(process.argv[4] ?? 1);
const kinds = new Map<string, any[]>();
const seen = new Map<string, number>();
const t0 = Date.now();
for (const frame of [false, true].flatMap((c) => fc.sample(frameOf(3, c), { numRuns: nf, seed }))) {
  const open = openDistrict(frame);
  for (const season of fc.sample(seasonOf(frame), { numRuns: ns, seed })) {
    const { judged, differences } = compareReadings(frame, season, open);
    for (const { judgements } of judged) for (const { verdict } of judgements.values()) seen.set(verdict ?? 'tracked', (seen.get(verdict ?? 'tracked') ?? 0) + 1);
    for (const d of differences) {
      const key = d.where.replace(/^U\d+ /, '').replace(/ (".*|[-\d{].*|null|true|false)$/s, '') + ` ${JSON.stringify(d.code)} vs ${JSON.stringify(d.formula)}`.slice(0,200);
      const list = kinds.get(key) ?? []; list.push(d.where.slice(0, 200)); kinds.set(key, list);
    }
  }
}
console.log(nf * 2, 'x', ns, Date.now() - t0, 'ms', Object.fromEntries(seen));
for (const [k, v] of [...kinds].sort((a, b) => b[1].length - a[1].length).slice(0, 60)) console.log(v.length, k, '|', v[0]);
