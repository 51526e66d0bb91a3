import type { Framework } from "../framework/framework.ts";
import type { Glossary } from "../framework/glossary.ts";
import type { Cues } from "./cues.ts";
import type { Comment, DesignDoc, Link, OutlineStep, Section, StepCoverage } from "./design-doc.ts";
import { DocumentFacts } from "./fact-slots.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { LineIndex } from "./line-index.ts";
import { factsOf, type MarkdownBlocks } from "./markdown-blocks.ts";
import type { PartGroup } from "./part-group.ts";
import type { SectionsRead } from "./read-sections.ts";
import type { Reading } from "./reading.ts";
import type { SectionPart } from "./section-part.ts";
import type { SourceText } from "./source-text.ts";
import type { TextRange } from "./text-range.ts";

interface DocRead {
  readonly source: SourceText;
  readonly lines: LineIndex;
  readonly framework: Framework;
  readonly reading: Reading;
  readonly frontMatter: FrontMatter | undefined;
  readonly markdown: MarkdownBlocks;
  readonly read: SectionsRead;
}

/**
 * A document as it was read. A class for its getters: those of an object literal are functions of their own for each object,
 * which V8 notes among the old objects. They and all that they see, whole documents, then outlive each search of the young ones.
 */
export class ReadDoc implements DesignDoc {
  readonly source: SourceText;
  readonly lines: LineIndex;
  readonly framework: Framework;
  readonly frameworks: readonly Framework[];
  readonly glossary: Glossary;
  readonly facts = new DocumentFacts();
  readonly frontMatter: FrontMatter | undefined;
  readonly title: number | undefined;
  readonly sections: readonly Section[];
  readonly sectionStarts: readonly number[];
  readonly parts: readonly SectionPart[];
  readonly allParts: PartGroup;
  readonly steps: readonly StepCoverage[];
  readonly outline: readonly OutlineStep[];
  readonly cues: Cues;
  readonly markdown: MarkdownBlocks;
  readonly read: SectionsRead;
  #links: readonly Link[] | undefined;
  #comments: readonly Comment[] | undefined;
  #code: readonly TextRange[] | undefined;

  constructor({ source, lines, framework, reading, frontMatter, markdown, read }: DocRead) {
    this.source = source;
    this.lines = lines;
    this.framework = framework;
    this.frameworks = reading.frameworks;
    this.glossary = reading.glossary;
    this.frontMatter = frontMatter;
    this.title = read.title;
    this.sections = read.sections;
    this.sectionStarts = read.layout.starts;
    this.parts = read.parts;
    this.allParts = read.tree.all;
    this.steps = read.steps;
    this.outline = read.outline;
    this.cues = read.tally.cues;
    this.markdown = markdown;
    this.read = read;
  }

  get text(): string {
    return this.source.toString();
  }

  // At most keystrokes nobody asks for all of them.
  get links(): readonly Link[] {
    return (this.#links ??= factsOf(this.markdown, "links"));
  }

  get comments(): readonly Comment[] {
    return (this.#comments ??= factsOf(this.markdown, "comments"));
  }

  get code(): readonly TextRange[] {
    return (this.#code ??= factsOf(this.markdown, "code"));
  }
}
