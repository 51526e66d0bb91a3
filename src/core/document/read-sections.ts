import type { Framework } from "../framework/framework.ts";
import type { Glossary } from "../framework/glossary.ts";
import { noCues, tallied, type CueTally } from "./cue-tally.ts";
import type { OutlineStep, StepCoverage } from "./design-doc.ts";
import type { BlocksUpdate, MarkdownBlocks } from "./markdown-blocks.ts";
import { outlineSteps } from "./outline.ts";
import { grouped, type PartTree } from "./part-group.ts";
import type { PlacedSection } from "./placed-section.ts";
import { placeSections } from "./place-sections.ts";
import { SectionBody } from "./section-body.ts";
import { SectionPart, SectionPlace } from "./section-part.ts";
import { layoutOf, sectionSpans, type Layout, type Span } from "./section-spans.ts";
import { decideSteps, type DecidedSteps, type ReadSection } from "./section-steps.ts";
import { nested } from "./section-tree.ts";
import type { SourceText } from "./source-text.ts";
import { stepCoverage } from "./step-coverage.ts";
import { versionMatch, type VersionMatch } from "./version-match.ts";
import { withOneBodyChanged } from "./one-body-changed.ts";

/** The sections of a document with what makes reading those of its next version cheap. */
export interface SectionsRead extends ReadWith {
  readonly sections: readonly PlacedSection[];
  readonly layout: Layout;
  /** The text before the first heading, then one for each section. */
  readonly parts: readonly SectionPart[];
  readonly tree: PartTree;
  readonly title: number | undefined;
  readonly steps: readonly StepCoverage[];
  readonly outline: readonly OutlineStep[];
  readonly tally: CueTally;
  readonly read: readonly ReadSection[];
  readonly decided: readonly DecidedSteps[];
  readonly markdown: MarkdownBlocks;
}

/** What decides, beside the text, what is read in a section. */
export interface ReadWith {
  readonly framework: Framework;
  readonly glossary: Glossary;
  /** Where the text before the first heading starts. */
  readonly bodyStart: number;
}

/** Reads the sections of a document; those whose blocks did not change are taken over from `previous`. */
export function readSections(
  text: SourceText,
  update: BlocksUpdate,
  readWith: ReadWith,
  known: SectionsRead | undefined,
): SectionsRead {
  const { framework, glossary, bodyStart } = readWith;
  const previous = known?.framework === framework && known.glossary === glossary ? known : undefined;
  const changed = previous?.bodyStart === bodyStart ? withOneBodyChanged(previous, text, update) : undefined;
  return changed ?? readAll(text, update.markdown, readWith, previous);
}

function readAll(
  text: SourceText,
  markdown: MarkdownBlocks,
  readWith: ReadWith,
  previous: SectionsRead | undefined,
): SectionsRead {
  const { framework, glossary, bodyStart } = readWith;
  const spans = sectionSpans(markdown, bodyStart, text.length);
  const match = versionMatch(previous, spans, markdown, text);
  const bodyAt = (index: number, span: Span): SectionBody => {
    const old = match.before(index);
    const before = old === undefined ? undefined : previous?.parts[old + 1]?.body;
    if (before && match.isSame(index)) return before;
    const { blocks, starts } = markdown;
    return new SectionBody({ ...span, text, framework, glossary, blocks, starts, before });
  };
  const preamble = bodyAt(-1, spans.preamble);
  const bodies = spans.sections.map((span, index) => bodyAt(index, span));
  const places = nested(
    spans.sections.map(({ heading }, index) => ({ heading, isBare: bodies[index]?.isEmpty ?? true })),
  );
  const read = spans.sections.map(({ heading }, index): ReadSection => {
    const place = places[index] ?? { level: 0, parent: undefined, last: index + 1 };
    return { ...place, heading, body: bodies[index] ?? preamble };
  });
  const decided = decideSteps(read, decidedBefore(read, match, previous));
  const title = titleOf(read, decided);
  const layout = layoutOf(spans, text.length, markdown.blocks.length);
  const sections = placeSections(read, decided, layout, match, previous?.sections);
  const parts = toParts(preamble, read, sections, title, match, previous);
  const tally = tallyOf(preamble, read, match, previous);
  return {
    ...readWith,
    ...{ sections, layout, parts, title, tally, read, decided, markdown },
    tree: grouped(parts, previous?.tree),
    steps: stepCoverage(framework, sections, tally.cues),
    outline: outlineSteps(framework, sections, read, tally.cues),
  };
}
/** What was decided of a section whose heading, subsections and cues are as they were. */
function decidedBefore(
  read: readonly ReadSection[],
  match: VersionMatch,
  previous: SectionsRead | undefined,
): (index: number) => DecidedSteps | undefined {
  if (!previous) return () => undefined;
  const changed = read.flatMap(({ heading, body }, index) => {
    if (match.isSame(index)) return [];
    const old = previous.read[match.before(index) ?? -1];
    return old?.heading === heading && old.body.cues === body.cues ? [] : [index];
  });
  const first = changed[0] ?? Infinity;
  const behind = (changed.at(-1) ?? -Infinity) + 1;
  return (index) => {
    const old = match.before(index);
    const now = read[index];
    // The very first heading may be the title, which the whole document decides, or have been it.
    if (!old || now === undefined || index === 0) return undefined;
    if (now.last > first && index < behind) return undefined;
    const then = previous.read[old];
    const isAlike = then?.level === now.level && then.last - old === now.last - index;
    return isAlike && then.heading === now.heading ? previous.decided[old] : undefined;
  };
}

function titleOf(read: readonly ReadSection[], decided: readonly DecidedSteps[]): number | undefined {
  const first = read.findIndex(
    ({ level, heading: { kind } }) => level === 1 && (kind === "atx" || kind === "setext"),
  );
  return first !== -1 && decided[first]?.steps.length === 0 ? first : undefined;
}

function toParts(
  preamble: SectionBody,
  read: readonly ReadSection[],
  sections: readonly PlacedSection[],
  title: number | undefined,
  match: VersionMatch,
  previous: SectionsRead | undefined,
): readonly SectionPart[] {
  const first = previous?.parts[0];
  const parts: SectionPart[] = [
    first?.body === preamble ? first : new SectionPart(preamble, undefined, preamble.isEmpty),
  ];
  read.forEach(({ heading, parent, body }, index) => {
    const { steps = [], isEmpty = true } = sections[index] ?? {};
    const above = parent === undefined ? undefined : parts[parent + 1]?.place;
    const old = match.before(index);
    const before = old === undefined ? undefined : previous?.parts[old + 1];
    const role = index === title ? "title" : heading.kind === "label" ? "label" : "heading";
    const place = before?.place?.is(heading.text, steps, role, above)
      ? before.place
      : new SectionPlace(heading.text, steps, role, above);
    parts.push(
      before?.body === body && before.place === place && before.isEmpty === isEmpty
        ? before
        : new SectionPart(body, place, isEmpty),
    );
  });
  return parts;
}

function tallyOf(
  preamble: SectionBody,
  read: readonly ReadSection[],
  match: VersionMatch,
  previous: SectionsRead | undefined,
): CueTally {
  const { front, back } = match;
  const added = [preamble, ...read.slice(front, read.length - back).map(({ body }) => body)];
  if (!previous)
    return tallied(
      noCues,
      [],
      added.map(({ cues }) => cues),
    );
  const old = previous.read;
  const removed = [
    previous.parts[0]?.body ?? preamble,
    ...old.slice(front, old.length - back).map(({ body }) => body),
  ];
  return tallied(
    previous.tally,
    removed.map(({ cues }) => cues),
    added.map(({ cues }) => cues),
  );
}
