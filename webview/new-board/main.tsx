import { createRoot } from "react-dom/client";
import type { NewBoardMessage } from "../../src/protocol/new-board.ts";
import { loadTexts } from "../ui/texts.ts";
import { NewBoard } from "./new-board.tsx";

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const vscode = acquireVsCodeApi();
const tell = (message: NewBoardMessage) => {
  vscode.postMessage(message);
};
const place = document.getElementById("root") ?? document.body;
loadTexts(place);
createRoot(place).render(<NewBoard tell={tell} />);
