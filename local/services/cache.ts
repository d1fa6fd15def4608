// CacheService, with Google's limits: 100 KB a value, 250 letters a key, six hours at most.

import { GoogleException } from './google-exception';
import type { Host } from './host';

const MAX_VALUE_BYTES = 100 * 1024;
const MAX_KEY_LENGTH = 250;
const DEFAULT_EXPIRATION_SECONDS = 600;
const MAX_EXPIRATION_SECONDS = 21_600;

export function createCacheService(host: Host): unknown {
  return host.service('CacheService', {
    getDocumentCache: () => createCache(host, 'document'),
    getScriptCache: () => createCache(host, 'script'),
    getUserCache: () => createCache(host, `user:${host.run.effectiveUser}`),
  });
}

function createCache(host: Host, name: string): unknown {
  const { caches, clock } = host.machine;
  const store = caches.get(name) ?? new Map<string, { value: string; expires: number }>();
  caches.set(name, store);
  const get = (key: string): string | null => {
    const cached = store.get(key);
    return cached && cached.expires > clock.now().getTime() ? cached.value : null;
  };
  const put = (key: string, value: unknown, expirationSeconds = DEFAULT_EXPIRATION_SECONDS): void => {
    if (key.length > MAX_KEY_LENGTH) throw new GoogleException('Argument too large: key');
    if (Buffer.byteLength(String(value)) > MAX_VALUE_BYTES) throw new GoogleException('Argument too large: value');
    if (!(expirationSeconds >= 1 && expirationSeconds <= MAX_EXPIRATION_SECONDS)) {
      throw new GoogleException('Invalid argument: expirationInSeconds');
    }
    store.set(key, { value: String(value), expires: clock.now().getTime() + expirationSeconds * 1000 });
  };
  return host.service('Cache', {
    get,
    put,
    getAll: (keys: readonly string[]) => {
      const found = keys.map((key) => [key, get(key)] as const).filter(([, value]) => value !== null);
      return host.realm.bringIn(Object.fromEntries(found));
    },
    putAll: (values: Record<string, unknown>, expirationSeconds?: number) => {
      for (const [key, value] of Object.entries(values)) put(key, value, expirationSeconds);
    },
    remove: (key: string) => {
      store.delete(key);
    },
    removeAll: (keys: readonly string[]) => {
      for (const key of keys) store.delete(key);
    },
  });
}
