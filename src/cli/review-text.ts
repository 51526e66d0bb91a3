import { pathToFileURL } from "node:url";
import type { ConfigForDocument, ConfigSource } from "../core/config/nearest-config.ts";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { parseDesignDoc } from "../core/document/parse-design-doc.ts";
import { linkedPaths } from "../core/links/linked-anchors.ts";
import type { LintSettings } from "../core/lint/lint.ts";
import type { Profile } from "../core/lint/profile.ts";
import { isReviewed, type Review, reviewDocument } from "../core/lint/review.ts";
import { rules } from "../rules/index.ts";
import { type LinkedStamp, readLinkedFiles } from "./linked-files.ts";

interface ReviewedText {
  readonly doc: DesignDoc;
  readonly review: Review;
  /** The files that the review looked at besides. */
  readonly linked: readonly LinkedStamp[];
}

/** @param path Absolute: where the text belongs. */
export async function reviewText(
  path: string,
  text: string,
  config: ConfigForDocument & Pick<LintSettings, "onFailure">,
  { all, cwd }: { readonly all: boolean; readonly cwd: string },
): Promise<ReviewedText> {
  const doc = parseDesignDoc(text, config.reading);
  const isLinking = linkedPaths(doc).length > 0 && isReviewed(doc, config, all);
  const linked = isLinking ? await readLinkedFiles(doc, path, cwd) : undefined;
  const found = linked && { linked: linked.anchors };
  const review = reviewDocument(doc, { ...config, ...found }, rules, all);
  return { doc, review, linked: linked?.stamps ?? [] };
}

/** @param profile Of the command line: wins over every file. */
export async function configFor(
  path: string,
  configs: ConfigSource,
  profile: Profile | undefined,
): Promise<ConfigForDocument> {
  const config = await configs.configFor(pathToFileURL(path).href);
  return profile === undefined ? config : { ...config, profile };
}
