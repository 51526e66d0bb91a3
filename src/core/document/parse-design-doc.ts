import type { Framework } from "../framework/framework.ts";
import { defaultFramework, findFramework } from "../framework/frameworks.ts";
import { joinedCues } from "./cues.ts";
import type { DesignDoc, Section } from "./design-doc.ts";
import { readFrontMatter } from "./front-matter.ts";
import { headingsOf } from "./headings.ts";
import { lineIndex } from "./line-index.ts";
import { markdownFacts } from "./markdown-facts.ts";
import { textWithout } from "./markdown-range.ts";
import { parseMarkdown, type ChangedRange, type MarkdownTree } from "./markdown-tree.ts";
import { placeSections } from "./section-tree.ts";
import { sectionContent, type SectionContent } from "./section-content.ts";
import { sectionSteps } from "./section-steps.ts";
import { stepCoverage } from "./step-coverage.ts";
import type { TextRange } from "./text-range.ts";

/** A document with what makes reading its next version cheap. */
export interface ParsedDesignDoc extends DesignDoc {
  readonly markdown: MarkdownTree;
}

/** Reads Markdown as a design doc; `framework` is used where the document names none that is known. */
export function parseDesignDoc(text: string, framework: Framework = defaultFramework): ParsedDesignDoc {
  return readDesignDoc(text, framework, undefined);
}

/** The same as parsing `text`, at the cost of what changed since `previous`. */
export function updateDesignDoc(
  previous: ParsedDesignDoc,
  text: string,
  changes: readonly ChangedRange[],
  framework: Framework = previous.framework,
): ParsedDesignDoc {
  return readDesignDoc(text, framework, { tree: previous.markdown, changes });
}

function readDesignDoc(
  text: string,
  fallback: Framework,
  previous: Parameters<typeof parseMarkdown>[2],
): ParsedDesignDoc {
  const frontMatter = readFrontMatter(text);
  const framework = (frontMatter?.framework && findFramework(frontMatter.framework)) || fallback;
  const start = frontMatter?.range.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const markdown = parseMarkdown(text, start, previous);
  const facts = markdownFacts(text, markdown.tree);
  const headings = headingsOf(text, facts.headings);
  const placed = placeSections(headings, text.length);
  const holes = merged(facts.code, facts.comments.map((comment) => comment.range));
  const contentOf = (range: TextRange): SectionContent =>
    sectionContent(textWithout(text, range, holes), facts.code.some((code) => isInside(code, range)), framework);
  const contents = placed.map((place) => contentOf(place.ownRange));
  const steps = sectionSteps(headings, placed, contents);
  const sections = headings.map((heading, index): Section => {
    const { kind, level, text: words, numbering, range, textRange } = heading;
    const { ownRange, range: whole, parent } = placed[index] as (typeof placed)[number];
    const isEmpty = isEmptySection(index, placed, contents);
    return { kind, level, text: words, numbering, headingRange: range, textRange, ownRange, range: whole, parent, steps: steps[index] ?? [], isEmpty };
  });
  const preamble = contentOf({ start, end: headings[0]?.range.start ?? text.length });
  const cues = joinedCues([preamble.cues, ...contents.map((content) => content.cues)]);
  return {
    text,
    lines: lineIndex(text),
    framework,
    frontMatter,
    title: titleOf(sections),
    sections,
    steps: stepCoverage(framework, sections, cues),
    links: facts.links,
    comments: facts.comments,
    code: facts.code,
    markdown,
  };
}

function isInside(inner: TextRange, outer: TextRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function merged(left: readonly TextRange[], right: readonly TextRange[]): readonly TextRange[] {
  return [...left, ...right].sort((a, b) => a.start - b.start);
}

function isEmptySection(
  index: number,
  placed: readonly { readonly range: TextRange }[],
  contents: readonly SectionContent[],
): boolean {
  const end = placed[index]?.range.end ?? 0;
  for (let at = index; at < placed.length && (at === index || (placed[at]?.range.start ?? end) < end); at++) {
    if (contents[at]?.isEmpty === false) return false;
  }
  return true;
}

function titleOf(sections: readonly Section[]): number | undefined {
  const first = sections.findIndex((section) => section.level === 1 && (section.kind === "atx" || section.kind === "setext"));
  return first !== -1 && sections[first]?.steps.length === 0 ? first : undefined;
}
