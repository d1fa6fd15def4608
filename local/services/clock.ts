// The virtual clock that a whole story shares.

export interface Clock {
  now(): Date;
  set(moment: Date): void;
  advance(seconds: number): void;
}

export function createClock(start: Date): Clock {
  let milliseconds = start.getTime();
  return {
    now: () => new Date(milliseconds),
    set: (moment) => {
      milliseconds = moment.getTime();
    },
    advance: (seconds) => {
      milliseconds += Math.round(seconds * 1000);
    },
  };
}
