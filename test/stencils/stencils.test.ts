import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { componentIds } from "../../src/core/board/component.ts";
import { outlineOf } from "../../src/core/board/icon-line.ts";
import { iconSize } from "../../src/core/board/icon-size.ts";
import { pathOf } from "../../src/core/board/line-points.ts";
import { cardHeight, placeStencil } from "../../src/core/board/place-stencil.ts";
import { stencilSchema } from "../../src/core/board/stencil.ts";
import { stencilGroupIds, stencilGroups } from "../../src/core/board/stencil-group.ts";
import { stencils } from "../../src/stencils/index.ts";

const folder = join(import.meta.dirname, "../../src/stencils");
const files = (await readdir(folder)).filter((name) => name.endsWith(".json") && name !== "tsconfig.json");

describe.each(files)("src/stencils/%s", (file) => {
  it("has the form of a stencil and is named after its component", async () => {
    const source: unknown = JSON.parse(await readFile(join(folder, file), "utf8"));
    const parsed = stencilSchema.safeParse(source);
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(parsed.data?.component).toBe(file.replace(".json", ""));
  });
});

describe("the stencil library", () => {
  it("has one stencil a component", () => {
    const components = stencils.map(({ component }) => component);
    expect(components.toSorted()).toEqual(componentIds.toSorted());
  });

  it("fills every group", () => {
    expect(new Set(stencils.map(({ group }) => group))).toEqual(new Set(stencilGroupIds));
  });

  it("has at least 60 components in the six groups of every ML system, and those of language models", () => {
    const ofModels = stencils.filter(({ group }) => group === "llm");
    expect(stencils.length - ofModels.length).toBeGreaterThanOrEqual(60);
    const asked = ["llm-gateway", "retriever", "prompt-store", "guardrail", "eval-harness"];
    expect(ofModels.map(({ component }) => component)).toEqual(expect.arrayContaining(asked));
  });

  it("has titles that fit on two lines of a card, with room on all sides", () => {
    const cramped = stencils.filter((stencil) => {
      const [card, label, ...icon] = placeStencil(stencil, {
        ids: (part) => part,
        seed: () => 1,
        x: 0,
        y: 0,
      });
      if (card?.type !== "rectangle" || label?.type !== "text") return true;
      const beside = Math.min(label.x, card.width - label.x - label.width);
      const iconBottom = Math.max(...icon.flatMap((line) => pathOf({ ...line }) ?? []).map(([, y]) => y));
      const isFree = beside >= 10 && label.y + label.height <= card.height - 5 && label.y - iconBottom >= 8;
      return !isFree || label.text.split("\n").length > 2 || card.height !== cardHeight;
    });
    expect(cramped.map(({ title }) => title)).toEqual([]);
  });

  it("says something different about each component", () => {
    expect(new Set(stencils.map(({ description }) => description)).size).toBe(stencils.length);
    expect(new Set(stencils.map(({ title }) => title)).size).toBe(stencils.length);
  });
});

describe.each(stencils.map((stencil) => [stencil.component, stencil] as const))(
  "the icon of %s",
  (_, stencil) => {
    it("lies inside its box and uses most of it", () => {
      const points = stencil.icon.flatMap(outlineOf);
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...xs, ...ys)).toBeLessThanOrEqual(iconSize);
      const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
      expect(extent).toBeGreaterThanOrEqual(30);
    });

    it("fills only shapes that are closed", () => {
      for (const shape of stencil.icon) {
        const outline = outlineOf(shape);
        if (shape.fill && shape.fill !== "none") expect(outline.at(-1)).toEqual(outline[0]);
      }
    });
  },
);

describe("the colours of the groups", () => {
  type Colour = readonly number[];
  const parse = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  /** What Excalidraw's dark theme makes of a colour: `invert(93%) hue-rotate(180deg)`. */
  const inDark = (colour: Colour): Colour => {
    const [r = 0, g = 0, b = 0] = colour.map((value) => 0.93 - 0.86 * value);
    const grey = 2 * (0.213 * r + 0.715 * g + 0.072 * b);
    return [grey - r, grey - g, grey - b].map((value) => Math.max(0, Math.min(1, value)));
  };
  const luminance = (colour: Colour) => {
    const [r = 0, g = 0, b = 0] = colour.map((value) =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: Colour, b: Colour) => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };

  it.each(Object.entries(stencilGroups))(
    "of %s set an icon off its card, light and dark",
    (_, { ink, tint }) => {
      const [line, card] = [parse(ink), parse(tint)];
      // What the accessibility guidelines ask of the parts of a picture is 3.
      expect(contrast(line, card)).toBeGreaterThanOrEqual(3.5);
      expect(contrast(inDark(line), inDark(card))).toBeGreaterThanOrEqual(5);
    },
  );
});
