import type { Framework } from "../framework/framework.ts";
import { frameworkSchema } from "../framework/framework-schema.ts";
import { toFramework } from "../framework/to-framework.ts";
import { perhaps } from "../nearest-word.ts";
import { type FileProblem, readJsonText } from "./json-text.ts";
import { expectationOf, keysAt, plainIssues } from "./schema-words.ts";

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
  const found = plainIssues(parsed.error.issues).map((issue): FileProblem => {
    const [unknownKey] = issue.code === "unrecognized_keys" ? issue.keys : [];
    if (unknownKey !== undefined) {
      const path = [...issue.path, unknownKey];
      const near = perhaps(unknownKey, keysAt(frameworkSchema, issue.path));
      return {
        message: `The framework can't be used: unknown key "${path.join(".")}"${near}.`,
        range: json.keyRangeAt(path),
      };
    }
    const place = issue.path.length > 0 ? `"${issue.path.join(".")}": ` : "";
    return {
      message: `The framework can't be used: ${place}${expectationOf(issue)}.`,
      range: json.rangeAt(issue.path),
    };
  });
  return { value: undefined, problems: [...problems, ...found] };
}
