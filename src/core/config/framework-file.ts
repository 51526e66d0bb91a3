import type { Framework } from "../framework/framework.ts";
import { frameworkSchema } from "../framework/framework-schema.ts";
import { toFramework } from "../framework/to-framework.ts";
import { expectationOf, type FileProblem, readJsonText } from "./json-text.ts";

export interface ParsedFramework {
  /** Undefined when something is wrong: half a framework would ask for the wrong things. */
  readonly value: Framework | undefined;
  readonly problems: readonly FileProblem[];
}

/** Reads the text of a framework file: JSON, with comments and trailing commas. Never throws. */
export function parseFramework(text: string): ParsedFramework {
  const { json, problems } = readJsonText(text, "The framework");
  if (!json) return { value: undefined, problems };
  const parsed = frameworkSchema.safeParse(json.value);
  if (parsed.success) return { value: problems.length > 0 ? undefined : toFramework(parsed.data), problems };
  const found = parsed.error.issues.map((issue): FileProblem => {
    const [unknownKey] = issue.code === "unrecognized_keys" ? issue.keys : [];
    const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
    return {
      message: `The framework can't be used: ${path.length > 0 ? `"${path.join(".")}": ` : ""}${expectationOf(issue)}.`,
      range: unknownKey === undefined ? json.rangeAt(path) : json.keyRangeAt(path),
    };
  });
  return { value: undefined, problems: [...problems, ...found] };
}
