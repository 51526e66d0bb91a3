import { isObject } from "../json-value.ts";
import { ruleSeverities } from "../lint/finding.ts";
import { profiles } from "../lint/profile.ts";
import type { Rule } from "../lint/rule.ts";
import { type ConfigLayer, emptyLayer, type RuleChoice } from "./config-layer.ts";

/**
 * An editor's settings (`loopboard.profile`, `.framework`, `.rules`) as the lowest layer of the configuration: every
 * file wins over them. What is wrong in them has no effect; the editor shows it by the settings' schema. Without zod,
 * because the start of the server waits for them.
 */
export function settingsLayer(settings: unknown, rules: readonly Rule[]): ConfigLayer {
  if (!isObject(settings)) return emptyLayer;
  const { profile, framework, rules: severities } = settings;
  return {
    ...emptyLayer,
    profile: profiles.find((known) => known === profile),
    framework: typeof framework === "string" ? framework : undefined,
    rules: isObject(severities) ? chosenRules(severities, rules) : emptyLayer.rules,
  };
}

function chosenRules(
  chosen: Readonly<Record<string, unknown>>,
  rules: readonly Rule[],
): ReadonlyMap<string, RuleChoice> {
  return new Map(
    rules.flatMap(({ id }): readonly (readonly [string, RuleChoice])[] => {
      const severity = ruleSeverities.find((known) => known === chosen[id]);
      return severity === undefined ? [] : [[id, { severity }]];
    }),
  );
}
