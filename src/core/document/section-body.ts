import type { Framework } from "../framework/framework.ts";
import type { Glossary } from "../framework/glossary.ts";
import type { MarkdownBlock } from "./block-parser.ts";
import type { Comment, Link } from "./design-doc.ts";
import { shifted } from "./block-parser.ts";
import { sameCues, type Cues } from "./cues.ts";
import { FactSlots } from "./fact-slots.ts";
import { readContent } from "./section-content.ts";
import type { SourceText } from "./source-text.ts";
import type { SplicedList } from "./spliced-list.ts";
import type { TextRange } from "./text-range.ts";

/**
 * A section's heading and own text, whatever stands around it. While its blocks stay as they are it is the same
 * object in every version of a document, so that what was read in it is kept with it. Places count from its start.
 */
export class SectionBody extends FactSlots {
  readonly length: number;
  readonly headingLength: number;
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  readonly code: readonly TextRange[];
  /** No content: nothing but white space, rules, comments, and prompts left as they were. */
  readonly isEmpty: boolean;
  readonly cues: Cues;
  /** What the words of the trade in it are looked up in. */
  readonly glossary: Glossary;

  constructor(source: BodySource) {
    super();
    const { text, start, end, framework } = source;
    this.length = end - start;
    this.glossary = source.glossary;
    this.headingLength = source.ownStart - start;
    this.links = factsWithin(source, "links");
    this.comments = factsWithin(source, "comments");
    this.code = factsWithin(source, "code");
    const content = readContent(text.slice(start, end), this, framework);
    this.isEmpty = content.isEmpty;
    this.cues =
      source.before && sameCues(source.before.cues, content.cues) ? source.before.cues : content.cues;
  }
}

/** Where a body is read from. */
export interface BodySource {
  readonly text: SourceText;
  readonly framework: Framework;
  readonly glossary: Glossary;
  readonly start: number;
  /** Where the heading ends. */
  readonly ownStart: number;
  readonly end: number;
  /** Those that the section touches: from `firstBlock` to before `endBlock`. */
  readonly blocks: SplicedList<MarkdownBlock>;
  readonly starts: SplicedList<number>;
  readonly firstBlock: number;
  readonly endBlock: number;
  /** The section in the version before: while its cues are the same, they are the same object. */
  readonly before: SectionBody | undefined;
}

function factsWithin<Kind extends "links" | "comments" | "code">(
  { start, end, blocks, starts, firstBlock, endBlock }: BodySource,
  kind: Kind,
): readonly MarkdownBlock["facts"][Kind][number][] {
  const found: (Link | Comment | TextRange)[] = [];
  for (let index = firstBlock; index < endBlock; index++) {
    const at = starts.at(index) ?? 0;
    for (const fact of blocks.at(index)?.facts[kind] ?? []) {
      const range = "range" in fact ? fact.range : fact;
      if (at + range.start < end && at + range.end > start) found.push(shifted(fact, at - start));
    }
  }
  return found;
}
