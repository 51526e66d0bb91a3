import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  type DiagnosticProviderMiddleware,
  DocumentDiagnosticRequest,
  vsdiag,
} from "vscode-languageclient";
import { type FocusLine, isHeldBack, moved, typed } from "../../core/assist/focus-line.ts";

/** Keeps back the findings on the line that is being typed, where `loopboard.focusMode` is on. */
export class FocusMode {
  #focus: FocusLine;
  /** Whether something was kept back since the line got the focus: only then is there something to bring back. */
  #holds = false;

  readonly middleware: DiagnosticProviderMiddleware = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token);
      if (report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
      const uri = String(document instanceof vscode.Uri ? document : document.uri);
      const items = report.items.filter(({ range }) => !isHeldBack(this.#focus, uri, range.start, range.end));
      this.#holds ||= items.length < report.items.length;
      return { ...report, items };
    },
  };

  register(client: BaseLanguageClient): vscode.Disposable {
    const follow = (editor: vscode.TextEditor | undefined): void => {
      const focus = moved(this.#focus, editor?.document.uri.toString(), editor?.selection.active.line ?? 0);
      if (focus !== this.#focus) this.#leave(client);
    };
    return vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const last = contentChanges[0];
        const isTyped = document === vscode.window.activeTextEditor?.document && isOn(document.uri);
        if (last && isTyped) this.#focus = typed(document.uri.toString(), last.range.start, last.text);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) follow(textEditor);
      }),
      vscode.window.onDidChangeActiveTextEditor(follow),
    );
  }

  /** The server has the findings still: asking it again brings them back. */
  #leave(client: BaseLanguageClient): void {
    this.#focus = undefined;
    if (!this.#holds) return;
    this.#holds = false;
    const feature = client.getFeature(DocumentDiagnosticRequest.method);
    for (const { document } of vscode.window.visibleTextEditors) {
      feature.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
    }
  }
}

function isOn(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration("loopboard", uri).get<boolean>("focusMode", false);
}
