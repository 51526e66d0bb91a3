import { sectionFact } from "../document/section-fact.ts";
import { findQuantities } from "../quantity/find-quantities.ts";
import type { Quantity } from "../quantity/quantity.ts";

/** The numbers with units of a section. Places count from the section's start. */
export const quantitiesOf = sectionFact(({ text }): readonly Quantity[] => findQuantities(text));
