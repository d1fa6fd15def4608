// Every file of the repository, held against the table of layers.

import { readdirSync, readFileSync } from 'node:fs';
import { layerFaults } from './layers';

const ROOMS = ['src', 'local', 'tests', 'bench', 'tooling'] as const;

/** The live page is a package of its own. */
const INSTALLED_OR_BUILT = /(^|[\\/])(node_modules|dist)[\\/]/;

const filesIn = (room: string): readonly string[] =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name) && !INSTALLED_OR_BUILT.test(name))
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`);

/** Under the working directory; each fault as "file: what is wrong". */
export function treeFaults(): { readonly files: number; readonly faults: readonly string[] } {
  const paths = ROOMS.flatMap(filesIn);
  const faults = paths.flatMap((path) =>
    layerFaults(path, readFileSync(path, 'utf8')).map((fault) => `${path}: ${fault}`),
  );
  return { files: paths.length, faults };
}
