import { assetUrl } from "./asset-url.ts";

/**
 * Starts a worker from a script beside the page's own. A page in VS Code may only start workers of its own origin, and
 * its files come from another one.
 */
export async function startWorker(script: string, signal: AbortSignal): Promise<Worker> {
  const response = await fetch(assetUrl(script), { signal });
  const url = URL.createObjectURL(new Blob([await response.text()], { type: "text/javascript" }));
  try {
    return new Worker(url);
  } finally {
    // The worker has taken its script by the next turn.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 10_000);
  }
}
