import * as vscode from "vscode";
import {
  changePalette,
  readPaletteMemory,
  type PaletteChange,
  type PaletteMemory,
} from "../../core/board/palette/palette-memory.ts";

/** Where what the palette remembers is kept: with VS Code's own state of the user, which Settings Sync carries along. */
export interface PaletteStore {
  readonly memory: () => PaletteMemory;
  readonly change: (change: PaletteChange) => void;
  /** After a change in this window; another window's are seen when a board is opened. */
  readonly onDidChange: vscode.Event<PaletteMemory>;
  readonly dispose: () => void;
}

const key = "loopboard.palette";

export function createPaletteStore(state: vscode.ExtensionContext["globalState"]): PaletteStore {
  state.setKeysForSync([key]);
  const changed = new vscode.EventEmitter<PaletteMemory>();
  const memory = () => readPaletteMemory(state.get(key));
  return {
    memory,
    change(change) {
      const before = memory();
      const after = changePalette(before, change);
      if (after === before) return;
      void state.update(key, after);
      changed.fire(after);
    },
    onDidChange: changed.event,
    dispose: () => {
      changed.dispose();
    },
  };
}
