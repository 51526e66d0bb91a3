import type { DesignDoc } from "../document/design-doc.ts";
import { sameUnit } from "../quantity/unit.ts";
import type { LatencyPromise } from "./latency.ts";
import { quantitiesIn } from "./quantities.ts";
import { matchingFact, placeOf, standsIn, where } from "./statement-fact.ts";

/** How people name the time until an answer that is generated begins. */
export const firstToken = /\b(?:first[- ]token|TTFT)\b/i;

const promises = where(
  matchingFact<LatencyPromise>([firstToken], (statement) =>
    statement.kind === "quote" || statement.kind === "question"
      ? []
      : quantitiesIn(statement).flatMap(({ unit, high, text, range, comparator }) => {
          const named = firstToken.exec(statement.text);
          const before = statement.text.slice(named ? named.index : 0, range.start);
          const isOfIt =
            named !== null && range.start > named.index && !/[,;|]/.test(before.replace(/^[^|]*\|/, ""));
          const isShort = sameUnit(unit, { second: 1 }) && high > 0 && high < 60 && comparator !== ">";
          return isOfIt && isShort ? [{ seconds: high, text, range }] : [];
        }),
  ),
  (found) => standsIn(found, ["requirements"]),
);

/** In what time an answer has to begin, by the requirements; its place is the document's. */
export function promisedFirstToken(doc: DesignDoc): LatencyPromise | undefined {
  const [first, ...others] = promises(doc);
  if (!first || others.some(({ value }) => value.seconds !== first.value.seconds)) return undefined;
  return { ...first.value, range: placeOf(first, first.value.range) };
}
