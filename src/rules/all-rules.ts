import type { Rule } from "../core/lint/rule.ts";
import { rules } from "./index.ts";

/** A function, so that a program can name the rules before it evaluates them. */
export function allRules(): readonly Rule[] {
  return rules;
}
