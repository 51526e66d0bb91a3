import * as z from "zod";
import { componentIds } from "./component.ts";
import { iconSize } from "./icon-size.ts";
import { type StencilGroupId, stencilGroupIds } from "./stencil-group.ts";

const coordinate = z.number().min(0).max(iconSize);
const length = z.number().positive().max(iconSize);

/** How a shape of an icon is filled: not at all, with the group's tint, its accent or its ink. */
const fill = z.enum(["none", "tint", "accent", "ink"]);

/** A coordinate from 0 to 40 with at most one decimal. */
const number = String.raw`(?:[0-3]?\d(?:\.\d)?|40)`;
const pointsPattern = new RegExp(`^${number},${number}(?: ${number},${number})+$`);

const box = {
  x: coordinate,
  y: coordinate,
  width: length,
  height: length,
  fill: fill.default("none"),
};

const iconShapeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rectangle"), ...box, radius: z.number().min(0).default(0) }),
  z.strictObject({ kind: z.literal("ellipse"), ...box }),
  z.strictObject({ kind: z.literal("diamond"), ...box }),
  z.strictObject({
    kind: z.literal("line"),
    /** As in an SVG polyline: `"3,25 37,25"`. */
    points: z.string().regex(pointsPattern),
    /** A curve goes smoothly through its points. */
    curved: z.boolean().default(false),
    dashed: z.boolean().default(false),
    /** Only a line that ends where it began can be filled. */
    fill: fill.default("none"),
  }),
]);

const portSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "Use lower-case words joined by hyphens."),
  side: z.enum(["top", "right", "bottom", "left"]),
  at: z.number().min(0.1).max(0.9).multipleOf(0.05),
  flow: z.enum(["in", "out", "both"]),
  label: z.string().min(2).max(20).optional(),
});

/**
 * One component of the library, a JSON file in src/stencils named after its component. Its JSON
 * leaves out what has a default here.
 */
export const stencilSchema = z.strictObject({
  component: z.enum(componentIds),
  title: z.string().min(2).max(28),
  group: z.enum(stencilGroupIds as [StencilGroupId, ...StencilGroupId[]]),
  description: z
    .string()
    .regex(/^\p{Lu}.*\.$/u, "Write one sentence with a full stop.")
    .max(160),
  keywords: z.array(z.string().min(2)).min(2),
  icon: z.array(iconShapeSchema).min(1).max(12),
  /** Where arrows end; `defaultPorts` if left out. */
  ports: z.array(portSchema).min(1).max(8).optional(),
});

/** A stencil as its file says it, defaults left out. */
export type StencilSource = z.input<typeof stencilSchema>;

export type IconShape = z.input<typeof iconShapeSchema>;

export type Stencil = Readonly<StencilSource>;
