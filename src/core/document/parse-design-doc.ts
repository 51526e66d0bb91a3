import { findFramework } from "../framework/frameworks.ts";
import type { DesignDoc } from "./design-doc.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";
import { headingReader } from "./heading-reader.ts";
import { lineIndex, updatedLineIndex } from "./line-index.ts";
import {
  factsOf,
  parseBlocks,
  updateBlocks,
  type ChangedRange,
  type MarkdownBlocks,
} from "./markdown-blocks.ts";
import { defaultReading, type Reading } from "./reading.ts";
import { readSections, type SectionsRead } from "./read-sections.ts";

/** A document with what makes reading its next version cheap. */
export interface ParsedDesignDoc extends DesignDoc {
  readonly markdown: MarkdownBlocks;
  readonly read: SectionsRead;
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
  const frontMatter = frontMatterOf(text, previous);
  const framework = findFramework(frontMatter?.framework ?? "", reading.frameworks) ?? reading.framework;
  const readHeading = headingReader(framework, reading.headings);
  const start = frontMatter?.range.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const update = previous
    ? updateBlocks(previous.doc.markdown, text, start, previous.changes, readHeading)
    : { markdown: parseBlocks(text, start, readHeading), replaced: undefined };
  const { markdown } = update;
  const readWith = { framework, glossary: reading.glossary, bodyStart: frontMatter?.range.end ?? 0 };
  const read = readSections(text, update, readWith, previous?.doc.read);
  const { sections, layout, parts, title, steps, outline, tally } = read;
  let links: DesignDoc["links"] | undefined;
  let comments: DesignDoc["comments"] | undefined;
  let code: DesignDoc["code"] | undefined;
  return {
    text,
    lines: previous ? updatedLineIndex(previous.doc.lines, text, previous.changes) : lineIndex(text),
    framework,
    frameworks: reading.frameworks,
    glossary: reading.glossary,
    frontMatter,
    title,
    sections,
    sectionStarts: layout.starts,
    parts,
    allParts: read.tree.all,
    steps,
    outline,
    cues: tally.cues,
    // At most keystrokes nobody asks for all of them.
    get links() {
      return (links ??= factsOf(markdown, "links"));
    },
    get comments() {
      return (comments ??= factsOf(markdown, "comments"));
    },
    get code() {
      return (code ??= factsOf(markdown, "code"));
    },
    markdown,
    read,
  };
}

/** Read again only where a change reaches it. */
function frontMatterOf(text: string, previous: Previous | undefined): FrontMatter | undefined {
  const before = previous?.doc.frontMatter;
  const end = before?.range.end ?? Infinity;
  return previous?.changes.every((change) => change.fromA > end) ? before : readFrontMatter(text);
}
