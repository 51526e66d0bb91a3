/**
 * The processor time that some work takes, in ms. Not the time on the clock: what else the machine is doing
 * must not decide whether a test of growth passes.
 */
export function cpuMilliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}
