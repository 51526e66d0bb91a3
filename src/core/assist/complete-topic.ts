import { missingTopics } from "../document/insert-topics.ts";
import { stepAt } from "../document/step-at.ts";
import type { Completion, CompletionPlace } from "./completion.ts";

/** In a list item or on an empty line of a step: the topics that it does not cover yet. */
export function completeTopic({ doc, before, offset }: CompletionPlace): readonly Completion[] {
  const typed = /^[ \t]{0,12}(?:([-*+])[ \t]{1,4}(\*{0,2}[^*]{0,40}))?$/.exec(before);
  const step = typed ? stepAt(doc, offset) : undefined;
  if (!typed || !step) return [];
  const [, mark, text = ""] = typed;
  return missingTopics(step).map((topic) => ({
    kind: "topic",
    label: topic.label,
    detail: `missing in ${step.step.title}`,
    documentation: topic.prompt,
    range: { start: offset - text.length, end: offset },
    newText: `${mark === undefined ? "- " : ""}**${topic.label}** — `,
    filterText: `${/^\*{0,2}/.exec(text)?.[0] ?? ""}${topic.label}`,
  }));
}
