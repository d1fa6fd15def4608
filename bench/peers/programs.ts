// Ours and the peers as programs: each a folder with a Code.js that the stand-in runs as Google would.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildScript } from '../../tooling/build-script.mjs';

export const PEERS = ['cell-by-cell', 'template-copy', 'one-batch'] as const;

export const PROGRAMS = ['ours', ...PEERS] as const;
export type ProgramName = (typeof PROGRAMS)[number];

export const ACTIONS = ['generate', 'validate', 'summarise'] as const;
export type PeerAction = (typeof ACTIONS)[number];

const GLOBAL = 'Peer';
const FUNCTIONS = ['generate', 'validate', 'summarize'] as const;
const PEER_FUNCTIONS = { generate: 'generate', validate: 'validate', summarise: 'summarize' } as const;
const OUR_FUNCTIONS = { generate: 'generateTabs', validate: 'validate', summarise: 'summarize' } as const;

export const functionOf = (name: ProgramName, action: PeerAction): string =>
  (name === 'ours' ? OUR_FUNCTIONS : PEER_FUNCTIONS)[action];

/** Where its Code.js is, below the working directory. */
export const directoryOf = (name: ProgramName): string => (name === 'ours' ? 'dist' : join('out', 'peers', name));

/** As small as ours, by the same build. */
export async function buildPeers(): Promise<void> {
  const stubs = FUNCTIONS.map((name) => `function ${name}() { return ${GLOBAL}.${name}(...arguments); }`).join('\n');
  for (const name of PEERS) {
    const script = await buildScript(`bench/peers/scripts/${name}.ts`, { globalName: GLOBAL, isReadable: false });
    mkdirSync(directoryOf(name), { recursive: true });
    writeFileSync(join(directoryOf(name), 'Code.js'), `${script}\n${stubs}\n`);
  }
}
