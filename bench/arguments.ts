// The command line of the bench.

import { parseArgs } from 'node:util';

export interface BenchArguments {
  /** Units of each district, the department included. */
  readonly sizes: readonly number[];
  /** Where the figures go, as JSON. */
  readonly out: string;
}

const DEFAULT_SIZES = '10,50,200,1000';
const DEFAULT_OUT = 'out/bench.json';

/** @throws where the command line is wrong; the message says how it should be */
export function readArguments(argv: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: { sizes: { type: 'string', default: DEFAULT_SIZES }, out: { type: 'string', default: DEFAULT_OUT } },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 2)) {
    throw new Error(`--sizes takes whole numbers from 2 on, like ${DEFAULT_SIZES}, not "${values.sizes}"`);
  }
  return { sizes, out: values.out };
}
