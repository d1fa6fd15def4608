// Loads the built bundle as Google would: every .js file of the folder, in a world that holds only Google's services.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { createRealm, type Realm } from './realm';

export interface Bundle {
  /** The functions that Google can call by name. */
  readonly functionNames: ReadonlySet<string>;
  /** @throws what the function throws, still in the realm's own terms. */
  call(functionName: string, args: readonly unknown[]): unknown;
}

interface Compiled {
  readonly bytes: Buffer;
  readonly script: Script;
}

/** By path. */
const compiled = new Map<string, Compiled>();

/** A file is read every time, and compiled again only when it says something else. */
function scriptOf(path: string): Script {
  const bytes = readFileSync(path);
  const known = compiled.get(path);
  if (known?.bytes.equals(bytes)) return known.script;
  const script = new Script(bytes.toString(), { filename: path });
  compiled.set(path, { bytes, script });
  return script;
}

const scriptsIn = (directory: string): readonly Script[] =>
  readdirSync(directory, { recursive: true })
    .map((name) => join(directory, String(name)))
    .filter((path) => path.endsWith('.js'))
    .map(scriptOf);

/**
 * `directory` holds the files that clasp would push. The realm is used up: load once into each.
 * @throws when there is no bundle in `directory`.
 */
export function loadBundle(directory: string, realm: Realm, services: Readonly<Record<string, unknown>>): Bundle {
  if (!existsSync(join(directory, 'Code.js'))) throw new Error(`No Code.js in ${directory}; run "npm run build" first`);
  const { globals } = realm;
  Object.assign(globals, services);
  const before = new Set(Object.keys(globals));
  for (const script of scriptsIn(directory)) script.runInContext(globals);
  const functionNames = new Set(
    Object.keys(globals).filter((name) => !before.has(name) && typeof globals[name] === 'function'),
  );
  return {
    functionNames,
    call: (functionName, args) => {
      const target = globals[functionName];
      if (!functionNames.has(functionName) || typeof target !== 'function') {
        throw new Error(`Script function not found: ${functionName}`);
      }
      return target(...args);
    },
  };
}

const named = new Map<string, { readonly scripts: readonly Script[]; readonly names: ReadonlySet<string> }>();

/** What Google can call in that folder; found out by loading it without services. @throws as `loadBundle` */
export function functionNamesIn(directory: string): ReadonlySet<string> {
  const scripts = existsSync(directory) ? scriptsIn(directory) : [];
  const known = named.get(directory);
  if (known?.scripts.length === scripts.length && scripts.every((script, at) => script === known.scripts[at])) {
    return known.names;
  }
  const names = loadBundle(directory, createRealm(Date.now), {}).functionNames;
  named.set(directory, { scripts, names });
  return names;
}
