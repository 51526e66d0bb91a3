import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  Location,
  TextDocuments,
  WorkspaceEdit,
} from "vscode-languageserver";
import { isObject } from "../core/json-value.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { type PageKind, pageIndex } from "../core/links/page-index.ts";
import { type Page, readPage } from "../core/links/page.ts";
import type { PageEdits } from "../core/links/rename.ts";
import { uriKey } from "../core/workspace/uri-path.ts";
import type { FileReader, Workspace } from "../core/workspace/workspace.ts";
import { type LinkOptions, listFilesRequest, readFileRequest } from "../protocol/server.ts";
import { endIfCancelled } from "./cancelled.ts";
import { toRange, toTextEdit } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";
import { isMarkdown } from "./session.ts";
import { workspaceEdit } from "./workspace-edit.ts";

/** The files of the workspace, as far as links between them go. */
export interface WorkspacePages extends FileReader {
  /** Whether the editor itself follows, finds and completes links between Markdown files. */
  readonly editorKnowsMarkdown: boolean;
  readonly folders: () => Promise<readonly string[]>;
  readonly page: (uri: string) => Promise<Page | undefined>;
  /** The open document as it stands now. */
  readonly openPage: (document: OpenDocument) => Page;
  /** Ends the request where it is cancelled. */
  readonly pages: (kind: PageKind, token: CancellationToken) => Promise<readonly Page[]>;
  /** For the open documents at the version they have now. */
  readonly toWorkspaceEdit: (pages: readonly PageEdits[]) => WorkspaceEdit;
}

interface PagesParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<OpenDocument>;
  readonly capabilities: ClientCapabilities;
  /** What the host can read, for clients that serve no files. */
  readonly workspace: Workspace;
  /** The client's `initializationOptions`. */
  readonly options: unknown;
  /** Those that the client named at the start, for clients that can't be asked. */
  readonly firstFolders: readonly string[];
}

export function workspacePages(parts: PagesParts): WorkspacePages {
  const { connection, documents, capabilities, firstFolders } = parts;
  const options = linkOptions(parts.options);
  const openPages = new WeakMap<OpenDocument["doc"], Page>();
  const openPage = ({ uri, doc }: OpenDocument): Page => {
    const page = openPages.get(doc) ?? readPage(uri, doc.text, doc.markdown);
    openPages.set(doc, page);
    return page;
  };
  const workspace = options.servesFiles ? clientWorkspace(connection, true) : parts.workspace;
  const index = pageIndex(workspace, () => documents.all().filter(isMarkdown).map(openPage));
  const folders = async (): Promise<readonly string[]> => {
    if (!capabilities.workspace?.workspaceFolders) return firstFolders;
    // A client that says it can tell and then can't has those that it named.
    const asked = await connection.workspace.getWorkspaceFolders().catch(() => undefined);
    if (asked === undefined) return firstFolders;
    return (asked ?? []).map(({ uri }) => uri.replace(/\/$/, ""));
  };
  return {
    editorKnowsMarkdown: options.editorKnowsMarkdown,
    readFile: workspace.readFile,
    folders,
    page: index.page,
    openPage,
    pages: async (kind, token) => {
      const found = await index.pages(await folders(), kind, () => token.isCancellationRequested);
      endIfCancelled(token);
      return found;
    },
    toWorkspaceEdit: (pages) => pagesEdit(pages, documents, capabilities),
  };
}

export function toLocation({ uri, lines }: Page, range: TextRange): Location {
  return { uri, range: toRange(lines, range) };
}

/** The client as a workspace; with `unsaved`, its files are as its editors have them. */
export function clientWorkspace(connection: Connection, unsaved: boolean): Workspace {
  return {
    readFile: (uri) =>
      connection.sendRequest(readFileRequest, { uri, unsaved }).catch(() => ({ kind: "absent" as const })),
    listFiles: (folders, endings) =>
      connection.sendRequest(listFilesRequest, { folders, endings }).catch(() => []),
  };
}

function linkOptions(options: unknown): LinkOptions {
  const links = isObject(options) && options.links;
  return isLinkOptions(links) ? links : { editorKnowsMarkdown: false, servesFiles: false };
}

function isLinkOptions(value: unknown): value is LinkOptions {
  if (!isObject(value)) return false;
  return typeof value.editorKnowsMarkdown === "boolean" && typeof value.servesFiles === "boolean";
}

function pagesEdit(
  pages: readonly PageEdits[],
  documents: TextDocuments<OpenDocument>,
  capabilities: ClientCapabilities,
): WorkspaceEdit {
  const open = new Map(documents.all().map(({ uri, version }) => [uriKey(uri), version]));
  const changed = pages.map(({ page: { uri, lines }, edits }) => ({
    uri,
    version: open.get(uriKey(uri)) ?? null,
    edits: edits.map((edit) => toTextEdit(lines, edit)),
  }));
  return workspaceEdit(capabilities, changed);
}
