// The command line of `npm start`.

import { parseArgs } from 'node:util';

export interface ServerArguments {
  readonly port: number;
  /** Units of a new sample district, the department included; null: not asked for. */
  readonly units: number | null;
  readonly fresh: boolean;
}

/** The command line is wrong; the message says how it should be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const DEFAULT_PORT = 8787;
export const MAX_PORT = 65_535;
const MIN_UNITS = 2;
const MAX_UNITS = 200;

export const USAGE = `Cách dùng: npm start [-- --port N] [--units N] [--fresh]
  --port N   cổng của trang trên máy này (mặc định ${DEFAULT_PORT})
  --units N  số đơn vị khi tạo sổ minh họa mới, ${MIN_UNITS}–${MAX_UNITS}
  --fresh    bắt đầu lại với sổ mới; sổ đang có được cất sang một tệp bên cạnh`;

/** @throws UsageError */
export function readArguments(argv: readonly string[]): ServerArguments {
  const { port, units, fresh = false } = parse(argv);
  return {
    port: numberIn('--port', port, 1, MAX_PORT) ?? DEFAULT_PORT,
    units: numberIn('--units', units, MIN_UNITS, MAX_UNITS),
    fresh,
  };
}

function numberIn(name: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${name} phải là số nguyên từ ${least} đến ${most}, không phải "${text}"`);
}

function parse(argv: readonly string[]): { port?: string; units?: string; fresh?: boolean } {
  const options = { port: { type: 'string' }, units: { type: 'string' }, fresh: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...argv], options, strict: true }).values;
  } catch {
    throw new UsageError(`Không hiểu dòng lệnh: ${argv.join(' ')}`);
  }
}
