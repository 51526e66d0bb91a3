import { createRoot } from "react-dom/client";
import type { NewBoardMessage } from "../../src/protocol/new-board.ts";
import { NewBoard } from "./new-board.tsx";

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const vscode = acquireVsCodeApi();
const tell = (message: NewBoardMessage) => {
  vscode.postMessage(message);
};
createRoot(document.getElementById("root") ?? document.body).render(<NewBoard tell={tell} />);
