/** Scores the rules on held-out designs: which defects are found, and what is said of designs that have none. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import type { Finding } from "../../../src/core/lint/finding.ts";
import { lintDesignDoc } from "../../../src/core/lint/lint.ts";
import { rules } from "../../../src/rules/index.ts";
import type { HeldOutDefect } from "./held-out-defect.ts";

/** What the rules say of one design, and of each defect put into it. */
export interface DocumentScore {
  readonly document: string;
  readonly findingsOfClean: readonly Finding[];
  readonly defects: readonly DefectScore[];
}

export interface DefectScore {
  readonly defect: HeldOutDefect;
  readonly found: boolean;
  /** Findings of other rules that only the defect brought: side effects, right or wrong. */
  readonly others: readonly Finding[];
}

/** @param document A design of this folder, without its ending. */
export async function scoreDocument(document: string): Promise<DocumentScore> {
  const text = readFileSync(join(import.meta.dirname, `${document}.md`), "utf8");
  const { defects } = (await import(`./defects/${document}.ts`)) as {
    readonly defects: readonly HeldOutDefect[];
  };
  const findingsOfClean = findingsOf(text);
  return {
    document,
    findingsOfClean,
    defects: defects.map((defect) => scoreDefect(defect, text, findingsOfClean)),
  };
}

function scoreDefect(defect: HeldOutDefect, text: string, findingsOfClean: readonly Finding[]): DefectScore {
  const before = new Set(findingsOfClean.map(keyOf));
  const added = findingsOf(withDefect(defect, text)).filter((finding) => !before.has(keyOf(finding)));
  return {
    defect,
    found: added.some(({ rule }) => rule === defect.rule),
    others: added.filter(({ rule }) => rule !== defect.rule),
  };
}

/** Places move with an edit; the rule and its words do not. */
const keyOf = ({ rule, message }: Finding): string => `${rule}: ${message.replace(/\bline \d+/, "line")}`;

/** All that the rules say of a text. */
export function findingsOf(text: string): readonly Finding[] {
  return lintDesignDoc(parseDesignDoc(text), rules);
}

function withDefect({ what, edits }: HeldOutDefect, text: string): string {
  return edits.reduce((current, [find, replacement]) => {
    const parts = current.split(patternOf(find));
    if (parts.length < 2) throw new Error(`${what}: "${String(find)}" does not stand in the document`);
    const places = current.match(new RegExp(patternOf(find), "g"))?.length;
    if (places !== 1)
      throw new Error(`${what}: "${String(find)}" stands in the document ${String(places)} times`);
    return current.replace(patternOf(find), () => replacement);
  }, text);
}

/** Words may be parted by any white space: where lines break does not matter. */
function patternOf(find: string | RegExp): RegExp {
  const source = typeof find === "string" ? find.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") : find.source;
  return new RegExp(source.replaceAll(/ +/g, "\\s+"));
}
