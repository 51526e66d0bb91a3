import { t } from "@vscode/l10n";
import { useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import type { CanvasHandle } from "../board-canvas.tsx";
import type { Host } from "../host.ts";

export interface Tidying {
  readonly run: () => void;
  /** What is shown while the layout is computed. */
  readonly notice: ReactNode;
}

/** Tidies the board up, or what is selected of it: one step to undo; nothing is changed where it is stopped. */
export function useTidy(canvas: RefObject<CanvasHandle | null>, host: Pick<Host, "log">): Tidying {
  const [isRunning, setRunning] = useState(false);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const run = useCallback(() => {
    if (stop.current) return;
    const controller = new AbortController();
    stop.current = controller;
    setRunning(true);
    tidy(canvas, controller.signal)
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        host.log("error", String(error));
        canvas.current?.touch()?.tell(t("The layout could not be computed, so nothing was moved."));
      })
      .finally(() => {
        stop.current = undefined;
        setRunning(false);
        canvas.current?.focus();
      });
  }, [canvas, host]);
  const notice = isRunning && (
    <TidyNotice
      onCancel={() => {
        stop.current?.abort();
      }}
    />
  );
  return { run, notice };
}

async function tidy(canvas: RefObject<CanvasHandle | null>, signal: AbortSignal): Promise<void> {
  const drawing = canvas.current?.touch();
  if (!drawing) return;
  const { tidyBoard } = await import("./tidy-board.ts");
  if (!(await tidyBoard(drawing, signal)))
    drawing.tell(
      t("There are fewer than two components on this board, so there is nothing to put in order."),
    );
}

function TidyNotice({ onCancel }: { readonly onCancel: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <div
      className="tidy-notice"
      role="status"
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      {t("Tidying up…")}
      <button ref={button} type="button" onClick={onCancel}>
        {t("Cancel")}
      </button>
    </div>
  );
}
