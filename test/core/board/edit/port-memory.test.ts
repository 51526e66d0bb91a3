import fc from "fast-check";
import { expect, it } from "vitest";
import { createPortMemory } from "../../../../src/core/board/edit/port-memory.ts";
import { defaultPorts } from "../../../../src/core/board/port.ts";
import type { SceneElement } from "../../../../src/core/board/scene.ts";
import { createSeenElements } from "../../../../src/core/board/seen-elements.ts";

const customData = { loopboard: { component: "cache" } };
const place = fc.constantFrom(0, 200, 400);
const end = fc.option(fc.constantFrom("card-0", "card-1", "card-2"), { nil: null });
const binding = (key: string | null) => key && { elementId: key, focus: 0, gap: 0 };

/** A card, or an arrow that may start and end at the ports of cards, a little beside their edges. */
const elementOf = (id: string) =>
  fc
    .record({ x: place, y: place, from: end, to: end, versionNonce: fc.nat() })
    .map(({ x, y, from, to, versionNonce }): SceneElement =>
      id.startsWith("card")
        ? { id, versionNonce, type: "rectangle", x, y, width: 100, height: 100, customData }
        : {
            ...{ id, versionNonce, type: "arrow", x: x + 105, y: y + 50 },
            ...{
              points: [
                [0, 0],
                [90, 0],
              ],
            },
            ...{ startBinding: binding(from), endBinding: binding(to) },
          },
    );
const ids = ["card-0", "card-1", "card-2", "arrow-0", "arrow-1", "arrow-2", "arrow-3"];
const scene = fc.tuple(...ids.map(elementOf));

/** What a stroke leaves: some of the elements changed, all in their order, or some of them gone. */
const step = fc.record({
  next: scene,
  taken: fc.subarray(ids),
  gone: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, fc.subarray(ids)),
});

it("knows after every change what it would know if it looked at all of the board anew", () => {
  fc.assert(
    fc.property(scene, fc.array(step, { maxLength: 6 }), (first, steps) => {
      const seen = createSeenElements();
      const memory = createPortMemory(() => defaultPorts);
      memory.look(seen.look(first), seen.byKey);
      let before: readonly SceneElement[] = first;
      for (const { next, taken, gone } of steps) {
        const all = first.map((element, i) => {
          const shown = before.find(({ id }) => id === element.id) ?? element;
          return taken.includes(String(element.id)) ? (next[i] ?? shown) : shown;
        });
        const after = all.filter(({ id }) => !gone.includes(String(id)));
        const anew = createPortMemory(() => defaultPorts);
        anew.look(ids, byKey(before));
        const expected = anew.back(ids, byKey(after), () => 1);
        const changed = seen.look(after);
        expect(seen.byKey).toEqual(byKey(after));
        expect(sorted(memory.back(changed, seen.byKey, () => 1))).toEqual(sorted(expected));
        memory.look(changed, seen.byKey);
        before = after;
      }
    }),
    { numRuns: 500 },
  );
});

it("names what has changed alone, be it the same object or another", () => {
  const seen = createSeenElements();
  const [a, b, c] = ["a", "b", "c"].map((id) => ({ id, versionNonce: 1 }));
  if (!a || !b || !c) throw new Error("Three are made.");
  expect(seen.look([a, b, c])).toEqual(["a", "b", "c"]);
  expect(seen.look([a, b, c])).toEqual([]);
  b.versionNonce = 2;
  expect(seen.look([a, b, { ...c, versionNonce: 2 }])).toEqual(["b", "c"]);
  expect(seen.look([a, b])).toEqual(["a", "b", "c"]);
});

function byKey(elements: readonly SceneElement[]): ReadonlyMap<string, SceneElement> {
  return new Map(elements.map((element) => [String(element.id), element]));
}

function sorted<T extends { readonly key: string }>(changes: readonly T[]): readonly T[] {
  return changes.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
