/**
 * What the server uses of its library at run time. The library is CommonJS, and a bundle lists all of its names anew for
 * each file that imports it; so only this one does.
 */
export {
  CodeActionKind,
  CodeLensRefreshRequest,
  CompletionItemKind,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  Emitter,
  ErrorCodes,
  FoldingRangeKind,
  InlayHint,
  InlayHintKind,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  SymbolKind,
  TextDocumentEdit,
  TextDocuments,
  TextDocumentSyncKind,
  TextEdit,
} from "vscode-languageserver";
