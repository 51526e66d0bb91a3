import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { StepId } from "../../../src/core/framework/step-id.ts";

/** Real documents with labels by hand; they are not part of this repository. */
export interface LabelledDocument {
  readonly id: string;
  readonly isDesignDoc: boolean;
  readonly text: string;
  /** The steps that have a section of their own; none for documents that are no design docs. */
  readonly steps: ReadonlySet<StepId>;
}

const folder = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));

/** The documents beside the repository, or undefined when the folder is not there. */
export function readCorpus(): readonly LabelledDocument[] | undefined {
  return readLabels()?.map(documentOf);
}

/** Those of the design docs of which more than the outline may be kept. */
export function readWholeDesigns(): readonly LabelledDocument[] | undefined {
  return readLabels()
    ?.filter(({ file }) => file !== undefined)
    .map(documentOf)
    .filter(({ isDesignDoc }) => isDesignDoc);
}

function readLabels(): readonly Label[] | undefined {
  if (!existsSync(`${folder}labels.json`)) return undefined;
  return JSON.parse(readFileSync(`${folder}labels.json`, "utf8")) as readonly Label[];
}

function documentOf(label: Label): LabelledDocument {
  return {
    id: label.id,
    isDesignDoc: label.kind !== "negative",
    text: label.file === undefined ? outlineText(label) : readFileSync(`${folder}${label.file}`, "utf8"),
    steps: new Set(
      Object.entries(label.steps).flatMap(([id, { status }]) => (status === "present" ? [id as StepId] : [])),
    ),
  };
}

interface Label {
  readonly id: string;
  readonly kind: string;
  readonly file?: string;
  readonly outline?: readonly (readonly [line: number, heading: string])[];
  readonly steps: Readonly<
    Record<
      string,
      { readonly status: string; readonly headings: readonly string[]; readonly lines: readonly number[] }
    >
  >;
}

/** A document of which only the headings may be kept: each on its line, with nothing below. */
function outlineText({ outline = [], steps }: Label): string {
  const lines = new Map(outline);
  for (const step of Object.values(steps)) {
    step.lines.forEach((line, index) => lines.set(line, lines.get(line) ?? step.headings[index] ?? ""));
  }
  const text: string[] = [];
  for (const [line, heading] of [...lines].sort(([a], [b]) => a - b)) {
    // An item that outlines a document holds text of its own.
    if (/^\s*(?:[-*]|\d+\.) /.test(text.at(-1) ?? "") && line > text.length + 1) text.push("    - text");
    while (text.length < line - 1) text.push("");
    text.push(heading);
  }
  return `${text.join("\n")}\n`;
}
