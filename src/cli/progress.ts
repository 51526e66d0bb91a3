import type { Terminal } from "./terminal.ts";

export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

const width = 24;

/** A bar on stderr, where a person watches; drawn only when it would look different. */
export function progressBar(total: number, { showProgress, writeError }: Terminal): Progress {
  if (!showProgress || total < 20) return { step: () => undefined, end: () => undefined };
  let done = 0;
  let shown = "";
  return {
    step: () => {
      done++;
      const filled = Math.floor((done / total) * width);
      const percent = Math.floor((done / total) * 100);
      const line = `${"█".repeat(filled)}${"░".repeat(width - filled)} ${percent}% of ${total} files`;
      if (line === shown) return;
      shown = line;
      writeError(`\r${line}`);
    },
    end: () => {
      // Erases the line: what follows is the output.
      writeError("\r\u001b[K");
    },
  };
}
