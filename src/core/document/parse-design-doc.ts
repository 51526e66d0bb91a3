import { findFramework } from "../framework/frameworks.ts";
import type { DesignDoc } from "./design-doc.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";
import { headingReader } from "./heading-reader.ts";
import { lineIndex, updatedLineIndex } from "./line-index.ts";
import { parseBlocks, updateBlocks, type ChangedRange, type MarkdownBlocks } from "./markdown-blocks.ts";
import { ReadDoc } from "./read-doc.ts";
import { defaultReading, type Reading } from "./reading.ts";
import { SourceText } from "./source-text.ts";
import { readSections, type SectionsRead } from "./read-sections.ts";

/** A document with what makes reading its next version cheap. */
export interface ParsedDesignDoc extends DesignDoc {
  readonly markdown: MarkdownBlocks;
  readonly read: SectionsRead;
}

/** Reads Markdown as a design doc. */
export function parseDesignDoc(text: string, reading: Reading = defaultReading): ParsedDesignDoc {
  return readDesignDoc(SourceText.of(text), reading);
}

/** The same as parsing `text`, at the cost of what changed since `previous`. */
export function updateDesignDoc(
  previous: ParsedDesignDoc,
  text: string | SourceText,
  changes: readonly ChangedRange[],
  reading: Reading = defaultReading,
): ParsedDesignDoc {
  const source = typeof text === "string" ? SourceText.of(text) : text;
  return readDesignDoc(source, reading, { doc: previous, changes });
}

interface Previous {
  readonly doc: ParsedDesignDoc;
  readonly changes: readonly ChangedRange[];
}

function readDesignDoc(source: SourceText, reading: Reading, previous?: Previous): ParsedDesignDoc {
  const frontMatter = frontMatterOf(source, previous);
  const named = frontMatter?.framework;
  const framework =
    (named === undefined ? undefined : findFramework(named, reading.frameworks)) ?? reading.framework;
  const readHeading = headingReader(framework, reading.headings);
  const start = frontMatter?.range.end ?? (source.charCodeAt(0) === byteOrderMark ? 1 : 0);
  const update = previous
    ? updateBlocks(previous.doc.markdown, source, start, previous.changes, readHeading)
    : { markdown: parseBlocks(source, start, readHeading), replaced: undefined };
  const { markdown } = update;
  const readWith = { framework, glossary: reading.glossary, bodyStart: frontMatter?.range.end ?? 0 };
  const read = readSections(source, update, readWith, previous?.doc.read);
  return new ReadDoc({
    source,
    lines: previous ? updatedLineIndex(previous.doc.lines, source, previous.changes) : lineIndex(source),
    framework,
    reading,
    frontMatter,
    markdown,
    read,
  });
}

const byteOrderMark = 0xfeff;

/** Read again only where a change reaches it. */
function frontMatterOf(source: SourceText, previous: Previous | undefined): FrontMatter | undefined {
  const before = previous?.doc.frontMatter;
  const end = before?.range.end ?? Infinity;
  return previous?.changes.every((change) => change.fromA > end)
    ? before
    : readFrontMatter(source.toString());
}
