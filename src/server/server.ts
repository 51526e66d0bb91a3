import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import { configSource } from "../core/config/nearest-config.ts";
import { isObject } from "../core/json-value.ts";
import type { Reading } from "../core/document/reading.ts";
import type { Rule } from "../core/lint/rule.ts";
import { version } from "../core/version.ts";
import type { Workspace } from "../core/workspace/workspace.ts";
import { allRules } from "../rules/all-rules.ts";
import { registerCodeActions } from "./features/code-actions.ts";
import { registerCodeLenses } from "./features/code-lenses.ts";
import { registerCommands, serverCommands } from "./features/commands.ts";
import { completionTriggers, linkTriggers, registerCompletion } from "./features/completion.ts";
import { registerDesignSteps } from "./features/design-steps.ts";
import { registerDiagnostics } from "./features/diagnostics.ts";
import { registerDocumentLinks } from "./features/document-links.ts";
import { registerDocumentSymbols } from "./features/document-symbols.ts";
import { movedFiles, registerFileMoves } from "./features/file-moves.ts";
import { registerFoldingRanges } from "./features/folding-ranges.ts";
import { registerFrameworks } from "./features/frameworks.ts";
import { registerHover } from "./features/hover.ts";
import { registerInlayHints } from "./features/inlay-hints.ts";
import { registerLinks } from "./features/links.ts";
import { registerRename } from "./features/rename.ts";
import { registerRules } from "./features/rules.ts";
import { registerSelectionRanges } from "./features/selection-ranges.ts";
import { registerWorkspaceSymbols } from "./features/workspace-symbols.ts";
import { clientSettings } from "./client-settings.ts";
import type { DiagnosticsStore } from "./kept-diagnostics.ts";
import { answerRefused } from "./message-gate.ts";
import { documentFactory, type OpenDocument } from "./open-document.ts";
import { ruleLinks } from "./rule-links.ts";
import { type Session, session } from "./session.ts";
import { workspacePages } from "./workspace-pages.ts";
import { TextDocuments, TextDocumentSyncKind } from "./lsp.ts";

interface ServerOptions {
  readonly rules?: (() => readonly Rule[]) | undefined;
  /** Called after each review of a design doc. */
  readonly onReview?: () => void;
  /** Undefined where the host keeps nothing from one start to the next. */
  readonly store?: DiagnosticsStore | undefined;
}

/**
 * Starts the server on a connection; both hosts call it, with what gives them files. Every feature is a file
 * of its own that takes the session and registers its handlers.
 */
export function startServer(
  connection: Connection,
  workspaceFor: (connection: Connection) => Workspace,
  { rules = allRules, onReview = () => undefined, store }: ServerOptions = {},
): void {
  const readings = new Map<string, Reading>();
  const documents = new TextDocuments<OpenDocument>(documentFactory(readings));
  let current: Session | undefined;
  answerRefused(connection);
  connection.onInitialize((params): InitializeResult => {
    const workspace = workspaceFor(connection);
    const configs = configSource(workspace, rules);
    const { capabilities } = params;
    const options: unknown = params.initializationOptions;
    const folders = foldersOf(params);
    const settings = clientSettings(connection, capabilities, rules);
    current = session({
      ...{ connection, documents, readings, configs, settings, rules, capabilities, folders, options },
      ...{ store, onReview },
      ruleLinks: ruleLinks(options, rules),
      editorKnowsSchemas: isObject(options) && options.editorKnowsSchemas === true,
      pages: workspacePages({
        connection,
        documents,
        capabilities,
        workspace,
        options,
        firstFolders: folders,
      }),
    });
    for (const register of features) register(current);
    return { capabilities: capabilitiesFor(params, current), serverInfo: { name: "loopboard", version } };
  });
  documents.listen(connection);
  connection.listen();
}

const features: readonly ((session: Session) => void)[] = [
  registerDesignSteps,
  registerDiagnostics,
  registerCodeActions,
  registerCodeLenses,
  registerCommands,
  registerCompletion,
  registerDocumentLinks,
  registerDocumentSymbols,
  registerFileMoves,
  registerFoldingRanges,
  registerFrameworks,
  registerHover,
  registerInlayHints,
  registerLinks,
  registerRename,
  registerRules,
  registerSelectionRanges,
  registerWorkspaceSymbols,
];

/** Clients that know no workspace of several folders name the one that they have. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- It is all that such a client sends.
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === "string" ? [rootUri] : []);
  return uris.map((uri) => uri.replace(/\/$/, ""));
}

function capabilitiesFor(
  { capabilities }: InitializeParams,
  { pages }: Session,
): InitializeResult["capabilities"] {
  const triggers = [...completionTriggers, ...(pages.editorKnowsMarkdown ? [] : linkTriggers)];
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    // Clients that can't pull get diagnostics pushed.
    ...(capabilities.textDocument?.diagnostic && {
      diagnosticProvider: {
        identifier: "loopboard",
        // Where another file matters, the client is told to ask again.
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
    codeActionProvider: { codeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.loopboard"] },
    codeLensProvider: {},
    completionProvider: { triggerCharacters: triggers },
    hoverProvider: true,
    inlayHintProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: { label: "Loopboard" },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(capabilities.workspace?.fileOperations?.willRename && {
        fileOperations: { willRename: movedFiles },
      }),
    },
    executeCommandProvider: { commands: [...serverCommands] },
  };
}
