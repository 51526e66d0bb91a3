import fc from "fast-check";
import type { SceneChange } from "../../../src/core/board/scene-change.ts";
import { parseScene, type SceneElement } from "../../../src/core/board/scene.ts";

/** A scene and the text of a file that holds it, in one of the ways in which programs write such files. */
export interface WrittenScene {
  readonly text: string;
  readonly elements: readonly SceneElement[];
}

const number = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>;
const label = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom('a "b" \\', "{", "]", "\n"),
);

/** Fields of an element, some of them odd, unknown or missing. */
export const fieldsArbitrary: fc.Arbitrary<SceneElement> = fc.record(
  {
    type: fc.constantFrom("rectangle", "text", "arrow", "hologram"),
    x: number,
    y: number,
    text: label,
    points: fc.array(fc.tuple(number, number), { maxLength: 3 }),
    groupIds: fc.array(label, { maxLength: 2 }),
    roundness: fc.constantFrom(null, { type: 3 }),
    customData: json,
    futureField: json,
  },
  { requiredKeys: ["type"] },
);

const id = fc.oneof(
  { weight: 9, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.constantFrom("twin", 7, undefined) },
);

export const elementArbitrary: fc.Arbitrary<SceneElement> = fc
  .tuple(id, fieldsArbitrary)
  .map(([elementId, fields]) => (elementId === undefined ? fields : { id: elementId, ...fields }));

const writers: readonly ((scene: unknown) => string)[] = [
  (scene) => JSON.stringify(scene),
  (scene) => JSON.stringify(scene, null, 2),
  (scene) => `${JSON.stringify(scene, null, 4)}\n`,
  (scene) => JSON.stringify(scene, null, "\t").replaceAll("\n", "\r\n"),
  // Another program's numbers, and its way to write on one line.
  (scene) => JSON.stringify(scene, null, 2).replace(/: (\d+)(?=,?\n)/g, ": $1.0"),
  (scene) => JSON.stringify(scene).replaceAll('":', '": ').replaceAll(',"', ', "'),
  // An element a line.
  (scene) => JSON.stringify(scene).replaceAll('{"id"', '\n{"id"'),
];

export const sceneArbitrary: fc.Arbitrary<WrittenScene> = fc
  .record({
    elements: fc.array(elementArbitrary, { maxLength: 6 }),
    writer: fc.constantFrom(...writers),
    head: fc.constantFrom({ type: "excalidraw", version: 2 }, { futureMember: [1, { a: 2 }] }),
    appState: fc.constantFrom(undefined, null, {}, { gridSize: 20, viewBackgroundColor: "#fff" }),
    files: fc.constantFrom(undefined, {}, { old: { mimeType: "image/png", dataURL: "data:," } }),
    last: fc.boolean(),
  })
  .map(({ elements, writer, head, appState, files, last }) => {
    const parts = { appState, files };
    const scene = last ? { ...head, ...parts, elements } : { ...head, elements, ...parts };
    const text = writer(scene);
    return { text, elements: parseScene(text).elements };
  });

/** A change that names elements by `keys`, or by keys that are not there. */
export function changeArbitrary(keys: readonly string[]): fc.Arbitrary<SceneChange> {
  const key = fc.constantFrom(...keys, "nobody");
  const place = fc.option(key, { nil: null });
  const change = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("update" as const),
        key,
        set: fieldsArbitrary,
        unset: fc.subarray(["groupIds", "futureField", "link"]),
      }),
    },
    fc.record({ kind: fc.constant("move" as const), key, after: place }),
    fc.record({ kind: fc.constant("remove" as const), key }),
    fc.record({ id: fc.uuid(), fields: fieldsArbitrary, after: place }).map(({ id: key, fields, after }) => ({
      kind: "insert" as const,
      key,
      element: { id: key, ...fields },
      after,
    })),
  );
  return fc.record({
    // One change of a kind for an element, as `diffScene` makes them.
    elements: fc
      .uniqueArray(change, { maxLength: 6, selector: ({ key }) => key })
      .map((changes) =>
        changes.map((one) =>
          "unset" in one ? { ...one, unset: one.unset.filter((name) => !(name in one.set)) } : one,
        ),
      ),
    appState: fc.record({
      set: fc.constantFrom({}, { gridSize: 10 }, { viewBackgroundColor: "#eee", gridModeEnabled: true }),
      unset: fc.constant([]),
    }),
    files: fc.record({
      add: fc.constantFrom({}, { picture: { mimeType: "image/png", dataURL: "data:image/png;base64,AAAA" } }),
      remove: fc.constantFrom([], ["old"], ["nobody"]),
    }),
  });
}
