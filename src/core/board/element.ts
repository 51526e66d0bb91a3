/**
 * The Excalidraw elements that Loopboard writes, field for field as Excalidraw 0.18 saves them. Reading is more
 * lenient: a scene may hold kinds and fields that are not named here.
 */
export type SceneElement = RectangleElement | LineElement | TextElement | ArrowElement;

export type Point = readonly [x: number, y: number];

interface ElementBase {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  readonly strokeColor: string;
  readonly backgroundColor: string;
  readonly fillStyle: "solid";
  readonly strokeWidth: number;
  readonly strokeStyle: "solid" | "dashed" | "dotted";
  readonly roughness: number;
  readonly opacity: number;
  readonly groupIds: readonly string[];
  readonly frameId: string | null;
  readonly index: string | null;
  readonly roundness: { readonly type: 2 | 3; readonly value?: number } | null;
  readonly seed: number;
  readonly version: number;
  readonly versionNonce: number;
  readonly isDeleted: boolean;
  readonly boundElements: readonly BoundElement[] | null;
  readonly updated: number;
  readonly link: string | null;
  readonly locked: boolean;
  readonly customData?: { readonly loopboard: Readonly<Record<string, unknown>> };
}

export interface BoundElement {
  readonly id: string;
  readonly type: "arrow" | "text";
}

export interface RectangleElement extends ElementBase {
  readonly type: "rectangle";
}

export interface TextElement extends ElementBase {
  readonly type: "text";
  readonly text: string;
  readonly fontSize: number;
  readonly fontFamily: number;
  readonly textAlign: "left" | "center" | "right";
  readonly verticalAlign: "top" | "middle" | "bottom";
  readonly containerId: string | null;
  readonly originalText: string;
  readonly autoResize: boolean;
  readonly lineHeight: number;
}

export interface LineElement extends ElementBase {
  readonly type: "line";
  readonly points: readonly Point[];
  readonly lastCommittedPoint: null;
  readonly startBinding: null;
  readonly endBinding: null;
  readonly startArrowhead: null;
  readonly endArrowhead: null;
}

export interface ArrowElement extends ElementBase {
  readonly type: "arrow";
  readonly points: readonly Point[];
  readonly lastCommittedPoint: null;
  readonly startBinding: FixedBinding;
  readonly endBinding: FixedBinding;
  readonly startArrowhead: Arrowhead | null;
  readonly endArrowhead: Arrowhead | null;
  readonly elbowed: true;
  readonly fixedSegments: null;
  readonly startIsSpecial: null;
  readonly endIsSpecial: null;
}

export type Arrowhead = "arrow" | "triangle";

/** Where an arrow meets a shape, as fractions of its width and height. */
export interface FixedBinding {
  readonly elementId: string;
  readonly focus: number;
  readonly gap: number;
  readonly fixedPoint: Point;
}

/** Where the ids and seeds of new elements come from: random ones in the editor, counted ones in a generated file. */
export interface ElementSource {
  /** A new id. `part` says what for, unique within the card or arrow, for a source that makes readable ids. */
  readonly ids: (part: string) => string;
  /** A positive 31-bit integer. Excalidraw draws the same strokes for the same seed. */
  readonly seed: () => number;
}

type Style = Partial<
  Pick<
    ElementBase,
    | "strokeColor"
    | "backgroundColor"
    | "strokeWidth"
    | "strokeStyle"
    | "groupIds"
    | "frameId"
    | "roundness"
    | "boundElements"
    | "locked"
    | "customData"
  >
>;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The fields that every element has, one a line, in the order in which Excalidraw writes them. */
export function elementBase<Type extends SceneElement["type"]>(
  type: Type,
  id: string,
  box: Box,
  source: ElementSource,
  style: Style,
): ElementBase & { readonly type: Type } {
  return {
    id,
    type,
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    angle: 0,
    strokeColor: style.strokeColor ?? "#1e1e1e",
    backgroundColor: style.backgroundColor ?? "transparent",
    fillStyle: "solid",
    strokeWidth: style.strokeWidth ?? 2,
    strokeStyle: style.strokeStyle ?? "solid",
    roughness: 0,
    opacity: 100,
    groupIds: style.groupIds ?? [],
    frameId: style.frameId ?? null,
    index: null,
    roundness: style.roundness ?? null,
    seed: source.seed(),
    version: 1,
    versionNonce: source.seed(),
    isDeleted: false,
    boundElements: style.boundElements ?? [],
    // No clock here; Excalidraw writes the time at the first change.
    updated: 1,
    link: null,
    locked: style.locked ?? false,
    ...(style.customData && { customData: style.customData }),
  };
}
