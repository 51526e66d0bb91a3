import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowOrder, type FlowEdge } from "../../../../src/core/board/tidy/flow-order.ts";

const edges = (...written: readonly string[]): readonly FlowEdge[] =>
  written.map((one) => {
    const [from = "", arrow = "", to = ""] = one.split(" ");
    return { from, to, isDashed: arrow === "-->" };
  });

describe("the order of a flow", () => {
  it("leads from where nothing comes in, and back only where a circle closes", () => {
    const loop = edges("monitor -> train", "train -> serve", "serve -> monitor", "events -> train");
    expect(flowOrder(["monitor", "serve", "train", "events"], loop)).toEqual([
      "events",
      "train",
      "serve",
      "monitor",
    ]);
  });

  it("breaks a circle where an arrow is dashed", () => {
    const circle = edges("a -> b", "c --> a", "b -> c");
    expect(flowOrder(["c", "b", "a"], circle)).toEqual(["a", "b", "c"]);
    // One that contradicts nothing is heeded.
    expect(flowOrder(["b", "a"], edges("a --> b"))).toEqual(["a", "b"]);
  });

  it("has every node once, and every arrow forward where there are no circles", () => {
    const node = fc.nat(11);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(node, node, fc.boolean()), { maxLength: 30 }),
        fc.boolean(),
        (pairs, isAcyclic) => {
          const ids = Array.from({ length: 12 }, (_, i) => String(i));
          const drawn = pairs.map(([a, b, isDashed]) => ({
            from: String(isAcyclic ? Math.max(a, b) : a),
            to: String(isAcyclic ? Math.min(a, b) : b),
            isDashed,
          }));
          const order = flowOrder(ids, drawn);
          expect(order.toSorted()).toEqual(ids.toSorted());
          if (!isAcyclic) return;
          for (const { from, to } of drawn)
            if (from !== to) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
        },
      ),
    );
  });
});
