import ELK, { type ElkNode } from "elkjs/lib/elk-api.js";
import type { LayoutGraph, PlacedGraph } from "../../../src/core/board/tidy/layout-graph.ts";
import { startWorker } from "../start-worker.ts";

/** Computes a layout in a worker of its own, which ends with it or as soon as the signal says so. */
export async function layOut(graph: LayoutGraph, signal: AbortSignal): Promise<PlacedGraph> {
  const worker = await startWorker("layout-worker.js", signal);
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
