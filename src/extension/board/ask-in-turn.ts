import * as vscode from "vscode";

/** What a list says of itself. */
export interface ListLook {
  readonly title: string;
  readonly placeholder?: string;
}

/** What a line to type into says of itself. */
export interface LineLook {
  readonly title: string;
  readonly value?: string;
  readonly prompt?: string;
  /** What is wrong with a text; undefined if nothing is. */
  readonly problem?: (text: string) => string | undefined;
}

/** Questions of one command. An answer is undefined when the box was closed. */
export interface Questions {
  readonly pick: <T extends vscode.QuickPickItem>(
    items: readonly T[],
    look: ListLook,
  ) => Promise<T | undefined>;
  readonly pickMany: <T extends vscode.QuickPickItem>(
    items: readonly T[],
    look: ListLook,
  ) => Promise<readonly T[] | undefined>;
  readonly line: (look: LineLook) => Promise<string | undefined>;
}

/**
 * Asks one question after the other. Each box stays until the next one takes its place: between two, VS Code would give the
 * focus back to the canvas, which on a slow machine takes it only when the second one is there, and so closes that one.
 */
export async function askInTurn<Answer>(ask: (questions: Questions) => Promise<Answer>): Promise<Answer> {
  let shown: vscode.QuickInput | undefined;
  const show = (box: vscode.QuickInput): void => {
    box.show();
    shown?.dispose();
    shown = box;
  };
  const list = <T extends vscode.QuickPickItem>(items: readonly T[], look: ListLook, isMany: boolean) => {
    const box = vscode.window.createQuickPick<T>();
    Object.assign(box, look);
    Object.assign(box, { items, canSelectMany: isMany, matchOnDescription: true, matchOnDetail: true });
    if (isMany) box.selectedItems = items.filter(({ picked }) => picked);
    return answered(box, show, () =>
      isMany || box.selectedItems.length > 0 ? box.selectedItems : undefined,
    );
  };
  try {
    return await ask({
      pick: async (items, look) => (await list(items, look, false))?.[0],
      pickMany: (items, look) => list(items, look, true),
      line: ({ problem = () => undefined, ...look }) => {
        const box = vscode.window.createInputBox();
        Object.assign(box, look);
        box.onDidChangeValue((text) => (box.validationMessage = problem(text)));
        return answered(box, show, () => (problem(box.value) === undefined ? box.value : undefined));
      },
    });
  } finally {
    shown?.dispose();
  }
}

/** What is there when Enter is pressed, as soon as that is an answer. */
async function answered<Answer>(
  box: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  show: (box: vscode.QuickInput) => void,
  answer: () => Answer | undefined,
): Promise<Answer | undefined> {
  const listeners: vscode.Disposable[] = [];
  try {
    return await new Promise<Answer | undefined>((resolve) => {
      listeners.push(
        box.onDidAccept(() => {
          const given = answer();
          if (given !== undefined) resolve(given);
        }),
        box.onDidHide(() => {
          resolve(undefined);
        }),
      );
      show(box);
    });
  } finally {
    vscode.Disposable.from(...listeners).dispose();
  }
}
