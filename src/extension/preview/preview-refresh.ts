import * as vscode from "vscode";

/** VS Code redraws a preview at most every 300 ms; a wish that it has dropped can be repeated after that. */
const pauseMs = 400;
/** A page that does not draw what is new by then has been closed, or does not show it any more. */
const mostWishes = 3;

/** Has all Markdown previews drawn anew, until what is new has been drawn. */
export interface PreviewRefresh<T> {
  readonly ask: (what: T) => void;
  /** A page has drawn it. */
  readonly drawn: (what: T) => void;
  readonly dispose: () => void;
}

/**
 * VS Code drops the wish for a refresh while it waits to look whether the text of the page has changed (after a file was opened,
 * say) and then finds that it has not. So a wish is repeated until the page was drawn.
 */
export function createPreviewRefresh<T>(): PreviewRefresh<T> {
  const wishesLeft = new Map<T, number>();
  let isAsking = false;

  async function askVSCode(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      while (wishesLeft.size > 0) {
        for (const [what, left] of wishesLeft) {
          if (left > 1) wishesLeft.set(what, left - 1);
          else wishesLeft.delete(what);
        }
        await vscode.commands.executeCommand("markdown.preview.refresh");
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    } finally {
      isAsking = false;
    }
  }

  return {
    ask(what) {
      wishesLeft.set(what, mostWishes);
      void askVSCode();
    },
    drawn(what) {
      wishesLeft.delete(what);
    },
    dispose() {
      wishesLeft.clear();
    },
  };
}
