// A tap on the border between a script and Google: whoever watches may put itself before every method that a run is given.

export interface TappedRun {
  /** The function of the bundle. */
  readonly action: string;
  readonly bundleDirectory: string;
  /** The global scope's services, not called yet. */
  readonly services: Readonly<Record<string, unknown>>;
  /** Of the virtual clock: milliseconds since 1970. */
  readonly now: () => number;
}

/** Called as a run begins. @returns told what the function is called with; null: the run is not watched */
export type Tap = (run: TappedRun) => ((args: readonly unknown[]) => void) | null;
