import type { TextEdit, TextRange } from "../document/text-range.ts";

export const severities = ["error", "warning", "info", "hint"] as const;
export type Severity = (typeof severities)[number];

/** What a rule may be set to. */
export const ruleSeverities = ["off", ...severities] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/**
 * *safe* fixes keep what the author said and may be applied without a look (fix all, fix on save);
 * *suggested* ones add or change meaning and are applied one by one.
 */
export type FixSafety = "safe" | "suggested";

export interface Fix {
  readonly title: string;
  readonly safety: FixSafety;
  /** Edits do not overlap; offsets count in the text the finding was computed from. */
  readonly edits: readonly TextEdit[];
}

export interface RelatedPlace {
  readonly range: TextRange;
  readonly message: string;
}

/** What a rule has to say about one place of one document. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: names the thing found and what was expected. */
  readonly message: string;
  readonly range: TextRange;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}
