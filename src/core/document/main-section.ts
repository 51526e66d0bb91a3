import type { DesignDoc, Section } from "./design-doc.ts";

/**
 * Of a step's sections (by their index) the one where what is missing belongs: the outermost with content, of such the first. One that
 * is about later work is that only where there is no other.
 */
export function mainSection(sections: DesignDoc["sections"], indices: readonly number[]): number | undefined {
  return outermost(
    sections,
    indices.filter((index) => sections[index]?.isEmpty === false),
  );
}

/** The section that a step is led to, and written in, when it is still empty as well. */
export function homeOf({ sections }: DesignDoc, indices: readonly number[]): Section | undefined {
  return sections[mainSection(sections, indices) ?? outermost(sections, indices) ?? -1];
}

function outermost(sections: DesignDoc["sections"], indices: readonly number[]): number | undefined {
  let best: number | undefined;
  let depth = Infinity;
  for (const index of indices) {
    const section = sections[index];
    // No deeper one can be it, whatever its heading says.
    if (!section || section.level >= depth) continue;
    const own = section.level + (later.test(section.text) ? deepest : 0);
    if (own < depth) [best, depth] = [index, own];
  }
  return best;
}

const later =
  /^(?:extend(?:ing)?|extensions?|(?:possible |potential )?improvements?|(?:future|next|later|possible|further) (?:work|steps?|versions?|phases?|plans?|directions?|models?|improvements?|extensions?)|ideas|развитие|дальнейш|улучшени)/i;

/** No heading is so deep. */
const deepest = 100;
