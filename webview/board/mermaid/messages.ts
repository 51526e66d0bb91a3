/** What the canvas and the worker that converts Mermaid say to each other: one question, one answer. */
export interface ConvertRequest {
  readonly definition: string;
  /** As Excalidraw gives it to the converter. */
  readonly config: unknown;
}

/** Shapes as Excalidraw takes them, and the pictures in them. */
export interface Converted {
  readonly elements: readonly unknown[];
  readonly files?: Readonly<Record<string, unknown>>;
}

export type ConvertAnswer =
  | { readonly kind: "converted"; readonly result: Converted }
  /** What the parser says. */
  | { readonly kind: "failed"; readonly message: string };
