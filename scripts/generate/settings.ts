import { readFile } from "node:fs/promises";
import { builtInFrameworks, defaultFramework } from "../../src/core/framework/frameworks.ts";
import { ruleSeverities } from "../../src/core/lint/finding.ts";
import { defaultProfile, profiles } from "../../src/core/lint/profile.ts";
import type { Profile } from "../../src/core/lint/profile.ts";
import type { Rule } from "../../src/core/lint/rule.ts";
import type { Generator } from "./generator.ts";

/** The settings of package.json that mirror `.loopboard.jsonc`; all the rest of the file is written by hand. */
export const settings: Generator = {
  path: "package.json",
  generate: async (root) => {
    const { rules } = await import("../../src/rules/index.ts");
    const manifest = JSON.parse(await readFile(`${root}/package.json`, "utf8")) as Manifest;
    const { properties } = manifest.contributes.configuration;
    // Known keys keep their places.
    manifest.contributes.configuration.properties = { ...properties, ...mirrored(rules) };
    return JSON.stringify(manifest);
  },
};

interface Manifest {
  readonly contributes: { readonly configuration: { properties: Record<string, unknown> } };
}

const fileWins = "A `.loopboard.jsonc` above the document wins over this setting.";

const profileTexts: Readonly<Record<Profile, string>> = {
  interview: "An answer of 45 minutes: saying a thing counts.",
  team: "A doc that people build from: things must be worked out.",
};

function mirrored(rules: readonly Rule[]): Readonly<Record<string, unknown>> {
  return {
    "loopboard.profile": {
      order: 1,
      type: "string",
      enum: [...profiles],
      markdownEnumDescriptions: profiles.map((profile) => profileTexts[profile]),
      default: defaultProfile,
      scope: "resource",
      markdownDescription: `What documents are held to. ${fileWins}`,
    },
    "loopboard.framework": {
      order: 2,
      type: "string",
      examples: builtInFrameworks.map(({ id }) => id),
      default: defaultFramework.id,
      scope: "resource",
      markdownDescription: `The framework that documents follow when they name none: ${builtInFrameworks
        .map(({ id }) => `\`${id}\``)
        .join(", ")}, or one that the configuration names. ${fileWins}`,
    },
    "loopboard.rules": {
      order: 3,
      type: "object",
      default: {},
      scope: "resource",
      markdownDescription: `How much each rule weighs, or \`off\`. ${fileWins}`,
      additionalProperties: false,
      properties: Object.fromEntries(
        rules.map(({ id, summary, severity }) => [
          id,
          {
            type: "string",
            enum: [...ruleSeverities],
            default: severity,
            markdownDescription: summary,
          },
        ]),
      ),
    },
  };
}
