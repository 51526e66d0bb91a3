import { missingTopics } from "../document/insert-topics.ts";
import { stepAt } from "../document/step-at.ts";
import { isAbbreviated } from "./is-abbreviated.ts";
import type { Completion, CompletionPlace } from "./completion.ts";

/** In a list item or on an empty line of a step: the topics that it does not cover yet. */
export function completeTopic({ doc, before, after, offset }: CompletionPlace): readonly Completion[] {
  const typed = /^[ \t]{0,12}(?:([-*+])[ \t]{1,4}(?:\[[ xX]\][ \t]{1,4})?(\*{0,2}[^*]{0,40}))?$/.exec(before);
  // Editors may have closed the bold that was opened.
  const closed = /^(\*{0,2})[ \t]*$/.exec(after)?.[1];
  const step = typed && closed !== undefined ? stepAt(doc, offset) : undefined;
  if (!typed || closed === undefined || !step) return [];
  const [, mark, text = ""] = typed;
  const words = text.replace(/^\*+/, "");
  const range = { start: offset - text.length, end: offset + closed.length };
  return missingTopics(step)
    .filter(({ label }) => isAbbreviated(words, label))
    .map((topic) => ({
      kind: "topic",
      label: topic.label,
      detail: `missing in ${step.step.title}`,
      documentation: topic.prompt,
      range,
      newText: `${mark === undefined ? "- " : ""}**${topic.label}** — `,
      filterText: `${/^\*{0,2}/.exec(text)?.[0] ?? ""}${topic.label}`,
    }));
}
