import type { RuleSetting } from "../lint/lint.ts";
import type { Profile } from "../lint/profile.ts";

/** A severity alone leaves options as something below chose them. */
export type RuleChoice = Pick<RuleSetting, "severity"> & Partial<Pick<RuleSetting, "options">>;

/** What may be chosen for all documents, and differently for some of them. */
export interface Choices {
  readonly framework: string | undefined;
  readonly profile: Profile | undefined;
  readonly rules: ReadonlyMap<string, RuleChoice>;
}

/** One source of configuration: a file, or an editor's settings. Later ones win over those they build on. */
export interface ConfigLayer extends Choices {
  /** Paths are relative to the folder of the nearest configuration file, with `/`. */
  readonly membership: (path: string) => Membership;
  readonly overrides: readonly (Choices & { readonly matches: (path: string) => boolean })[];
}

/** Undefined leaves the decision to the detector. */
export type Membership = "included" | "excluded" | undefined;

export const emptyLayer: ConfigLayer = {
  membership: () => undefined,
  framework: undefined,
  profile: undefined,
  rules: new Map(),
  overrides: [],
};
