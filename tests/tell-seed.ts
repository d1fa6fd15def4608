// Says on the terminal from which seed a random test runs, so that a run can be repeated or another one tried.

/** Straight to the terminal: the test runner would wrap it in a trace. */
export const tellSeed = (what: string, seed: number, runs: number): void => {
  process.stderr.write(`${what}: seed ${seed}, ${runs} runs\n`);
};
