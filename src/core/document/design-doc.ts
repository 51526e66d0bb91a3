import type { StepId } from "../framework/step-id.ts";
import type { Framework, FrameworkStep } from "../framework/framework.ts";
import type { Glossary } from "../framework/glossary.ts";
import type { Cues } from "./cues.ts";
import type { DocumentFacts } from "./fact-slots.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { LineIndex } from "./line-index.ts";
import type { PartGroup } from "./part-group.ts";
import type { SectionPart } from "./section-part.ts";
import type { SourceText } from "./source-text.ts";
import type { TextRange } from "./text-range.ts";

/** How a heading was written: real docs use much more than `#`. A *label* opens the paragraph or item that it heads. */
export type HeadingKind = "atx" | "setext" | "bold-line" | "list-item" | "label";

/** A heading with the text that stands under it until the next heading of the same or a higher level. */
export interface Section {
  readonly kind: HeadingKind;
  /** 1–6 for Markdown headings; a bold line, label or list item gets one more than the heading it stands under. */
  readonly level: number;
  /** The heading's text without markup, numbering, emoji and trailing colon. */
  readonly text: string;
  /** The numbering as written, e.g. `3.2` or `Step 4:`; empty when there is none. */
  readonly numbering: string;
  /** The whole heading line(s), without the line break; of a label, all up to the first word behind it. */
  readonly headingRange: TextRange;
  /** The heading's visible text inside `headingRange`, where a squiggle belongs. */
  readonly textRange: TextRange;
  /** From the end of the heading to the start of the next heading of whatever level. */
  readonly ownRange: TextRange;
  /** From the start of the heading to the end of its last subsection. */
  readonly range: TextRange;
  /** Index in `DesignDoc.sections` of the section it is nested in; undefined at the top. */
  readonly parent: number | undefined;
  /** The steps that this heading introduces, each once, in the heading's order; empty for none. */
  readonly steps: readonly StepId[];
  /** True when the section with its subsections holds no content (comments and prompts don't count). */
  readonly isEmpty: boolean;
}

/** *present*: a section of its own; *mentioned*: content but no section; *empty*: sections without content. */
export type StepStatus = "present" | "mentioned" | "empty" | "missing";

export interface StepCoverage {
  readonly id: StepId;
  readonly status: StepStatus;
  /** Indices in `DesignDoc.sections`, in document order. */
  readonly sections: readonly number[];
}

/** A step of the document's own framework. With the seven steps, there is one for each {@link StepCoverage}. */
export interface OutlineStep {
  readonly step: FrameworkStep;
  readonly status: StepStatus;
  /** Indices in `DesignDoc.sections`, in document order. */
  readonly sections: readonly number[];
}

/** A Markdown link or image, e.g. `![serving](serving.excalidraw)`. */
export interface Link {
  readonly isImage: boolean;
  readonly text: string;
  readonly range: TextRange;
  /** As written, without angle brackets and title. */
  readonly target: string;
  readonly targetRange: TextRange;
}

/** An HTML comment, e.g. `<!-- loopboard-disable-next-line missing-step -->`. */
export interface Comment {
  readonly range: TextRange;
  /** The text between `<!--` and `-->`, trimmed. */
  readonly text: string;
}

/** Markdown text read as an ML design doc: everything that rules and editor features look at. Immutable. */
export interface DesignDoc {
  /** The whole text in one piece: a keystroke does without, and takes what it needs from `source`. */
  readonly text: string;
  readonly source: SourceText;
  readonly lines: LineIndex;
  readonly framework: Framework;
  /** Those that its front matter may name: the built-in ones and those of its configuration. */
  readonly frameworks: readonly Framework[];
  readonly glossary: Glossary;
  /** What was read of this version: see `documentFact`. */
  readonly facts: DocumentFacts;
  readonly frontMatter: FrontMatter | undefined;
  /** The first level-1 heading, when it names the document and not a step. Index in `sections`. */
  readonly title: number | undefined;
  readonly sections: readonly Section[];
  /** Where each section starts, and last where the text ends. */
  readonly sectionStarts: readonly number[];
  /** The text before the first heading, then one for each section: what facts about sections are kept with. */
  readonly parts: readonly SectionPart[];
  /** The same as a tree: see there. */
  readonly allParts: PartGroup;
  /** One entry for each of the seven steps that the framework covers: what rules about content look at. */
  readonly steps: readonly StepCoverage[];
  /**
   * One entry for each step of the framework, in its order: what is counted, inserted and put in order. The same object in
   * the versions between which no heading changed and no section became empty or ceased to be: see `outlineFact`.
   */
  readonly outline: readonly OutlineStep[];
  /** The words of each step's vocabulary that the prose uses, wherever it stands. */
  readonly cues: Cues;
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  /** Fenced, indented and inline code, in document order: prose rules don't look there. */
  readonly code: readonly TextRange[];
}
