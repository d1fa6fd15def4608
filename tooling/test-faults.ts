// `npm run test:faults`: every failure and every damage that is generated, with the counts at the end.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const TALLY = join('out', 'faults.ndjson');
const TESTS = ['tests/faults', 'tests/repair'].filter((folder) => existsSync(folder));

mkdirSync('out', { recursive: true });
rmSync(TALLY, { force: true });
const { status } = spawnSync('npx', ['jest', ...TESTS, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, FAULTS_TALLY: TALLY },
});

const total = new Map<string, number>();
const lines = existsSync(TALLY) ? readFileSync(TALLY, 'utf8').split('\n') : [];
for (const line of lines.filter((text) => text !== '')) {
  for (const [name, count] of Object.entries(JSON.parse(line) as Record<string, unknown>))
    if (typeof count === 'number') total.set(name, (total.get(name) ?? 0) + count);
}

/** As the counts are called in the tests, and what they are. */
const words: Readonly<Record<string, string>> = {
  faultsInjected: 'faults injected',
  twoOfficersMoments: 'moments at which a second officer ran',
  typedBetween: 'moments at which a school typed',
  damagesTried: 'damages tried',
  batchesWatched: 'batches of the script watched',
  entriesChecked: 'entries checked',
  entriesLost: 'entries lost',
};
console.log('');
for (const name of new Set([...Object.keys(words), ...total.keys()]))
  console.log(`${words[name] ?? name}: ${total.get(name) ?? 0}`);

const lost = total.get('entriesLost') ?? 0;
process.exit(status !== 0 || lost > 0 || !total.get('faultsInjected') ? 1 : 0);
