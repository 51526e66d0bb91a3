import type { StepId } from "../framework/step-id.ts";
import type { HeadingKind, Section } from "./design-doc.ts";
import type { Heading } from "./headings.ts";
import type { TextRange } from "./text-range.ts";

/** What is known of a section wherever it stands. */
export interface SectionShape extends Pick<Section, "level" | "parent" | "steps" | "isEmpty"> {
  readonly heading: Heading;
}

/**
 * A section at its place. A keystroke moves all sections behind it: a moved one is its shape with three other numbers,
 * and its ranges are made when somebody asks for them.
 */
export class PlacedSection implements Section {
  readonly shape: SectionShape;
  readonly start: number;
  readonly ownEnd: number;
  readonly end: number;

  /** @param ownEnd Where the next heading starts. @param end Where its last subsection ends. */
  constructor(shape: SectionShape, start: number, ownEnd: number, end: number) {
    this.shape = shape;
    this.start = start;
    this.ownEnd = ownEnd;
    this.end = end;
  }

  get kind(): HeadingKind {
    return this.shape.heading.kind;
  }

  get level(): number {
    return this.shape.level;
  }

  get text(): string {
    return this.shape.heading.text;
  }

  get numbering(): string {
    return this.shape.heading.numbering;
  }

  get parent(): number | undefined {
    return this.shape.parent;
  }

  get steps(): readonly StepId[] {
    return this.shape.steps;
  }

  get isEmpty(): boolean {
    return this.shape.isEmpty;
  }

  get headingRange(): TextRange {
    const { start, end } = this.shape.heading.range;
    return { start: this.start, end: this.start + end - start };
  }

  get textRange(): TextRange {
    const { range, textRange } = this.shape.heading;
    const by = this.start - range.start;
    return { start: by + textRange.start, end: by + textRange.end };
  }

  get ownRange(): TextRange {
    return { start: this.headingRange.end, end: this.ownEnd };
  }

  get range(): TextRange {
    return { start: this.start, end: this.end };
  }
}

/** The section with this shape at this place: the one of before where it is the same. */
export function placedSection(
  before: PlacedSection | undefined,
  shape: SectionShape,
  start: number,
  ownEnd: number,
  end: number,
): PlacedSection {
  return before?.shape === shape && before.start === start && before.ownEnd === ownEnd && before.end === end
    ? before
    : new PlacedSection(shape, start, ownEnd, end);
}
