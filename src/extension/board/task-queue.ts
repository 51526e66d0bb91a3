/** Runs asynchronous tasks one after the other, in the order in which they were asked for. */
export function createTaskQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    // A task that fails tells its own caller; the ones behind it go on.
    last = result.catch(() => undefined);
    return result;
  };
}
