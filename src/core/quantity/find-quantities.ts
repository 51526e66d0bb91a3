import { proseBlocks, type Scope } from "./prose.ts";
import type { Quantity } from "./quantity.ts";
import { powerOfTenAt, readAmountAt } from "./power-of-ten.ts";
import { tokenize, type Token } from "./token.ts";
import { isUnitless } from "./unit.ts";

/**
 * The numbers with units in a piece of Markdown, in text order. Bare numbers count only when their form shows an
 * amount (`1e9`, `86,400`, `2M`); dates, versions, years, list numbers, code, math and URLs never do.
 */
export function findQuantities(text: string, scope: Scope = {}): readonly Quantity[] {
  return proseBlocks(text, scope, /\d/).flatMap(({ masked, start }) =>
    quantitiesIn(text, tokenize(masked, start)),
  );
}

/** The same for text that is tokenized already. */
export function quantitiesIn(text: string, tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = tokens[at]?.kind === "number" ? readAmountAt(text, tokens, at) : undefined;
    if (read && isAmount(tokens, at, read.quantity)) {
      found.push(read.quantity);
      at = read.next;
    } else {
      at = read?.next ?? at + 1;
    }
  }
  return found;
}

function isAmount(tokens: readonly Token[], at: number, quantity: Quantity): boolean {
  const { notation, unit } = quantity;
  if (notation.isPlain) return powerOfTenAt(tokens, at + 1) !== undefined;
  const isBare = notation.scale === "" && notation.grouping === "" && notation.prefix === "";
  if (isBare && /^(?:19|20)\d\d$/.test(quantity.text.slice(0, 4)) && !/^\d{4}[.\d]/.test(quantity.text)) {
    // "In 2024 users asked …": a year, unless what follows is a real unit.
    return "byte" in unit || quantity.text.endsWith("%") || (isUnitless(unit) && quantity.text.length > 4);
  }
  const before = tokens[at - 1];
  const names =
    /^(?:step|phase|figure|fig|table|section|chapter|version|option|part|tier|stage|level|layer|appendix|шаг|этап)$/i;
  return !(isBare && before?.kind === "word" && names.test(before.text));
}
