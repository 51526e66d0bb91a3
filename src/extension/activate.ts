import * as vscode from "vscode";
import { type BoardModule, registerBoard } from "./board/register.ts";
import type { ReadNow } from "./preview/board-figures.ts";
import { boardsInPreview, type MarkdownIt } from "./preview/markdown-plugin.ts";
import { openExample } from "./commands/open-example.ts";
import { showOutput } from "./commands/show-output.ts";
import { type LanguageCommand, languageCommandIds } from "./language-commands.ts";
import { once } from "./once.ts";
import { registerRulePages } from "./rule-pages/register.ts";

/** The language client and what needs it, once it is loaded. */
export interface Language {
  readonly run: (command: LanguageCommand, given: unknown) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface LanguageModule {
  readonly start: (context: vscode.ExtensionContext, output: vscode.LogOutputChannel) => Language;
}

/** What differs between the hosts, loaded when it is used. */
export interface Host {
  readonly loadLanguage: () => Promise<LanguageModule>;
  readonly loadBoard: () => Promise<BoardModule>;
  readonly readNow: ReadNow;
}

export interface Activation {
  /** What other extensions get; VS Code's Markdown extension asks for this function. */
  readonly api: { readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt };
  readonly stop: () => Promise<void>;
}

/**
 * Activation for both hosts. Everything is registered at once and little is loaded: the language client follows when
 * VS Code has gone on, the board's editor with the first board.
 */
export function activate(context: vscode.ExtensionContext, host: Host): Activation {
  const output = vscode.window.createOutputChannel("Loopboard", { log: true });
  let isOver = false;
  let running: Language | undefined;
  const language = once(async () => {
    const { start } = await host.loadLanguage();
    if (isOver) throw new Error("The window is closing.");
    running = start(context, output);
    return running;
  });
  context.subscriptions.push(
    output,
    registerBoard(context, host.loadBoard),
    registerRulePages(context.extensionUri),
    openExample(context.extensionUri),
    showOutput(output),
    ...languageCommandIds.map((id) =>
      vscode.commands.registerCommand(id, async (given: unknown) => (await language()).run(id, given)),
    ),
  );
  setTimeout(() => {
    if (!isOver)
      language().catch((error: unknown) => {
        output.error(`The language client could not be loaded: ${String(error)}`);
      });
  }, 0);
  const extendMarkdownIt = boardsInPreview(async () => {
    const { createBoardFigures } = await import("./preview/board-figures.ts");
    return createBoardFigures(context, host.readNow);
  });
  return {
    api: { extendMarkdownIt },
    stop: async () => {
      isOver = true;
      await running?.stop();
    },
  };
}
