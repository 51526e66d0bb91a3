import { t } from "@vscode/l10n";
import { readComponentGraph, type ComponentGraph } from "../../src/core/board/component-graph.ts";
import type { SceneElement } from "../../src/core/board/scene.ts";
import type { Drawing } from "./excalidraw/drawing.ts";

/** Where what a screen reader says is written. */
export interface SpokenPlaces {
  /** Holds the canvas; its label says what is on it. */
  readonly main: HTMLElement | null;
  /** A live region: what is written there is read out. */
  readonly status: HTMLElement | null;
}

/** Tells screen readers, which see nothing of a drawing, what is on it and what is selected. */
export interface Spoken {
  /** The drawing may have changed. */
  readonly changed: (drawing: Drawing) => void;
  readonly selected: (keys: readonly string[], graph: ComponentGraph) => void;
}

/** Reading what a drawing means is for a pause between strokes. */
const pauseMilliseconds = 500;

export function createSpoken(places: () => SpokenPlaces): Spoken {
  let timer: number | undefined;
  return {
    changed(drawing) {
      const { main } = places();
      const count = String(shownOf(drawing).length);
      if (!main || main.dataset.elements === count) return;
      main.dataset.elements = count;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        main.setAttribute("aria-label", sayBoard(readComponentGraph(shownOf(drawing))));
      }, pauseMilliseconds);
    },
    selected(keys, graph) {
      const { status } = places();
      if (status) status.textContent = saySelection(keys, graph);
    },
  };
}

function shownOf(drawing: Drawing): readonly SceneElement[] {
  return drawing.read().elements.filter(({ isDeleted }) => isDeleted !== true);
}

/** A drawing in one phrase. */
export function sayBoard({ components, connections, frames }: ComponentGraph): string {
  const parts = [sayComponents(components.length), sayConnections(connections.length)];
  if (frames.length > 0) parts.push(frames.length === 1 ? t("1 frame") : t("{0} frames", frames.length));
  return t("Drawing of {0} and {1}", parts.slice(0, -1).join(", "), parts.at(-1) ?? "");
}

/** What is selected, by what it means; empty for nothing. */
export function saySelection(keys: readonly string[], graph: ComponentGraph): string {
  const wanted = new Set(keys);
  const names = new Map(graph.components.map(({ id, label }) => [id, label]));
  const nameOf = (id: string | undefined): string => {
    const name = id === undefined ? t("nothing") : (names.get(id) ?? "");
    return name === "" ? t("a shape without text") : name;
  };
  const said = [
    ...graph.frames
      .filter(({ id }) => wanted.has(id))
      .map(({ title }) => t("{0}, frame", title || t("untitled"))),
    ...graph.components
      .filter(({ id }) => wanted.has(id))
      .map(({ id }) => {
        const own = graph.connections.filter(({ from, to }) => from === id || to === id);
        return t("{0}, component with {1}", nameOf(id), sayConnections(own.length));
      }),
    ...graph.connections
      .filter(({ id }) => wanted.has(id))
      .map(
        ({ from, to, label }) =>
          t("arrow from {0} to {1}", nameOf(from), nameOf(to)) + (label && `, ${label}`),
      ),
  ];
  if (keys.length === 0) return "";
  if (said.length === 0)
    return keys.length === 1 ? t("Selected: 1 shape") : t("Selected: {0} shapes", keys.length);
  return said.length > mostSaid
    ? t("Selected: {0} things", said.length)
    : t("Selected: {0}", said.join("; "));
}

/** Nobody wants to listen to more. */
const mostSaid = 4;

function sayComponents(number: number): string {
  return number === 1 ? t("1 component") : t("{0} components", number);
}

function sayConnections(number: number): string {
  return number === 1 ? t("1 connection") : t("{0} connections", number);
}
