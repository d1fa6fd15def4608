// The order of the files of tests: those that take longest first, so that no worker is left alone with one of them at the end.

/** Those that take half a minute and more on their own. */
const SLOW = [
  'tests/faults/every-call-',
  'tests/repair/random-damage',
  'tests/change/no-race',
  'tests/faults/typing-between',
  'tests/security/hostile-arguments',
  'tests/faults/two-officers',
  'tests/faults/long-job',
  'tests/tooling/bench',
];

/** @param {{ readonly path: string }} test */
function rankOf({ path }) {
  const rank = SLOW.findIndex((name) => path.replaceAll('\\', '/').includes(name));
  return rank < 0 ? SLOW.length : rank;
}

/** As jest calls it. It remembers nothing: a clean machine runs in the same order as any other. */
export default class SlowestFirst {
  /** @param {readonly { readonly path: string, readonly context: unknown }[]} tests */
  sort(tests) {
    return [...tests].sort((one, other) => rankOf(one) - rankOf(other) || one.path.localeCompare(other.path));
  }

  /** @param {readonly unknown[]} tests */
  allFailedTests(tests) {
    return [...tests];
  }

  cacheResults() {}
}
