import { t } from "@vscode/l10n";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { useEffect, type RefObject } from "react";
import { onMermaidFailure } from "../mermaid/failures.ts";
import { tell } from "./tell.ts";

/** Says why Mermaid that was pasted has become a text, which Excalidraw does in silence; its dialog says so itself. */
export function useMermaidFailures(api: RefObject<ExcalidrawImperativeAPI | null>): void {
  useEffect(
    () =>
      onMermaidFailure((reason) => {
        const canvas = api.current;
        if (!canvas || canvas.getAppState().openDialog?.name === "ttd") return;
        // With the text, Excalidraw shows a sentence of its own, how to paste lines as one; ours matters more.
        const stop = canvas.onChange(() => {
          stop();
          tell(
            canvas,
            t("This was pasted as a text, because Mermaid cannot read it: {0}", firstLine(reason)),
          );
        });
      }),
    [api],
  );
}

/** A parser says first where it failed, and then shows it. */
function firstLine(reason: string): string {
  const [line = ""] = reason.trim().split("\n");
  return line.replace(/[\s:.]+$/, "").concat(".");
}
