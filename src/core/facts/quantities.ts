import { newFactSlot } from "../document/fact-slots.ts";
import { sectionFact } from "../document/section-fact.ts";
import { findQuantities } from "../quantity/find-quantities.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Statement } from "./statements.ts";

/** The numbers with units of a section. Places count from the section's start. */
export const quantitiesOf = sectionFact(({ text }): readonly Quantity[] => findQuantities(text));

const statementSlot = newFactSlot("statement");

/** Those of a statement, which several facts read. Places count from its start. */
export function quantitiesIn(statement: Statement): readonly Quantity[] {
  return statement.get(statementSlot, ({ text }: Statement) => findQuantities(text));
}
