/** Whether two files hold the same; undefined stands for a file that is not there. */
export function sameBytes(some: Uint8Array | undefined, others: Uint8Array | undefined): boolean {
  if (!some || !others) return some === others;
  return some.length === others.length && some.every((byte, i) => byte === others[i]);
}
