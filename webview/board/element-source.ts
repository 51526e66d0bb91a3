/** Where the elements of a drawing get their ids and seeds from. */
export const source = {
  ids: () => crypto.randomUUID(),
  seed: () => Math.floor(Math.random() * 2 ** 31),
};
