/** Gives a function for a canvas's reports of change; after the first of them has been painted, `done` is called, once. */
export function onFirstPaint(done: () => void): () => void {
  let isWaiting = true;
  return () => {
    if (!isWaiting) return;
    isWaiting = false;
    // The canvas paints in the next frame; the one after that begins when it is done.
    requestAnimationFrame(() => {
      requestAnimationFrame(done);
    });
  };
}
