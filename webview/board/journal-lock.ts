const name = (owner: string) => `loopboard-journal:${owner}`;

/** Says to every other canvas that this journal is in use, until this page is gone, however it ends. */
export function holdJournal(owner: string): void {
  // All canvases of a board in a window share its journal.
  void navigator.locks.request(name(owner), { mode: "shared" }, () => new Promise<never>(() => undefined));
}

/** Those of some journals that are in use by a canvas of this browser or this VS Code. */
export async function heldJournals(owners: readonly string[]): Promise<readonly string[]> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map((lock) => lock.name));
  return owners.filter((owner) => names.has(name(owner)));
}
