import type * as z from "zod";
import type { DesignDoc } from "../document/design-doc.ts";
import type { TextRange } from "../document/text-range.ts";
import type { LinkedAnchors } from "../links/linked-anchors.ts";
import type { Profile } from "./profile.ts";
import type { Fix, RelatedPlace, Severity } from "./finding.ts";
import type { IdleDirective } from "./silencing.ts";

/** What a rule may look at: the document, its own options, the profile, files it links to, and how the other rules ran; nothing else. */
export interface RuleContext<Options> {
  readonly doc: DesignDoc;
  readonly options: Options;
  readonly profile: Profile;
  readonly linked: LinkedAnchors;
  readonly run: RunSoFar;
}

/** How the other rules ran; whole only for a rule that {@link Rule.runsLast}. */
export interface RunSoFar {
  /** Whether there is a rule of this id, on or off. */
  readonly isRule: (id: string) => boolean;
  /** The comments that were not needed to silence a rule that ran. */
  readonly idleDirectives: () => readonly IdleDirective[];
}

/** A finding as a rule reports it; the rule's id and severity are added by {@link lintDesignDoc}. */
export interface Report {
  /** One sentence: names the thing found and what was expected. */
  readonly message: string;
  readonly range: TextRange;
  /** Only where one report of a rule weighs less or more than its others. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** As a function where making them takes more than a few lookups: it is called when somebody asks for fixes. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

/** The zod schema of a rule's options; what is left out, the rule's defaults fill in. */
export type OptionsSchema = z.ZodObject;

export interface RuleOptions<Schema extends OptionsSchema = OptionsSchema> {
  /** What holds where nothing is configured. */
  readonly defaults: z.output<Schema>;
  /** Loads the schema when a configuration is read: a start needs no zod. */
  readonly schema: () => Promise<Schema>;
}

export interface Rule {
  /** Kebab-case, names the bad pattern, reads well after "disable". */
  readonly id: string;
  /** One line for tables, settings and SARIF. */
  readonly summary: string;
  readonly severity: Severity;
  /** Whether some of its findings carry a fix: stated for the rule table, checked by the rule's page. */
  readonly fixable: boolean;
  /** Most rules have none. */
  readonly options?: RuleOptions;
  /** Whether it looks at what the others found, and so comes after them. */
  readonly runsLast?: boolean;
  /** Options are the defaults, or what the schema made of the configured ones. */
  readonly check: (context: RuleContext<never>) => Iterable<Report>;
}

/** Declares a rule; the type of its options, if it has any, comes from their schema. */
export function defineRule<Schema extends OptionsSchema = z.ZodObject<Record<string, never>>>(
  rule: Omit<Rule, "options" | "check"> & {
    readonly options?: RuleOptions<Schema>;
    readonly check: (context: RuleContext<z.output<Schema>>) => Iterable<Report>;
  },
): Rule {
  return rule;
}

/** The options of a rule where nothing is configured. */
export function defaultOptions({ options }: Rule): Readonly<Record<string, unknown>> {
  return options?.defaults ?? none;
}

const none = {};
