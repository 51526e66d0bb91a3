/** Whether two lists hold the very same items in the same order. */
export function hasSameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  // Asked of all elements of a board at the end of a stroke, when a function for each of them would be felt.
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
