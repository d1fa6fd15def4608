// PropertiesService, with Google's limits: 9 KB a value, 500 KB a store.

import { GoogleException } from './google-exception';
import type { Host } from './host';

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

export function createPropertiesService(host: Host): unknown {
  return host.service('PropertiesService', {
    getDocumentProperties: () => createStore(host, 'document'),
    getScriptProperties: () => createStore(host, 'script'),
    getUserProperties: () => createStore(host, `user:${host.run.effectiveUser}`),
  });
}

const bytesOf = (entries: Iterable<readonly [string, string]>): number =>
  [...entries].reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);

function createStore(host: Host, name: string): unknown {
  const { properties } = host.machine;
  const read = (): Map<string, string> => properties.get(name) ?? new Map();
  const write = (next: Map<string, string>): void => {
    for (const value of next.values()) {
      if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new GoogleException('Argument too large: value');
    }
    if (bytesOf(next) > MAX_STORE_BYTES) {
      throw new GoogleException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    properties.set(name, next);
  };
  const self: object = host.service('Properties', {
    getProperty: (key: string) => read().get(key) ?? null,
    getProperties: () => host.realm.bringIn(Object.fromEntries(read())),
    getKeys: () => host.realm.bringIn([...read().keys()]),
    setProperty: (key: string, value: unknown) => {
      write(new Map([...read(), [key, String(value)]]));
      return self;
    },
    setProperties: (values: Record<string, unknown>, deleteAllOthers = false) => {
      const added = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
      write(new Map([...(deleteAllOthers ? [] : read()), ...added]));
      return self;
    },
    deleteProperty: (key: string) => {
      write(new Map([...read()].filter(([kept]) => kept !== key)));
      return self;
    },
    deleteAllProperties: () => {
      write(new Map());
      return self;
    },
  });
  return self;
}
