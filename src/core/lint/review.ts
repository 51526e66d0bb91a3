import type { Membership } from "../config/config-layer.ts";
import type { ResolvedConfig } from "../config/resolve-config.ts";
import { detectDesignDoc } from "../document/detect-design-doc.ts";
import type { DesignDoc } from "../document/design-doc.ts";
import type { Finding } from "./finding.ts";
import { lintDesignDoc, type LintSettings } from "./lint.ts";
import type { Rule } from "./rule.ts";

/** What Loopboard says of one Markdown document under one configuration: the same in every host. */
export interface Review {
  readonly isDesignDoc: boolean;
  /** Why it counts as a design doc, or why not: one clause. */
  readonly reason: string;
  /** Empty for a document that is no design doc. */
  readonly findings: readonly Finding[];
}

/**
 * @param doc Read with `config.reading`.
 * @param config With what is known of the files that the document links to, and of rules that failed on it.
 * @param evenIfNone Check the document even though it is not taken for a design doc.
 */
export function reviewDocument(
  doc: DesignDoc,
  config: ResolvedConfig & Pick<LintSettings, "failed" | "onFailure" | "linked">,
  rules: readonly Rule[],
  evenIfNone = false,
): Review {
  const { isDesignDoc, reason } = membership(doc, config.membership);
  const findings = isDesignDoc || evenIfNone ? lintDesignDoc(doc, rules, config) : [];
  return { isDesignDoc, reason, findings };
}

export const excludedReason = "the configuration excludes it";

/** Whether there would be findings to look for: before somebody reads other files for them. */
export function isReviewed(doc: DesignDoc, config: ResolvedConfig, evenIfNone = false): boolean {
  return evenIfNone || membership(doc, config.membership).isDesignDoc;
}

/** The document's own front matter wins over the configuration, and both over the detector. */
function membership(
  doc: DesignDoc,
  configured: Membership,
): { readonly isDesignDoc: boolean; readonly reason: string } {
  const isExplicit = doc.frontMatter?.loopboard !== undefined || doc.frontMatter?.framework !== undefined;
  if (!isExplicit && configured === "included") {
    return { isDesignDoc: true, reason: "the configuration includes it" };
  }
  if (!isExplicit && configured === "excluded") {
    return { isDesignDoc: false, reason: excludedReason };
  }
  return detectDesignDoc(doc);
}
