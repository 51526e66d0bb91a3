import { CaptureUpdateAction } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";

/** Selects elements, each with the group that it is in, and brings them into view; those that are gone are left out. */
export function reveal(api: ExcalidrawImperativeAPI, keys: readonly string[]): void {
  const wanted = new Set(keys);
  const elements = api.getSceneElements();
  const meant = elements.filter(({ id }) => wanted.has(id));
  if (meant.length === 0) return;
  const groups = new Set(meant.flatMap((element) => outermostGroup(element) ?? []));
  const selected = elements.filter((element) => {
    const group = outermostGroup(element);
    return wanted.has(element.id) || (group !== undefined && groups.has(group));
  });
  api.updateScene({
    appState: {
      selectedElementIds: Object.fromEntries(selected.map(({ id }) => [id, true as const])),
      selectedGroupIds: Object.fromEntries([...groups].map((id) => [id, true])),
    },
    captureUpdate: CaptureUpdateAction.NEVER,
  });
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // What is larger than the view is fitted into it; anything else is shown in the size that it is looked at.
  const { width, height, zoom } = api.getAppState();
  const isLarge = meant.some((one) => one.width * zoom.value > width || one.height * zoom.value > height);
  api.scrollToContent(selected, { animate: !isStill, duration: 200, ...(isLarge && { fitToContent: true }) });
}

/** The keys of what is selected. */
export function selectionOf(api: ExcalidrawImperativeAPI): readonly string[] {
  const { selectedElementIds } = api.getAppState();
  return Object.keys(selectedElementIds).filter((id) => selectedElementIds[id]);
}

function outermostGroup({ groupIds }: ExcalidrawElement): string | undefined {
  return groupIds.at(-1);
}
