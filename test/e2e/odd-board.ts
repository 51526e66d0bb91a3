import { writePicture } from "../../src/core/board/formats/write-picture.ts";

/** A board that no program of ours wrote: floats, fields and kinds that nobody knows, an old form, no `index`. */
export const oddBoard = `{
    "type": "excalidraw",
    "version": 2,
    "elements": [
        {"id": "box", "type": "rectangle", "x": 35.0, "y": 20, "width": 120.0, "height": 60, "future": {"b":1,  "a": [1,2]}},
        {"id": "beam", "type": "hologram", "x": 1e2},
        { "id": "line", "type": "line", "x": 300, "y": 0, "points": [[10, 0], [90.50, 40]], "strokeSharpness": "round" },
        {"id": "page", "type": "iframe", "x": 0, "y": 200, "width": 90, "height": 90, "customData": {"generationData": {"status": "done", "html": "<script>parent.postMessage('x','*')</script>"}}}
    ],
    "appState": {"gridSize": null, "unknown": true}, "files": {}
}
`;

/** The file of an SVG that holds a board, with nothing to see. */
export function pictureOf(text: string): Uint8Array {
  const picture = writePicture("svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), text);
  if (!picture) throw new Error("The board does not fit into a picture.");
  return picture;
}
