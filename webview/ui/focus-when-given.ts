/**
 * Gives the keys to an element of a page that has just come up: at once where the page has them, otherwise as soon as it gets
 * them. A page that asked for them by itself would take them from what somebody types beside it meanwhile. Where a place in the
 * page was chosen by then, that one keeps them. Gives what calls it off.
 */
export function focusWhenGiven(element: () => HTMLElement | null | undefined): () => void {
  const take = (): void => {
    window.removeEventListener("focus", take);
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) element()?.focus();
  };
  if (document.hasFocus()) take();
  else window.addEventListener("focus", take);
  return () => {
    window.removeEventListener("focus", take);
  };
}
