import type { TextRange } from "../document/text-range.ts";
import type { Quantity } from "./quantity.ts";

export type Operator = "+" | "-" | "*" | "/";

/** A sentence as arithmetic sees it. */
export type Item =
  | { readonly kind: "operand"; readonly quantity: Quantity; readonly range: TextRange }
  | {
      readonly kind: "operator";
      readonly operator: Operator;
      /** True for a minus between spaces, which may be a dash. */
      readonly mayBeDash: boolean;
      readonly range: TextRange;
    }
  | { readonly kind: "relation"; readonly approximate: boolean; readonly range: TextRange }
  /** Parentheses that hold an operand. */
  | { readonly kind: "group"; readonly items: readonly Item[]; readonly range: TextRange }
  /** Parentheses behind an operand: they explain it. */
  | { readonly kind: "comment"; readonly items: readonly Item[]; readonly range: TextRange }
  | { readonly kind: "word"; readonly text: string; readonly range: TextRange }
  /** Code, an unknown name before a parenthesis, a number that is none: no arithmetic goes through it. */
  | { readonly kind: "unreadable"; readonly range: TextRange }
  /**
   * The end of a clause; `isLineEnd` when nothing but another line or block follows. An arrow leads to the next clause
   * as often as to a result: it equals only where arithmetic stands before it.
   */
  | {
      readonly kind: "stop";
      readonly isLineEnd: boolean;
      readonly isArrow?: boolean;
      readonly range: TextRange;
    };
