/** The tiles in a palette, in the order in which they stand. */
function tilesIn(panel: HTMLElement): readonly HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>(".stencil")];
}

/**
 * Moves the focus by an arrow key, Home or End: from the search field to the first tile, from a tile to the one beside,
 * below or above it, and from the topmost ones back to the field. False for any other key.
 */
export function moveFocus(panel: HTMLElement, field: HTMLElement | null, key: string): boolean {
  const tiles = tilesIn(panel);
  const at = tiles.findIndex((tile) => tile === document.activeElement);
  if (at < 0) {
    if (key !== "ArrowDown") return false;
    focus(tiles[0]);
    return true;
  }
  switch (key) {
    case "ArrowRight":
      focus(tiles[at + 1]);
      return true;
    case "ArrowLeft":
      focus(tiles[at - 1]);
      return true;
    case "Home":
      focus(tiles[0]);
      return true;
    case "End":
      focus(tiles.at(-1));
      return true;
    case "ArrowDown":
      focus(nextRow(tiles.slice(at), 1));
      return true;
    case "ArrowUp":
      focus(nextRow(tiles.slice(0, at + 1).toReversed(), -1) ?? field);
      return true;
    default:
      return false;
  }
}

/** Of the tiles behind the first one, that of the next row which stands nearest to it. */
function nextRow([from, ...others]: readonly HTMLElement[], direction: 1 | -1): HTMLElement | undefined {
  if (!from) return undefined;
  const { top, left } = from.getBoundingClientRect();
  const below = others.filter((tile) => (tile.getBoundingClientRect().top - top) * direction > 1);
  const row = below[0]?.getBoundingClientRect().top ?? 0;
  const inRow = below.filter((tile) => Math.abs(tile.getBoundingClientRect().top - row) <= 1);
  const distance = (tile: HTMLElement) => Math.abs(tile.getBoundingClientRect().left - left);
  return inRow.toSorted((a, b) => distance(a) - distance(b))[0];
}

function focus(element: HTMLElement | null | undefined): void {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
}
