import type { ClientCapabilities, Connection, TextDocuments } from "vscode-languageserver";
import type { ConfigSource } from "../core/config/nearest-config.ts";
import { type Review, reviewDocument } from "../core/lint/review.ts";
import type { Rule } from "../core/lint/rule.ts";
import type { OpenDocument } from "./open-document.ts";

/** What every feature of the server works with. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<OpenDocument>;
  readonly configs: ConfigSource;
  readonly rules: readonly Rule[];
  readonly capabilities: ClientCapabilities;
  /** The review of a document at its present version; computed once a version. */
  readonly review: (document: OpenDocument) => Promise<Review>;
  /** Forgets reviews and configurations: a configuration file changed. */
  readonly reloadConfigs: () => void;
  /** The document with its review, when it is open, is Markdown and counts as a design doc. */
  readonly designDoc: (uri: string) => Promise<ReviewedDocument | undefined>;
}

export interface ReviewedDocument {
  readonly document: OpenDocument;
  readonly review: Review;
}

export function session(
  parts: Pick<Session, "connection" | "documents" | "configs" | "rules" | "capabilities">,
): Session {
  let reviews = new WeakMap<OpenDocument, Promise<Review>>();

  const review = (document: OpenDocument): Promise<Review> => {
    const cached = reviews.get(document);
    if (cached) return cached;
    const fresh = parts.configs
      .configFor(document.uri)
      .then((config) => reviewDocument(document.doc, config, parts.rules));
    reviews.set(document, fresh);
    return fresh;
  };

  return {
    ...parts,
    review,
    reloadConfigs: () => {
      reviews = new WeakMap();
      parts.configs.invalidate();
    },
    designDoc: async (uri) => {
      const document = parts.documents.get(uri);
      if (!document || !isMarkdown(document)) return undefined;
      const result = await review(document);
      return result.isDesignDoc ? { document, review: result } : undefined;
    },
  };
}

/** Editors name the language differently; the ending decides where they say nothing useful. */
export function isMarkdown({ uri, languageId }: OpenDocument): boolean {
  return languageId.startsWith("markdown") || /\.(?:md|markdown)$/i.test(uri);
}
