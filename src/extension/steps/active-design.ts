import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { jsonEquals } from "../../core/board/json-equals.ts";
import { designStepsRequest, type StepsOverview } from "../../protocol/design-steps.ts";

/** A design doc in the active editor, and how it stands. */
export interface ActiveDesign {
  readonly uri: vscode.Uri;
  readonly overview: StepsOverview;
}

/** Knows how the active design doc stands, and says when that changes. */
export class ActiveDesignModel implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<ActiveDesign | undefined>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  /** That of the active editor. The *Output* counts as an editor, but who looks there has left no document. */
  #document: vscode.TextDocument | undefined;
  #current: ActiveDesign | undefined;
  /** Of the request under way: a later one makes its answer worthless. */
  #asking: vscode.CancellationTokenSource | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    const active = vscode.window.activeTextEditor?.document;
    this.#document = isOutput(active) ? undefined : active;
    const update = (): void => void this.#update();
    this.#subscriptions = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => {
        if (isOutput(vscode.window.activeTextEditor?.document)) return;
        this.#document = vscode.window.activeTextEditor?.document;
        update();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document !== this.#document) return;
        this.#document = undefined;
        update();
      }),
      // The findings follow the text and the configuration, and the topics come with them.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.#isActive(uri))) update();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#isActive(document.uri)) update();
      }),
      client.onDidChangeState(({ newState }) => {
        // Also when it stopped: what cannot be brought up to date any more is not shown.
        if (newState !== State.Starting) update();
      }),
    ];
  }

  get current(): ActiveDesign | undefined {
    return this.#current;
  }

  dispose(): void {
    this.#asking?.cancel();
    this.#asking?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #isActive(uri: vscode.Uri): boolean {
    return this.#document?.uri.toString() === uri.toString();
  }

  async #update(): Promise<void> {
    this.#asking?.cancel();
    this.#asking?.dispose();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    const design = await this.#ask(asking.token);
    // A change of the text and the findings that follow mostly tell the same; a view that is drawn anew loses the click on it.
    if (this.#asking !== asking || isSame(design, this.#current)) return;
    this.#current = design;
    await vscode.commands.executeCommand("setContext", "loopboard.isDesignDoc", design !== undefined);
    this.#changed.fire(design);
  }

  async #ask(token: vscode.CancellationToken): Promise<ActiveDesign | undefined> {
    const document = this.#document;
    if (document?.languageId !== "markdown" || this.#client.state !== State.Running) return undefined;
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    try {
      const overview = await this.#client.sendRequest(designStepsRequest, { uri }, token);
      return overview ? { uri: document.uri, overview } : undefined;
    } catch {
      // The server stopped or was asked again: its next start, or the later request, brings the answer.
      return undefined;
    }
  }
}

function isOutput(document: vscode.TextDocument | undefined): boolean {
  return document?.uri.scheme === "output";
}

function isSame(a: ActiveDesign | undefined, b: ActiveDesign | undefined): boolean {
  return a?.uri.toString() === b?.uri.toString() && jsonEquals(a?.overview, b?.overview);
}
