/**
 * The processor time that some work takes in its own thread, in ms. Not the time on the clock: what else the machine is
 * doing must not decide whether a test of growth passes; nor that of V8's other threads, which compile and collect
 * garbage when it suits them.
 */
export function cpuMilliseconds(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  return millisecondsSince(start);
}

/** The same of work that is awaited. */
export async function cpuMillisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  return millisecondsSince(start);
}

/** The kernel knows the sum to the nanosecond, but shares it out by ticks, so that a short run may have no time of its own at all. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
