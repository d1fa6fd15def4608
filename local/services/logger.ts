// Logger and console: lines are kept.

import { format } from 'node:util';
import type { Host } from './host';

export function createLogger(host: Host): unknown {
  const self: object = host.service('Logger', {
    log: (...values: unknown[]) => {
      host.machine.logs.push(format(...values));
      return self;
    },
    getLog: () => host.machine.logs.join('\n'),
    clear: () => undefined,
  });
  return self;
}

export function createConsole(host: Host): unknown {
  const write = (...values: unknown[]): void => {
    host.machine.logs.push(format(...values));
  };
  return { log: write, info: write, warn: write, error: write, debug: write };
}
