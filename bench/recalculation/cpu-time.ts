// Time of this process's own work: other programs on the machine do not lengthen it.

/** Milliseconds of processor time, collecting garbage included. */
export function cpuMilliseconds(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
