import type { HoverPlace, HoverText } from "./hover.ts";

/** On a rule's id in a comment that silences it: what the rule reports. */
export function hoverRule({ doc, offset, rules }: HoverPlace): HoverText | undefined {
  const comment = doc.comments.find(({ range }) => range.start <= offset && offset <= range.end);
  if (!comment?.text.startsWith("loopboard-")) return undefined;
  for (const match of doc.text
    .slice(comment.range.start, comment.range.end)
    .matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
    const start = comment.range.start + match.index;
    const range = { start, end: start + match[0].length };
    const rule = rules.find(({ id }) => id === match[0]);
    if (rule && range.start <= offset && offset <= range.end)
      return { range, markdown: `**${rule.id}** · ${rule.severity}\n\n${rule.summary}` };
  }
  return undefined;
}
