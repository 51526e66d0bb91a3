import type { Stencil } from "../../src/core/board/stencil.ts";

/** The stencils that every word of `query` is found in: first those whose title begins with it. */
export function findStencils(stencils: readonly Stencil[], query: string): readonly Stencil[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return stencils;
  const matches = stencils.filter((stencil) => {
    const text = [stencil.title, stencil.component, ...stencil.keywords].join("\n").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = (stencil: Stencil) => stencil.title.toLowerCase().startsWith(words.join(" "));
  return [...matches.filter(begins), ...matches.filter((stencil) => !begins(stencil))];
}
