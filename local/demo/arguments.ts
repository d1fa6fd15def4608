// The command line of the demo.

import { parseArgs } from 'node:util';

export interface DemoArguments {
  /** Units of the sample district, the department included. */
  readonly units: number;
  /** Path of a scenario file; null: the sample district. */
  readonly scenario: string | null;
  readonly out: string;
}

/** The command line is wrong; the message says how it should be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const DEFAULT_UNITS = 37;
const MAX_UNITS = 1000;

export const USAGE = `Cách dùng: npm run demo -- [--units N] [--scenario FILE] [--out DIR]
  --units N        số đơn vị của địa bàn minh họa, 1–${MAX_UNITS} (mặc định ${DEFAULT_UNITS})
  --scenario FILE  kịch bản JSON
  --out DIR        thư mục kết quả (mặc định out/)`;

/** @throws UsageError */
export function readArguments(argv: readonly string[]): DemoArguments {
  const { units, scenario, out } = parse(argv);
  const count = units === undefined ? DEFAULT_UNITS : Number(units);
  if (!/^\d+$/.test(units ?? '1') || count < 1 || count > MAX_UNITS) {
    throw new UsageError(`--units phải là số nguyên từ 1 đến ${MAX_UNITS}, không phải "${units}"`);
  }
  if (scenario === '' || out === '') throw new UsageError('--scenario và --out cần một đường dẫn');
  return { units: count, scenario: scenario ?? null, out: out ?? 'out' };
}

function parse(argv: readonly string[]): {
  readonly units?: string;
  readonly scenario?: string;
  readonly out?: string;
} {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...argv], options: { units: text, scenario: text, out: text }, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
