import { startWorker } from "../start-worker.ts";
import { ask } from "./ask.ts";
import { mermaidFailed } from "./failures.ts";
import type { Converted } from "./messages.ts";

/** A diagram that takes longer is one that never ends. */
const limitMilliseconds = 10_000;

/**
 * What Excalidraw calls for a Mermaid text that is pasted or typed into its dialog; the build puts it in the place of
 * the converter. The converter runs in a worker of its own, which has no page to reach into, and ends with the answer
 * or when its time is up.
 */
export async function parseMermaidToExcalidraw(definition: string, config?: unknown): Promise<Converted> {
  try {
    return await ask(
      (signal) => startWorker("mermaid-worker.js", signal),
      { definition, config },
      AbortSignal.timeout(limitMilliseconds),
    );
  } catch (error) {
    mermaidFailed(error instanceof Error ? error.message : String(error));
    throw error;
  }
}
