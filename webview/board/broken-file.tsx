import { t } from "@vscode/l10n";
import { isPictureBoard } from "../../src/core/board/formats/scene-file.ts";
import type { BoardState } from "../../src/protocol/board.ts";
import { Button } from "../ui/toolkit.tsx";
import type { Host } from "./host.ts";

/** Covers the canvas while the file is not a board; goes away as soon as it is one again. */
export function BrokenFile({
  host,
  fileName,
  problem,
}: {
  readonly host: Host;
  readonly fileName: string;
  readonly problem: Extract<BoardState, { kind: "problem" }>;
}) {
  // What is wrong inside a picture has no line, and VS Code's own editor shows the picture.
  const isPicture = isPictureBoard(fileName);
  return (
    <main className="broken-file" role="alert">
      <div className="broken-file-card">
        <h1>{t("This file cannot be drawn")}</h1>
        <p className="broken-file-message">{problem.message}.</p>
        <p>
          <code>{isPicture ? fileName : `${fileName}:${problem.line}:${problem.column}`}</code>
        </p>
        <p>{t("Nothing is written to it. The board appears as soon as the text is right again.")}</p>
        <Button onClick={host.openAsText}>{isPicture ? t("Open as picture") : t("Open as text")}</Button>
      </div>
    </main>
  );
}
