import type {
  ClientCapabilities,
  Connection,
  Event,
  TextDocuments,
  WorkspaceFoldersChangeEvent,
} from "vscode-languageserver";
import type { EditorSettings } from "../core/assist/editor-settings.ts";
import type { ConfigForDocument, ConfigSource } from "../core/config/nearest-config.ts";
import type { Reading } from "../core/document/reading.ts";
import { linkedPaths } from "../core/links/linked-anchors.ts";
import { isReviewed, type Review, reviewDocument } from "../core/lint/review.ts";
import type { Rule } from "../core/lint/rule.ts";
import { uriKey } from "../core/workspace/uri-path.ts";
import type { ClientSettings } from "./client-settings.ts";
import {
  type DiagnosticsStore,
  type KeptDiagnostics,
  keptDiagnostics,
  type LinkedStamp,
} from "./kept-diagnostics.ts";
import { linkedFiles } from "./linked-files.ts";
import { type OpenDocument, withReading } from "./open-document.ts";
import type { RuleLinks } from "./rule-links.ts";
import type { WorkspacePages } from "./workspace-pages.ts";
import { Emitter } from "./lsp.ts";

/** What every feature of the server works with. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<OpenDocument>;
  readonly configs: ConfigSource;
  readonly rules: () => readonly Rule[];
  readonly capabilities: ClientCapabilities;
  readonly ruleLinks: RuleLinks;
  readonly pages: WorkspacePages;
  /** Whether the editor itself tells what the JSON Schema of a configuration does not allow. */
  readonly editorKnowsSchemas: boolean;
  /** The document as its configuration wants it read: use this one's `doc`. */
  readonly read: (document: OpenDocument) => Promise<OpenDocument>;
  /** The review of a document at its present version; computed once a version. */
  readonly review: (document: OpenDocument) => Promise<Review>;
  /** Both, and what else the review was made with. */
  readonly reviewed: (document: OpenDocument) => Promise<ReviewedDocument>;
  /**
   * Fires when a review no longer holds though its document did not change: a rule's fixes failed, and the rule is left out,
   * or a file that it links to has other headings.
   */
  readonly onReviewOutdated: Event<OpenDocument>;
  /** Hears of files that came, went or changed where no editor has them. */
  readonly filesChanged: (uris: readonly string[]) => Promise<void>;
  /** How a new document in this folder would be read; without a folder, in the first of the workspace. */
  readonly readingIn: (folder: string | undefined) => Promise<Reading>;
  /** What the editor's settings want shown of this document. */
  readonly editorSettings: (uri: string) => Promise<EditorSettings>;
  /** Forgets reviews, configurations and settings: one of them changed. */
  readonly reloadConfigs: () => void;
  /** Takes the settings that a client sent without being asked. */
  readonly takeSettings: (settings: unknown) => void;
  /** Takes what a client said of folders that came and went. */
  readonly takeFolders: (event: WorkspaceFoldersChangeEvent) => void;
  /** What was found of documents before the server was started; undefined where the host keeps nothing. */
  readonly kept: KeptDiagnostics | undefined;
  /** The document with its review, when it is open, is Markdown and counts as a design doc. */
  readonly designDoc: (uri: string) => Promise<ReviewedDocument | undefined>;
}

export interface ReviewedDocument {
  readonly document: OpenDocument;
  readonly review: Review;
  /** The files that its links were held against. */
  readonly linked: readonly LinkedStamp[];
}

interface SessionParts extends Pick<
  Session,
  | "connection"
  | "documents"
  | "configs"
  | "rules"
  | "capabilities"
  | "ruleLinks"
  | "pages"
  | "editorKnowsSchemas"
> {
  readonly settings: ClientSettings;
  /** How each open document was last read; new versions are read so at once. */
  readonly readings: Map<string, Reading>;
  /** The folders of the workspace at the start. */
  readonly folders: readonly string[];
  /** Of the client's `initialize`. */
  readonly options: unknown;
  /** Undefined where the host keeps nothing from one start to the next. */
  readonly store: DiagnosticsStore | undefined;
  /** Called after each review of a design doc. */
  readonly onReview: () => void;
}

export function session(given: SessionParts): Session {
  const { settings, readings, options, store, onReview, ...parts } = given;
  let { folders } = given;
  let reviewed = new WeakMap<OpenDocument, Promise<ReviewedDocument>>();

  const failedIn = new Map<string, Map<string, string>>();
  const reviewOutdated = new Emitter<OpenDocument>();
  const linked = linkedFiles({ ...parts, stampOf: store?.stampOf ?? (() => "") });

  const reviewAgain = (document: OpenDocument): void => {
    reviewed.delete(document);
    reviewOutdated.fire(document);
  };

  /** Leaves a rule out of this document's reviews until it is closed. */
  const leaveOut = (uri: string, rule: string, reason: string): void => {
    const document = parts.documents.get(uri);
    const failed = failedIn.get(uri) ?? new Map<string, string>();
    if (!document || failed.has(rule)) return;
    failedIn.set(uri, failed.set(rule, reason));
    reviewAgain(document);
  };

  const filesChanged = async (uris: readonly string[]): Promise<void> => {
    for (const document of await linked.outdatedBy(uris)) reviewAgain(document);
  };

  const configFor = async (uri: string): Promise<ConfigForDocument> =>
    parts.configs.configFor(placeOf(uri, folders[0]), (await settings.settingsFor(uri)).layer);

  const kept =
    store &&
    keptDiagnostics({
      store,
      stampAt: linked.stampAt,
      circumstances: async (uri) => {
        const { uri: config, madeOf } = await parts.configs.filesFor(placeOf(uri, folders[0]));
        return [config ?? "", madeOf, (await settings.sentFor(uri)) ?? "", folders, options ?? ""];
      },
    });

  const readAndReview = async (given: OpenDocument): Promise<ReviewedDocument> => {
    const config = await configFor(given.uri);
    if (parts.documents.get(given.uri)) readings.set(given.uri, config.reading);
    const document = withReading(given, config.reading);
    const failed = failedIn.get(given.uri) ?? new Map<string, string>();
    const onFailure = (rule: string, reason: string): void => {
      leaveOut(given.uri, rule, reason);
    };
    const { doc } = document;
    const isLinking = linkedPaths(doc).length > 0 && isReviewed(doc, config);
    const found = isLinking && { linked: await linked.linkedFrom(document) };
    const seen = isLinking ? linked.lastSeenFrom(given.uri) : [];
    const review = reviewDocument(doc, { ...config, failed, onFailure, ...found }, parts.rules());
    if (review.isDesignDoc) onReview();
    return { document, review, linked: seen };
  };

  /** What was begun before a configuration changed or a rule failed may end after what was begun then: nobody gets it. */
  const resultOf = async (document: OpenDocument): Promise<ReviewedDocument> => {
    const begun = reviewed.get(document) ?? readAndReview(document);
    reviewed.set(document, begun);
    const result = await begun;
    return reviewed.get(document) === begun ? result : resultOf(document);
  };

  parts.documents.onDidChangeContent(({ document: { uri } }) => filesChanged([uri]));
  parts.documents.onDidClose(({ document: { uri } }) => {
    readings.delete(uri);
    failedIn.delete(uri);
    // From now on the file counts as it lies there.
    return filesChanged([uri]);
  });

  return {
    ...parts,
    kept,
    read: async (document) => (await resultOf(document)).document,
    review: async (document) => (await resultOf(document)).review,
    reviewed: resultOf,
    onReviewOutdated: reviewOutdated.event,
    filesChanged,
    readingIn: async (given) => {
      const place = given ?? folders[0];
      return (await configFor(place === undefined ? "untitled:new.md" : `${place}/new.md`)).reading;
    },
    editorSettings: async (uri) => (await settings.settingsFor(uri)).editor,
    takeSettings: settings.take,
    takeFolders: ({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uriKey(uri.replace(/\/$/, ""))));
      const stayed = folders.filter((folder) => !gone.has(uriKey(folder)));
      folders = [...stayed, ...added.map(({ uri }) => uri.replace(/\/$/, ""))];
    },
    reloadConfigs: () => {
      reviewed = new WeakMap();
      parts.configs.invalidate();
      settings.invalidate();
    },
    designDoc: async (uri) => {
      const document = parts.documents.get(uri);
      if (!document || !isMarkdown(document)) return undefined;
      const result = await resultOf(document);
      return result.review.isDesignDoc ? result : undefined;
    },
  };
}

/** A document that was never saved is configured as if it lay in the first folder of the workspace. */
function placeOf(uri: string, folder: string | undefined): string {
  const name = /^untitled:([^/]+)$/.exec(uri)?.[1];
  return name === undefined || folder === undefined ? uri : `${folder}/${name}`;
}

/** Editors name the language differently; the ending decides where they say nothing useful. */
export function isMarkdown({ uri, languageId }: OpenDocument): boolean {
  return languageId.startsWith("markdown") || /\.(?:md|markdown)$/i.test(uri);
}
