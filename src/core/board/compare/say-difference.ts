import type { BoardDifference } from "./compare-boards.ts";

/** A difference in words, such as "Ranker moved and renamed, was Scorer" or "Arrow Client → Ranker added". */
export function sayDifference({ kind, what, name, formerName, aspects }: BoardDifference): string {
  const subject = {
    component: name || "Shape without text",
    connection: `Arrow ${name}`,
    frame: `Frame ${name || "without title"}`,
    shape: "Shape",
  }[what];
  if (kind !== "changed") return `${subject} ${kind}`;
  const done = listed(aspects);
  return formerName === undefined || formerName === ""
    ? `${subject} ${done}`
    : `${subject} ${done}, was ${formerName}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
