// The command line of the bench.

import { parseArgs } from 'node:util';

export interface BenchArguments {
  /** Units of each district, the department included. */
  readonly sizes: readonly number[];
  /** Where the figures go, as JSON. */
  readonly out: string;
  /** Two small districts, and neither the live page nor recalculation. */
  readonly isQuick: boolean;
  /** Every action of every district, and every target, below the page. */
  readonly hasDetails: boolean;
  /** Tables for docs/performance.md. */
  readonly isMarkdown: boolean;
}

const DEFAULT_SIZES = '50,200,1000,2000';
const QUICK_SIZES = '10,50';
const DEFAULT_OUT = 'out/bench.json';

/** @throws where the command line is wrong; the message says how it should be */
export function readArguments(argv: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string' },
      out: { type: 'string', default: DEFAULT_OUT },
      quick: { type: 'boolean', default: false },
      details: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
    },
  });
  const { out, quick: isQuick, details: hasDetails, markdown: isMarkdown } = values;
  const words = values.sizes ?? (isQuick ? QUICK_SIZES : DEFAULT_SIZES);
  const sizes = words.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 2)) {
    throw new Error(`--sizes takes whole numbers from 2 on, like ${DEFAULT_SIZES}, not "${words}"`);
  }
  return { sizes, out, isQuick, hasDetails, isMarkdown };
}
