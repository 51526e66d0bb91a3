import { findFramework } from "../framework/frameworks.ts";
import { joinedCues } from "./cues.ts";
import type { DesignDoc, Section } from "./design-doc.ts";
import { readFrontMatter } from "./front-matter.ts";
import { headingReader } from "./heading-reader.ts";
import { headingsOf } from "./headings.ts";
import { lineIndex } from "./line-index.ts";
import {
  factsOf,
  parseBlocks,
  updateBlocks,
  type ChangedRange,
  type MarkdownBlocks,
} from "./markdown-blocks.ts";
import { outlineSteps } from "./outline.ts";
import { defaultReading, type Reading } from "./reading.ts";
import { contentReader, type ContentReader } from "./section-content.ts";
import { sectionSteps, type ReadSection } from "./section-steps.ts";
import { placeSections } from "./section-tree.ts";
import { stepCoverage } from "./step-coverage.ts";

/** A document with what makes reading its next version cheap. */
export interface ParsedDesignDoc extends DesignDoc {
  readonly markdown: MarkdownBlocks;
  readonly contents: ContentReader["contents"];
}

/** Reads Markdown as a design doc. */
export function parseDesignDoc(text: string, reading: Reading = defaultReading): ParsedDesignDoc {
  return readDesignDoc(text, reading);
}

/** The same as parsing `text`, at the cost of what changed since `previous`. */
export function updateDesignDoc(
  previous: ParsedDesignDoc,
  text: string,
  changes: readonly ChangedRange[],
  reading: Reading = defaultReading,
): ParsedDesignDoc {
  return readDesignDoc(text, reading, { doc: previous, changes });
}

interface Previous {
  readonly doc: ParsedDesignDoc;
  readonly changes: readonly ChangedRange[];
}

function readDesignDoc(text: string, reading: Reading, previous?: Previous): ParsedDesignDoc {
  const frontMatter = readFrontMatter(text);
  const framework = findFramework(frontMatter?.framework ?? "", reading.frameworks) ?? reading.framework;
  const readHeading = headingReader(framework, reading.headings);
  const start = frontMatter?.range.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const markdown = previous
    ? updateBlocks(previous.doc.markdown, text, start, previous.changes, readHeading)
    : parseBlocks(text, start, readHeading);
  const facts = factsOf(markdown);
  const headings = headingsOf(text, facts.headings, facts.headingBlocks);
  const placed = placeSections(headings, text.length);
  const reader = contentReader(text, facts, framework, previous?.doc);
  const read = placed.map((place): ReadSection => ({ ...place, content: reader.read(place.ownRange) }));
  const preamble = reader.read({ start, end: placed[0]?.range.start ?? text.length });
  const sections = toSections(read);
  const cues = joinedCues([preamble.cues, ...read.map((section) => section.content.cues)]);
  return {
    text,
    lines: lineIndex(text),
    framework,
    frameworks: reading.frameworks,
    frontMatter,
    title: titleOf(sections),
    sections,
    steps: stepCoverage(framework, sections, cues),
    outline: outlineSteps(
      framework,
      sections,
      read.map(({ heading }) => heading.meaning.names),
      cues,
    ),
    cues,
    links: facts.links,
    comments: facts.comments,
    code: facts.code,
    markdown,
    contents: reader.contents,
  };
}

function toSections(read: readonly ReadSection[]): readonly Section[] {
  const steps = sectionSteps(read);
  return read.map(({ heading, ownRange, range, parent }, index) => ({
    kind: heading.kind,
    level: heading.level,
    text: heading.text,
    numbering: heading.numbering,
    headingRange: heading.range,
    textRange: heading.textRange,
    ownRange,
    range,
    parent,
    steps: steps[index] ?? [],
    isEmpty: isEmptySection(index, read),
  }));
}

function isEmptySection(index: number, read: readonly ReadSection[]): boolean {
  const end = read[index]?.range.end ?? 0;
  for (let at = index; at === index || (read[at]?.range.start ?? end) < end; at++) {
    if (read[at]?.content.isEmpty === false) return false;
  }
  return true;
}

function titleOf(sections: readonly Section[]): number | undefined {
  const first = sections.findIndex(({ level, kind }) => level === 1 && (kind === "atx" || kind === "setext"));
  return first !== -1 && sections[first]?.steps.length === 0 ? first : undefined;
}
