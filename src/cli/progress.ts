import type { Terminal } from "./terminal.ts";

export interface Progress {
  readonly step: () => void;
  /** Makes room for output on the same terminal; the next step draws the bar again. */
  readonly clear: () => void;
  readonly end: () => void;
}

const widestBar = 24;
/** Fewer files are checked before anybody could look. */
const filesWorthABar = 20;

/** A bar on stderr, where a person watches; drawn only when it would look different. */
export function progressBar(total: number, { progressWidth, writeError }: Terminal): Progress {
  if (progressWidth === undefined || total < filesWorthABar)
    return { step: () => undefined, clear: () => undefined, end: () => undefined };
  let done = 0;
  let shown = "";
  const clear = (): void => {
    if (shown !== "") writeError("\r\u001b[K");
    shown = "";
  };
  return {
    step: () => {
      done++;
      const line = barOf(done, total, progressWidth);
      if (line === shown) return;
      shown = line;
      writeError(`\r${line}`);
    },
    clear,
    end: clear,
  };
}

/** Never as wide as the terminal: a line that wraps can't be drawn over. */
function barOf(done: number, total: number, columns: number): string {
  const text = `${Math.floor((done / total) * 100)}% of ${total} files`;
  const width = Math.min(widestBar, columns - text.length - 2);
  if (width < 1) return text.slice(0, Math.max(0, columns - 1));
  const filled = Math.floor((done / total) * width);
  return `${"█".repeat(filled)}${"░".repeat(width - filled)} ${text}`;
}
