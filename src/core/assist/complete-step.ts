import { missingSteps, stepHeadingAt } from "../document/insert-steps.ts";
import { stepPlace } from "../document/step-place.ts";
import { stepById } from "../framework/framework.ts";
import { isAbbreviated } from "./is-abbreviated.ts";
import type { Completion, CompletionPlace } from "./completion.ts";

/** At the start of a line: headings of the steps that are still missing, in the document's own style. */
export function completeStep({ doc, before, after, offset }: CompletionPlace): readonly Completion[] {
  const typed = /^(#{0,6})([ \t]{0,3}[^#]{0,60})?$/.exec(before);
  if (!typed || after.trim() !== "" || (typed[1] === "" && before !== "")) return [];
  const words = (typed[2] ?? "").trimStart();
  const range = { start: offset - before.length, end: offset };
  return missingSteps(doc).flatMap((id) => {
    const step = stepById(doc.framework, id);
    if (!step) return [];
    const { line, edits } = stepHeadingAt(doc, range.start, stepPlace(doc, id));
    if (!isAbbreviated(words, line)) return [];
    return {
      kind: "step" as const,
      label: line,
      detail: "missing step",
      documentation: step.purpose,
      range,
      newText: line,
      ...(edits.length > 0 && { edits }),
      // The typed marks may be fewer or more than the document's.
      filterText:
        `${typed[1] ?? ""}${typed[2]?.startsWith(" ") === false ? "" : " "}${step.title}`.trimStart(),
    };
  });
}
