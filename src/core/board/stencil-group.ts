/**
 * The groups of the stencil library, in the order in which a request and its data pass through them. A group gives
 * its stencils their colours: `ink` for outlines, `tint` for the card and `accent` for the filled parts of an icon.
 * They are chosen so that Excalidraw's dark mode, which inverts lightness and keeps the hue, leaves them legible.
 */
export const stencilGroups = {
  entry: { title: "Clients and entry", ink: "#495057", tint: "#f8f9fa", accent: "#ced4da" },
  data: { title: "Data", ink: "#1864ab", tint: "#e7f5ff", accent: "#a5d8ff" },
  features: { title: "Features", ink: "#087f5b", tint: "#e6fcf5", accent: "#96f2d7" },
  training: { title: "Training", ink: "#5f3dc4", tint: "#f3f0ff", accent: "#d0bfff" },
  serving: { title: "Serving", ink: "#d9480f", tint: "#fff4e6", accent: "#ffd8a8" },
  operations: { title: "Operations", ink: "#a61e4d", tint: "#fff0f6", accent: "#fcc2d7" },
  llm: { title: "Language models", ink: "#4b7a0b", tint: "#f4fce3", accent: "#d8f5a2" },
} as const satisfies Record<string, StencilGroup>;

export interface StencilGroup {
  readonly title: string;
  readonly ink: string;
  readonly tint: string;
  readonly accent: string;
}

export type StencilGroupId = keyof typeof stencilGroups;

export const stencilGroupIds = Object.keys(stencilGroups) as readonly StencilGroupId[];
