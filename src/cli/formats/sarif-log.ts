import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { Severity } from "../../core/lint/finding.ts";
import { version } from "../../core/version.ts";
import { indented } from "./json.ts";

/** What a run may find. */
export interface SarifRule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly summary: string;
}

export const sarifLevels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** The log of one run of SARIF 2.1.0 (OASIS) up to its results, which come last, so that they can be written one by one. */
export function sarifHead(rules: readonly SarifRule[]): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Loopboard", version, rules: rules.map(descriptor) } },
        columnKind: "utf16CodeUnits",
        results: [],
      },
    ],
  };
  const [before = ""] = JSON.stringify(log, undefined, 2).split('"results": []');
  return `${before}"results": [`;
}

/** Results in their place in the log, with a comma between two, but none around them. */
export function sarifResults(results: readonly object[]): string {
  return results.map((result) => `\n${indented(result, 8)}`).join(",");
}

/** A run without results is valid, too. */
export function sarifTail(isEmpty: boolean): string {
  return `${isEmpty ? "" : "\n      "}]\n    }\n  ]\n}\n`;
}

/** A reference relative to the root of the repository, where `#` and `?` belong to the name; elsewhere the whole URI. */
export function sarifUri(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split("/").map(encodeURIComponent).join("/");
}

function descriptor({ id, severity, summary }: SarifRule) {
  return {
    id,
    shortDescription: { text: summary },
    defaultConfiguration: { level: sarifLevels[severity] },
  };
}
