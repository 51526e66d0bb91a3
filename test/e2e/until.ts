type Present<T> = Exclude<T, undefined | null | false>;

/**
 * Waits until `probe` gives something other than undefined or false, and returns it. For what VS Code or the server does in its own
 * time, where there is no event to wait for.
 */
export async function until<T>(what: string, probe: () => T | Promise<T>, seconds = 30): Promise<Present<T>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== null && value !== false) {
      return value as Present<T>;
    }
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
