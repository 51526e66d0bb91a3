import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defaultPorts,
  facingPorts,
  nearestPort,
  portEnd,
  portPoint,
  portsOf,
} from "../../../src/core/board/port.ts";
import { fixedPoint, route } from "../../../src/core/board/route.ts";
import { stencils } from "../../../src/stencils/index.ts";

const box = { x: 100, y: 40, width: 160, height: 100 };

function portsFor(component: string) {
  const stencil = stencils.find((candidate) => candidate.component === component);
  if (!stencil) throw new Error(`There is no stencil ${component}.`);
  return portsOf(stencil);
}

describe("ports", () => {
  it.each(stencils.map((stencil) => [stencil.component, portsOf(stencil)] as const))(
    "of %s have ids and places of their own, and let arrows in and out",
    (_, ports) => {
      expect(new Set(ports.map(({ id }) => id)).size).toBe(ports.length);
      expect(new Set(ports.map((port) => String(portPoint(port, box)))).size).toBe(ports.length);
      expect(ports.some(({ flow }) => flow !== "out")).toBe(true);
      expect(ports.some(({ flow }) => flow !== "in")).toBe(true);
    },
  );

  it.each(stencils.map((stencil) => [stencil.component, portsOf(stencil)] as const))(
    "of %s leave a grid step between two on one side",
    (_, ports) => {
      for (const port of ports) {
        const beside = ports.filter((other) => other !== port && other.side === port.side);
        const [x, y] = portPoint(port, box);
        for (const other of beside) {
          const [ox, oy] = portPoint(other, box);
          expect(Math.abs(ox - x) + Math.abs(oy - y)).toBeGreaterThanOrEqual(20);
        }
      }
    },
  );

  it("give an arrow the fixed point at their place", () => {
    const [first] = portsFor("rollout").filter(({ id }) => id === "next");
    if (!first) throw new Error("The port is gone.");
    expect(portPoint(first, box)).toEqual([260, 115]);
    const [x, y] = fixedPoint(portEnd(first, box));
    expect(x).toBeCloseTo(1, 1);
    expect(y).toBe(0.75);
  });
});

describe("nearestPort", () => {
  it("takes the port that a point is near to", () => {
    expect(nearestPort(defaultPorts, box, [262, 95], "out", 30)?.id).toBe("out");
    expect(nearestPort(defaultPorts, box, [180, 150], "in", 30)?.id).toBe("bottom");
    expect(nearestPort(defaultPorts, box, [230, 41], "in", 30)).toBeUndefined();
  });

  it("prefers the port that is meant for the direction", () => {
    const ports = portsFor("client");
    expect(nearestPort(ports, box, [260, 90], "out")?.id).toBe("request");
    expect(nearestPort(ports, box, [260, 90], "in")?.id).toBe("answer");
  });
});

describe("facingPorts", () => {
  const ported = (x: number, y: number, component = "data-lake") => ({
    ports: portsFor(component),
    box: { ...box, x, y },
  });
  const ids = (...[from, to]: Parameters<typeof facingPorts>) => facingPorts(from, to)?.map(({ id }) => id);

  it("leads along rows and columns by the sides that face each other", () => {
    expect(ids(ported(0, 0), ported(280, 0))).toEqual(["out", "in"]);
    expect(ids(ported(280, 0), ported(0, 0))).toEqual(["in", "out"]);
    expect(ids(ported(0, 0), ported(0, 220))).toEqual(["bottom", "top"]);
    expect(ids(ported(0, 220), ported(0, 0))).toEqual(["top", "bottom"]);
  });

  it("uses what the stencils say their ports are for", () => {
    expect(ids(ported(0, 0, "offline-feature-store"), ported(0, 220, "online-feature-store"))).toEqual([
      "sync",
      "sync",
    ]);
    expect(ids(ported(0, 0, "client"), ported(280, 0, "api-gateway"))).toEqual(["request", "in"]);
  });

  it("goes around both cards wherever they lie apart", () => {
    const place = fc.record({
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...stencils), fc.constantFrom(...stencils), place, (from, to, { x, y }) => {
        fc.pre(Math.abs(x) >= box.width + 40 || Math.abs(y) >= box.height + 40);
        const [a, b] = [ported(0, 0, from.component), ported(x, y, to.component)];
        const [out, into] = facingPorts(a, b) ?? [];
        if (!out || !into) throw new Error("No ports were found.");
        const path = route(portEnd(out, a.box), portEnd(into, b.box));
        const middles = path.slice(1).flatMap(([px, py], i) => {
          const [qx, qy] = path[i] ?? [px, py];
          return [0.1, 0.3, 0.5, 0.7, 0.9].map((at) => [px + (qx - px) * at, py + (qy - py) * at] as const);
        });
        // A line along a card's edge is not inside of it.
        const inside = middles.filter(([px, py]) =>
          [a.box, b.box].some((card) => {
            const isBetween = px > card.x && px < card.x + card.width;
            return isBetween && py > card.y && py < card.y + card.height;
          }),
        );
        expect(inside).toEqual([]);
      }),
    );
  });
});
