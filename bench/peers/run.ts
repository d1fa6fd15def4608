// `npx tsx bench/peers/run.ts -- [--units 50]`: the peers' figures as a plain table, after `node build.mjs`.

import { parseArgs } from 'node:util';
import { measurePeers, type PeerFigures } from './measure-peers';
import { ACTIONS, PEERS } from './programs';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: { units: { type: 'string', default: '50' } },
});
const units = Number(values.units);
if (!Number.isInteger(units) || units < 2)
  throw new Error(`--units takes a whole number from 2 on, not "${values.units}"`);

const figures = await measurePeers(units, (progress) => console.error(progress));

const HEADINGS = 'program action calls data reads writes kB model_s script_ms peak_MB differences'.split(' ');

const rowOf = (one: PeerFigures): readonly string[] => [
  one.name,
  one.action,
  String(one.calls),
  String(one.dataCalls),
  String(one.sheetsReads),
  String(one.sheetsWrites),
  (one.bytes / 1000).toFixed(1),
  one.modelledSeconds.toFixed(1),
  one.scriptMs.toFixed(0),
  (one.peakMemoryBytes / 1e6).toFixed(1),
  String(one.differences),
];

const rows = [HEADINGS, ...figures.map(rowOf)];
const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
console.log(`\n${units} units`);
for (const row of rows)
  console.log(
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );

const of = (name: string, action: string): PeerFigures | undefined =>
  figures.find((one) => one.name === name && one.action === action);

for (const action of ACTIONS) {
  for (const name of PEERS) {
    const [ours, peer] = [of('ours', action), of(name, action)];
    if (!ours || !peer) continue;
    const times = (read: (one: PeerFigures) => number): string => `${(read(peer) / read(ours)).toFixed(1)}×`;
    console.log(
      `${action}: ${name} against ours: calls ${times((one) => one.calls)}, data calls ${times((one) => one.dataCalls)}, bytes ${times((one) => one.bytes)}, modelled seconds ${times((one) => one.modelledSeconds)}`,
    );
  }
}
for (const { name, action, examples } of figures)
  for (const example of examples) console.log(`${name}, ${action}: ${example}`);
console.log(`
calls      every method of a Google service, or of an object that one gave, handles and builder steps included
data       of these, what reads or changes the workbook; reads, writes: of the Sheets API
kB         the arguments of all calls, 1,000 bytes of JSON in UTF-8
model_s    on the virtual clock at the costs of local/services/call-costs.ts; Google ends a run at 360
script_ms  CPU of the program itself, cold, replayed in a process of its own; the peers are told what to write, ours works it out
peak_MB    the most that the program held as it called a service`);
