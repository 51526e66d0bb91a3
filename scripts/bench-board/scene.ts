interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the board that {@link boxes} gives, and the middle of a label near it. */
export function middleOf(count: number): { readonly centre: Point; readonly label: Point } {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const right = (columns - 1) * 240 + 160 + (count < columns * rows ? 0 : 40);
  const bottom = (rows - 1) * 160 + 100;
  const near = Math.floor((rows - 1) / 2) * columns + Math.floor((columns - 1) / 2);
  const label = { x: (near % columns) * 240 + 80, y: Math.floor(near / columns) * 160 + 40 };
  return { centre: { x: right / 2, y: bottom / 2 }, label };
}

/** A board of labelled boxes, each with its text and an arrow to the next: three elements a box. */
export function boxes(count: number): string {
  const columns = Math.ceil(Math.sqrt(count));
  const common = (id: string, seed: number) => ({
    id,
    angle: 0,
    strokeColor: "#1e1e1e",
    backgroundColor: "transparent",
    fillStyle: "solid",
    strokeWidth: 2,
    strokeStyle: "solid",
    roughness: 1,
    opacity: 100,
    groupIds: [],
    frameId: null,
    roundness: null,
    seed,
    version: 1,
    versionNonce: seed,
    isDeleted: false,
    updated: 1,
    link: null,
    locked: false,
  });
  const elements = Array.from({ length: count }, (_, i) => {
    const x = (i % columns) * 240;
    const y = Math.floor(i / columns) * 160;
    const [box, label, arrow] = [`box-${i}`, `label-${i}`, `arrow-${i}`];
    const bound = [
      { type: "text", id: label },
      { type: "arrow", id: arrow },
      ...(i > 0 ? [{ type: "arrow", id: `arrow-${i - 1}` }] : []),
    ];
    const next = i + 1 < count ? `box-${i + 1}` : undefined;
    const to = next && (i + 1) % columns !== 0 ? { x: 80, y: 0 } : { x: 40, y: 60 };
    return [
      {
        ...{ ...common(box, i * 3 + 1), type: "rectangle", x, y, width: 160, height: 80 },
        boundElements: bound,
      },
      {
        ...{ ...common(label, i * 3 + 2), type: "text", x: x + 40, y: y + 27, width: 80, height: 25 },
        ...{ text: `Step ${i}`, originalText: `Step ${i}`, fontSize: 20, fontFamily: 6, lineHeight: 1.25 },
        ...{ textAlign: "center", verticalAlign: "middle", containerId: box, autoResize: true },
        boundElements: [],
      },
      {
        ...{ ...common(arrow, i * 3 + 3), type: "arrow", x: x + 160, y: y + 40, width: to.x, height: to.y },
        ...{
          points: [
            [0, 0],
            [to.x, to.y],
          ],
          lastCommittedPoint: null,
          startArrowhead: null,
        },
        ...{ endArrowhead: "arrow", elbowed: false, boundElements: [] },
        startBinding: { elementId: box, focus: 0, gap: 1 },
        endBinding: next && to.y === 0 ? { elementId: next, focus: 0, gap: 1 } : null,
      },
    ];
  }).flat();
  const scene = {
    ...{ type: "excalidraw", version: 2, source: "https://github.com/loopboard" },
    ...{ elements, appState: { viewBackgroundColor: "#ffffff" }, files: {} },
  };
  return `${JSON.stringify(scene, undefined, 2)}\n`;
}
