// Loads the built bundle as Google would: every .js file of the folder, in a world that holds only Google's services.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import gasLocal from 'gas-local';
import type { Realm } from './realm';

export interface Bundle {
  /** The functions that Google can call by name. */
  readonly functionNames: ReadonlySet<string>;
  /** @throws what the function throws, still in the realm's own terms. */
  call(functionName: string, args: readonly unknown[]): unknown;
}

/**
 * `directory` holds the files that clasp would push. The realm is used up: load once into each.
 * @throws when there is no bundle in `directory`.
 */
export function loadBundle(directory: string, realm: Realm, services: Readonly<Record<string, unknown>>): Bundle {
  if (!existsSync(join(directory, 'Code.js'))) throw new Error(`No Code.js in ${directory}; run "npm run build" first`);
  Object.assign(realm.globals, services);
  const before = new Set(Object.keys(realm.globals));
  const context = gasLocal.require(directory, realm.globals);
  const functionNames = new Set(
    Object.keys(context).filter((name) => !before.has(name) && typeof context[name] === 'function'),
  );
  return {
    functionNames,
    call: (functionName, args) => {
      const target = context[functionName];
      if (!functionNames.has(functionName) || typeof target !== 'function') {
        throw new Error(`Script function not found: ${functionName}`);
      }
      return target(...args);
    },
  };
}
