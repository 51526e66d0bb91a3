import * as fc from "fast-check";
import { expect, it } from "vitest";
import { addSign, firstSigns, foundSign, tellsMore } from "../../../src/core/document/first-signs.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";

const [part] = parseDesignDoc("").parts;
if (!part) throw new Error("A document has a part before its first heading.");

const signs = fc.array(
  fc.record({
    kind: fc.constantFrom("label", "clear", "cue", "term", "hint"),
    phrase: fc.constantFrom("loss", "pairwise loss", "log loss", "split", "holdout"),
    home: fc.constantFrom("own", "none", "other"),
  }),
  { maxLength: 12 },
);

it("knows of a sign whether it would be taken", () => {
  fc.assert(
    fc.property(signs, (written) => {
      const all = firstSigns();
      const telling = firstSigns();
      for (const [start, { kind, phrase, home }] of written.entries()) {
        const sign = { topic: "loss", kind, phrase, range: { start: 0, end: phrase.length } };
        const found = foundSign({ sign, start }, part, home);
        const before = JSON.stringify(signsOf(all));
        const isMore = tellsMore(telling, sign, home);
        addSign(all, found);
        if (isMore) addSign(telling, found);
        expect(isMore).toBe(JSON.stringify(signsOf(all)) !== before);
        expect(telling).toEqual(all);
      }
    }),
  );
});

/** By where they start, which tells them apart. */
function signsOf({ own, stray, clear, hints, elsewhere }: ReturnType<typeof firstSigns>): unknown {
  const kinds = [own, stray].map((by) => [by.label, by.clear, by.cue, by.term].map((found) => found?.start));
  return [kinds, clear?.start, [...hints, ...elsewhere].map(({ start }) => start)];
}
