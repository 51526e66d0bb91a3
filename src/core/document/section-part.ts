import type { StepId } from "../framework/step-id.ts";
import { FactSlots, newFactSlot } from "./fact-slots.ts";
import { ownText } from "./own-text.ts";
import type { SectionBody } from "./section-body.ts";

/** What a section stands under. The same object in every version of a document in which that did not change. */
export class SectionPlace extends FactSlots {
  readonly text: string;
  readonly steps: readonly StepId[];
  readonly role: HeadingRole;
  readonly parent: SectionPlace | undefined;

  constructor(text: string, steps: readonly StepId[], role: HeadingRole, parent: SectionPlace | undefined) {
    super();
    this.text = text;
    this.steps = steps;
    this.role = role;
    this.parent = parent;
  }

  is(text: string, steps: readonly StepId[], role: HeadingRole, parent: SectionPlace | undefined): boolean {
    return this.text === text && this.steps === steps && this.role === role && this.parent === parent;
  }
}

/** A *title* names the document rather than a part of it, a *label* opens a paragraph. */
export type HeadingRole = "title" | "heading" | "label";

const stepsSlot = newFactSlot("place");

/** The steps of a place or of the nearest one above it that has any. */
export function stepsAbove(place: SectionPlace | undefined): readonly StepId[] {
  return (
    place?.get(stepsSlot, ({ steps, parent }: SectionPlace) =>
      steps.length > 0 ? steps : stepsAbove(parent),
    ) ?? []
  );
}

const headingsSlot = newFactSlot("place");

/** In lower case, the headings of a place, outermost first, without the document's title. */
export function headingsAbove(place: SectionPlace | undefined): string {
  return (
    place?.get(headingsSlot, ({ text, role, parent }: SectionPlace) => {
      const above = headingsAbove(parent);
      const own = role === "title" ? "" : ownText(text.toLowerCase());
      return above !== "" && own !== "" ? `${above} / ${own}` : above + own;
    }) ?? ""
  );
}

/** A section's text at its place; the text before the first heading has none. The same object while both are the same. */
export class SectionPart extends FactSlots {
  readonly body: SectionBody;
  readonly place: SectionPlace | undefined;
  /** Whether the section with its subsections holds no content. */
  readonly isEmpty: boolean;

  constructor(body: SectionBody, place: SectionPlace | undefined, isEmpty: boolean) {
    super();
    this.body = body;
    this.place = place;
    this.isEmpty = isEmpty;
  }
}
