import * as z from "zod";
import { componentIds } from "./component.ts";
import { contractModes } from "./contract.ts";

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case words joined by hyphens.");

/** Columns and rows count cards from the top left corner of the board; halves are allowed. */
const position = z.number().min(0).multipleOf(0.5);

const nodeSchema = z.strictObject({
  id: name,
  component: z.enum(componentIds),
  /** The title of the stencil if left out. */
  label: z.string().min(1).optional(),
  column: position,
  row: position,
  /** What the component promises, see `Contract`. */
  contract: z
    .strictObject({
      mode: z.enum(contractModes).optional(),
      freshness: z.string().min(1).optional(),
      p99: z.string().min(1).optional(),
      owner: z.string().min(1).optional(),
    })
    .optional(),
});

const connectionSchema = z.strictObject({
  from: name,
  to: name,
  label: z.string().min(1).optional(),
  /** Dashed for what happens now and then or as feedback, such as retraining. */
  style: z.enum(["solid", "dashed"]).default("solid"),
  /** The ports of the stencils that the arrow uses, by id; they come before sides. */
  fromPort: name.optional(),
  toPort: name.optional(),
  /** The side of each card that the arrow uses; chosen by where the cards lie if left out. */
  fromSide: z.enum(["top", "right", "bottom", "left"]).optional(),
  toSide: z.enum(["top", "right", "bottom", "left"]).optional(),
  /** Moves each end along its side, in grid steps from the middle, so that arrows sharing a side stay apart. */
  fromShift: z.number().int().min(-3).max(3).default(0),
  toShift: z.number().int().min(-3).max(3).default(0),
});

const zoneSchema = z.strictObject({
  title: z.string().min(1),
  /** Where the title stands: a corner that no arrow passes. */
  corner: z.enum(["top-left", "top-right", "bottom-left", "bottom-right"]).default("top-left"),
  column: position,
  row: position,
  columns: z.number().positive().multipleOf(0.5),
  rows: z.number().positive().multipleOf(0.5),
});

/** A board as data: what stands where and what flows between. `buildBoard` makes the drawing. */
export const boardSpecSchema = z.strictObject({
  id: name,
  title: z.string().min(1),
  /** The place of a pattern in lists, from 1; other boards have none. */
  order: z.number().int().positive().optional(),
  /** One sentence for the list of *New Board…*. */
  description: z.string().regex(/\.$/, "Write one sentence with a full stop."),
  zones: z.array(zoneSchema).default([]),
  nodes: z.array(nodeSchema).min(1),
  connections: z.array(connectionSchema),
});

/** A board as its file says it, defaults left out. */
export type BoardSpec = z.input<typeof boardSpecSchema>;
export type BoardNode = z.input<typeof nodeSchema>;
export type BoardConnection = z.input<typeof connectionSchema>;
export type BoardZone = z.input<typeof zoneSchema>;
