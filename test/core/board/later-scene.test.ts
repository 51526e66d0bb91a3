import { describe, expect, it } from "vitest";
import { isLaterScene } from "../../../src/core/board/later-scene.ts";

const scene = (elements: readonly object[], rest: object = {}) =>
  JSON.stringify({ type: "excalidraw", elements, ...rest });
const a = (version: number) => ({ id: "a", version, x: version });
const b = { id: "b", version: 1 };

describe("A later scene", () => {
  it("has what was drawn, as it was or drawn on since, and may have more", () => {
    const [base, newest] = [scene([a(1)]), scene([a(2)])];
    expect(isLaterScene(scene([a(2)]), newest, base)).toBe(true);
    expect(isLaterScene(scene([a(3), b]), newest, base)).toBe(true);
    expect(isLaterScene(scene([a(1)]), newest, base)).toBe(false);
    expect(isLaterScene(scene([{ ...a(2), x: 9 }]), newest, base)).toBe(false);
    expect(isLaterScene(scene([b]), newest, base)).toBe(false);
  });

  it("lacks what was removed", () => {
    const [base, newest] = [scene([a(1), b]), scene([b])];
    expect(isLaterScene(scene([b]), newest, base)).toBe(true);
    expect(isLaterScene(scene([a(2), b]), newest, base)).toBe(false);
  });

  it("has the pictures and the background", () => {
    const files = { files: { one: { id: "one" } } };
    const dark = { appState: { viewBackgroundColor: "#000" } };
    const base = scene([]);
    expect(isLaterScene(scene([b], files), scene([b], files), base)).toBe(true);
    expect(isLaterScene(scene([b]), scene([b], files), base)).toBe(false);
    expect(isLaterScene(scene([b], dark), scene([b]), base)).toBe(false);
  });

  it("is none of a text that is no scene, or where nothing of it was drawn", () => {
    expect(isLaterScene("[", scene([b]), "")).toBe(false);
    expect(isLaterScene(scene([b]), scene([]), scene([]))).toBe(false);
    expect(isLaterScene(scene([b]), scene([b]), "")).toBe(true);
  });
});
