import ELK, { type ElkNode } from "elkjs/lib/elk-api.js";
import type { LayoutGraph, PlacedGraph } from "../../../src/core/board/tidy/layout-graph.ts";
import { assetUrl } from "../asset-url.ts";

/** Computes a layout in a worker of its own, which ends with it or as soon as the signal says so. */
export async function layOut(graph: LayoutGraph, signal: AbortSignal): Promise<PlacedGraph> {
  const worker = await startWorker(signal);
  const elk = new ELK({ workerFactory: () => worker });
  try {
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => {
        reject(new DOMException("Stopped", "AbortError"));
      });
      worker.addEventListener("error", ({ message }) => {
        reject(new Error(message));
      });
    });
    // The worker's messages are copies anyway, so nobody writes into the graph.
    return await Promise.race([elk.layout(graph as unknown as ElkNode), stopped]);
  } finally {
    worker.terminate();
  }
}

/** A page in VS Code may only start workers of its own origin, and its files come from another one. */
async function startWorker(signal: AbortSignal): Promise<Worker> {
  const response = await fetch(assetUrl("layout-worker.js"), { signal });
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
