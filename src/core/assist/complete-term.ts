import { stepAt } from "../document/step-at.ts";
import type { StepId } from "../framework/step-id.ts";
import type { Term, TermKind } from "../framework/term.ts";
import type { Completion, CompletionPlace } from "./completion.ts";
import { termKind, termText } from "./term-text.ts";

/** Behind the first letters of a word in prose: metrics, losses, models, components and the other terms of the glossary. */
export function completeTerm({ doc, before, after, offset }: CompletionPlace): readonly Completion[] {
  const typed = /(?<![\p{L}\p{N}_`/\\@=&-])\p{L}[\p{L}\p{N}-]{2,40}$/u.exec(before)?.[0];
  // Within a word the rest of it would stay behind what is taken.
  if (typed === undefined || /^[\p{L}\p{N}_]/u.test(after)) return [];
  const first = likelyKinds(stepAt(doc, offset)?.step.covers ?? []);
  return doc.glossary.terms
    .flatMap((term) => {
      const name = matchingName(term, typed.toLowerCase());
      return name === undefined ? [] : [{ term, name }];
    })
    .sort((a, b) => Number(first.includes(b.term.kind)) - Number(first.includes(a.term.kind)))
    .map(({ term, name }) => ({
      kind: "term",
      label: term.name,
      detail: termKind(term),
      documentation: termText(term),
      range: { start: offset - typed.length, end: offset },
      newText: inSentence(name, typed),
      // As it was typed: editors put a match in the same case first, and the second word of a term is in small letters.
      filterText: inSentence(name, typed),
    }));
}

/** The name that begins with what was typed: the main one, or a short form such as NDCG. */
function matchingName({ name, aliases, exactAliases }: Term, typed: string): string | undefined {
  return [name, ...exactAliases, ...aliases.filter((alias) => !/[*#]/.test(alias))].find((candidate) =>
    candidate.toLowerCase().startsWith(typed),
  );
}

/** `Precision` within a sentence is `precision`; `NDCG` and `XGBoost` stay as they are. */
function inSentence(name: string, typed: string): string {
  const isOrdinary = /^\p{Lu}\p{Ll}+(?![\p{Lu}])/u.test(name);
  const isLower = /^\p{Ll}/u.test(typed);
  return isOrdinary && isLower ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function likelyKinds(steps: readonly StepId[]): readonly TermKind[] {
  return steps.flatMap((step) => kindsByStep[step] ?? []);
}

const kindsByStep: Partial<Record<StepId, readonly TermKind[]>> = {
  model: ["model", "loss"],
  evaluation: ["metric"],
  serving: ["component"],
  monitoring: ["component"],
};
