// How close writes come to a quota that is counted by the minute.

const MS_PER_MINUTE = 60_000;

/** @param times milliseconds, ascending @returns how many of them lie within any one minute, at most */
export function mostInAMinute(times: readonly number[]): number {
  let [most, first] = [0, 0];
  for (const [index, time] of times.entries()) {
    while (time - (times[first] ?? time) >= MS_PER_MINUTE) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
