import { t } from "@vscode/l10n";
import type { ConvertAnswer, Converted, ConvertRequest } from "./messages.ts";

/** As much of a worker as this needs. */
export interface Asked {
  onmessage: ((event: MessageEvent<ConvertAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: ConvertRequest): void;
  terminate(): void;
}

/**
 * Asks a new worker to convert, and ends it with its answer, or in the middle of its work when the signal says that
 * its time is up. Throws with a sentence for the user.
 */
export async function ask(
  start: (signal: AbortSignal) => Promise<Asked>,
  request: ConvertRequest,
  limit: AbortSignal,
): Promise<Converted> {
  const worker = await start(limit);
  try {
    const answer = await new Promise<ConvertAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        resolve(data);
      };
      worker.onerror = ({ message }) => {
        reject(new Error(message));
      };
      const stop = () => {
        reject(new Error(t("it takes too long to lay out.")));
      };
      if (limit.aborted) stop();
      limit.addEventListener("abort", stop);
      worker.postMessage(request);
    });
    if (answer.kind === "failed") throw new Error(answer.message);
    return answer.result;
  } finally {
    worker.terminate();
  }
}
