import { t } from "@vscode/l10n";
import { useEffect, useState } from "react";
import type { LeftBehind } from "../../src/protocol/board.ts";
import { reconnectCommand } from "../../src/protocol/reconnect.ts";
import { askFellows } from "./fellow-canvases.ts";
import type { Host, Opened } from "./host.ts";

/** How often what is drawn is taken down, for a stroke may still go on below. */
const pauseMilliseconds = 500;

/**
 * Covers a canvas whose extension host does not answer. What was drawn on it, and on the board's other canvases, is
 * offered to the host that VS Code has started since, which opens the board anew in their place; and kept, should the
 * window be loaded again instead.
 */
export function CutOff({ host, opened }: { readonly host: Host; readonly opened: Opened }) {
  const [left, setLeft] = useState<LeftBehind>();
  useEffect(() => {
    const fellows = askFellows(opened.journal, (changes) => {
      const now = { uri: opened.uri, owner: opened.journal, changes };
      host.keep(now);
      setLeft(now);
    });
    fellows.ask();
    const timer = setInterval(fellows.ask, pauseMilliseconds);
    return () => {
      clearInterval(timer);
      fellows.close();
      host.keep(undefined);
    };
  }, [host, opened]);
  return (
    <main className="broken-file" role="alert">
      <div className="broken-file-card cut-off">
        <h1>{t("VS Code’s extension host does not answer")}</h1>
        <p>{t("Nothing that you have drawn is lost: it is kept here, but not yet in the file.")}</p>
        <p>
          {left && (
            <>
              <a href={commandLink(left)}>{t("Go on drawing")}</a>{" "}
              {t("as soon as VS Code has started it again, or")}{" "}
            </>
          )}
          <a href="command:workbench.action.reloadWindow">
            {left ? t("reload the window") : t("Reload the window")}
          </a>
          .
        </p>
      </div>
    </main>
  );
}

/** VS Code follows a link that a person clicks by itself, without the extension host that is gone. */
function commandLink(left: LeftBehind): string {
  return `command:${reconnectCommand}?${encodeURIComponent(JSON.stringify([left]))}`;
}
