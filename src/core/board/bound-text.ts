import { type Box, elementBase, type ElementSource, type TextElement } from "./element.ts";
import { roundPixels } from "./line-points.ts";
import { textWidth, wrapText } from "./measure-text.ts";

/** Nunito, in the numbering of Excalidraw, and the line height that Excalidraw gives it. */
export const fontFamily = 6;
export const lineHeight = 1.35;

/** The space that Excalidraw keeps between a container and the text bound to it. */
export const boundTextPadding = 5;

export interface TextLayout {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export function layoutText(text: string, fontSize: number, maxWidth: number): TextLayout {
  const lines = wrapText(text, fontSize, maxWidth);
  return {
    lines,
    width: lines.reduce((widest, line) => Math.max(widest, textWidth(line, fontSize)), 0),
    height: roundPixels(lines.length * fontSize * lineHeight),
  };
}

export interface TextOptions {
  readonly id: string;
  readonly text: string;
  readonly layout: TextLayout;
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly colour: string;
  readonly containerId?: string;
  readonly textAlign?: TextElement["textAlign"];
  readonly verticalAlign?: TextElement["verticalAlign"];
  readonly groupIds?: readonly string[];
  readonly frameId?: string | null;
}

/** A text element; bound to a container if there is one. */
export function textElement(options: TextOptions, source: ElementSource): TextElement {
  const { width, height } = options.layout;
  const box: Box = { x: roundPixels(options.x), y: roundPixels(options.y), width, height };
  return {
    ...elementBase("text", options.id, box, source, {
      strokeColor: options.colour,
      groupIds: options.groupIds ?? [],
      frameId: options.frameId ?? null,
    }),
    text: options.layout.lines.join("\n"),
    fontSize: options.fontSize,
    fontFamily,
    textAlign: options.textAlign ?? "center",
    verticalAlign: options.verticalAlign ?? "middle",
    containerId: options.containerId ?? null,
    originalText: options.text,
    autoResize: true,
    lineHeight,
  };
}
