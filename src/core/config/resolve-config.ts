import { defaultReading, type Reading } from "../document/reading.ts";
import { noOwnHeadings } from "../document/heading-reader.ts";
import type { Framework } from "../framework/framework.ts";
import { builtInFrameworks, findFramework } from "../framework/frameworks.ts";
import { builtInGlossary } from "../framework/glossary.ts";
import type { RuleSetting, RuleSettings } from "../lint/lint.ts";
import { defaultProfile, type Profile } from "../lint/profile.ts";
import { defaultOptions, type Rule } from "../lint/rule.ts";
import type { Choices, ConfigLayer, Membership, RuleChoice } from "./config-layer.ts";
import type { LoadedConfig } from "./load-config.ts";

/** What holds for one document, with nothing left open. */
export interface ResolvedConfig {
  readonly membership: Membership;
  readonly reading: Reading;
  readonly profile: Profile;
  readonly rules: RuleSettings;
}

/** No configuration file: the editor's settings and the defaults. */
export const noConfig: LoadedConfig = {
  layers: [],
  frameworks: builtInFrameworks,
  headings: noOwnHeadings,
  glossary: builtInGlossary,
  problems: [],
};

/**
 * What holds for the document at this path (relative to the folder of the nearest file).
 * @param below What every file wins over: the settings of an editor.
 */
export function resolveConfig(
  config: LoadedConfig,
  path: string,
  rules: readonly Rule[],
  below?: ConfigLayer,
): ResolvedConfig {
  const all = below ? [below, ...config.layers] : config.layers;
  // A file's overrides come behind its own choices and before those of the file that extends it.
  const choices = all.flatMap((layer): readonly Choices[] => [
    layer,
    ...layer.overrides.filter(({ matches }) => matches(path)),
  ]);
  return {
    membership: lastOf(all, (layer) => layer.membership(path)),
    reading: readingOf(
      config,
      lastOf(choices, ({ framework }) => framework),
    ),
    profile: lastOf(choices, ({ profile }) => profile) ?? defaultProfile,
    rules: ruleSettings(choices, rules),
  };
}

function lastOf<Item, Value>(items: readonly Item[], value: (item: Item) => Value | undefined) {
  for (const item of [...items].reverse()) {
    const found = value(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ruleSettings(choices: readonly Choices[], rules: readonly Rule[]): RuleSettings {
  const chosen = new Map<string, RuleChoice>();
  for (const choice of choices) {
    for (const [id, entry] of choice.rules) chosen.set(id, { ...chosen.get(id), ...entry });
  }
  const defaults = new Map(rules.map((rule) => [rule.id, defaultOptions(rule)]));
  return new Map(
    [...chosen].map(([id, { severity, options = defaults.get(id) ?? {} }]): [string, RuleSetting] => [
      id,
      { severity, options },
    ]),
  );
}

/** The same choices give the same object: documents are read anew when theirs is another. */
function readingOf(config: LoadedConfig, name: string | undefined): Reading {
  const { frameworks, headings, glossary } = config;
  const framework = findFramework(name ?? "", frameworks) ?? defaultReading.framework;
  if (config === noConfig && framework === defaultReading.framework) return defaultReading;
  const known = readings.get(config) ?? new Map<Framework, Reading>();
  readings.set(config, known);
  const reading = known.get(framework) ?? { framework, frameworks, headings, glossary };
  known.set(framework, reading);
  return reading;
}

const readings = new WeakMap<LoadedConfig, Map<Framework, Reading>>();
