import { newFactSlot } from "./fact-slots.ts";
import type { DesignDoc } from "./design-doc.ts";
import { triggeredIn } from "./line-words.ts";
import type { PartGroup } from "./part-group.ts";
import type { SectionBody } from "./section-body.ts";
import type { PatternBits } from "./trigger-words.ts";
import { triggeredByAny } from "./triggers.ts";

const bodySlot = newFactSlot("body");
const groupSlot = newFactSlot("group");

/** What the words below the heading of a section trigger; -1 is the text before the first heading. */
export function triggeredInSection(doc: DesignDoc, index: number): PatternBits {
  const part = doc.parts[index + 1];
  if (!part) throw new RangeError(`There is no section ${index}.`);
  return triggeredInBody(part.body);
}

/** The same of all sections of a group: most patterns are in no section, and are asked of none. */
export function triggeredInGroup(group: PartGroup): PatternBits {
  return group.get(groupSlot, readGroup);
}

function readGroup({ parts, groups }: PartGroup): PatternBits {
  return triggeredByAny(
    groups.length > 0 ? groups.map(triggeredInGroup) : parts.map(({ body }) => triggeredInBody(body)),
  );
}

/** The same for what is read of a section's own text alone. */
export function triggeredInBody(body: SectionBody): PatternBits {
  return body.get(bodySlot, readBody);
}

function readBody({ lines }: SectionBody): PatternBits {
  return triggeredByAny(lines.map(({ line }) => triggeredIn(line)));
}
