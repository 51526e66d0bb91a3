import * as z from "zod";
import type { Rule } from "../lint/rule.ts";
import { type ConfigLayer, emptyLayer, toChoices } from "./config-file.ts";
import { profileSchema, ruleSeveritySchema } from "./config-schema.ts";

/** The section under which an editor keeps Loopboard's settings. */
export const settingsSection = "loopboard";

/**
 * An editor's settings (`loopboard.profile`, `.framework`, `.rules`) as the lowest layer of the configuration: every
 * file wins over them. What is wrong in them has no effect; the editor shows it by the settings' schema.
 */
export function settingsLayer(settings: unknown, rules: readonly Rule[]): ConfigLayer {
  const { profile, framework, rules: severities } = settingsSchema.parse(settings);
  const chosen = Object.entries(severities).filter(([, severity]) => severity !== undefined);
  return {
    ...emptyLayer,
    ...toChoices({ profile, framework, rules: Object.fromEntries(chosen) }, rules),
  };
}

const settingsSchema = z
  .object({
    profile: profileSchema.optional().catch(undefined),
    framework: z.string().optional().catch(undefined),
    rules: z.record(z.string(), ruleSeveritySchema.optional().catch(undefined)).catch({}),
  })
  .catch({ profile: undefined, framework: undefined, rules: {} });
