type Listener = (reason: string) => void;

/** Excalidraw calls the converter by itself, so whoever wants to know has to be known to it here. */
const listeners = new Set<Listener>();

/** Tells why a diagram was not converted. Gives the function that ends it. */
export function onMermaidFailure(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** @param reason As a parser says it, over several lines. */
export function mermaidFailed(reason: string): void {
  for (const listener of listeners) listener(reason);
}
