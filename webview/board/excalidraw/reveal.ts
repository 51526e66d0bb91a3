import { CaptureUpdateAction } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";

/** Whether the view goes to what is revealed though it is in it already. */
type Scrolling = "always" | "if hidden";

/** Selects elements, each with the group that it is in, and brings them into view; those that are gone are left out. */
export function reveal(
  api: ExcalidrawImperativeAPI,
  keys: readonly string[],
  scrolling: Scrolling = "always",
): void {
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
  if (scrolling === "if hidden" && meant.every((one) => isInView(api, one, panelWidth))) return;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // What is larger than the view is fitted into it; anything else is shown in the size that it is looked at.
  const { width, height, zoom } = api.getAppState();
  const isLarge = meant.some((one) => one.width * zoom.value > width || one.height * zoom.value > height);
  api.scrollToContent(selected, { animate: !isStill, duration: 200, ...(isLarge && { fitToContent: true }) });
}

/**
 * Escape ends what is being drawn, edited or asked, and then deselects, which Excalidraw leaves out: without that, Tab
 * could never leave a canvas on which it continues the chain of what is selected.
 */
export function deselect(api: ExcalidrawImperativeAPI): void {
  const state = api.getAppState();
  const { activeTool, newElement, multiElement, editingTextElement, editingLinearElement } = state;
  const { openMenu, openPopup, openDialog, contextMenu, croppingElementId } = state;
  const isBusy =
    (newElement ?? multiElement ?? editingTextElement ?? editingLinearElement ?? croppingElementId) !==
      null || (openMenu ?? openPopup ?? openDialog ?? contextMenu) !== null;
  if (isBusy || activeTool.type !== "selection") return;
  api.updateScene({
    appState: { selectedElementIds: {}, selectedGroupIds: {}, editingGroupId: null },
    captureUpdate: CaptureUpdateAction.NEVER,
  });
}

/** The keys of what is selected. */
export function selectionOf(api: ExcalidrawImperativeAPI): readonly string[] {
  const { selectedElementIds } = api.getAppState();
  return Object.keys(selectedElementIds).filter((id) => selectedElementIds[id]);
}

/** What panels cover of the canvas on each side, with their distance from its edge. */
const panelWidth = 232;

/** Whether all of an element is on the part of the board that is shown, this far from its left and right edge. */
export function isInView(
  api: ExcalidrawImperativeAPI,
  { x, y, width, height }: ExcalidrawElement,
  margin = 0,
): boolean {
  const { scrollX, scrollY, zoom, width: wide, height: high } = api.getAppState();
  const [left, top] = [(x + scrollX) * zoom.value, (y + scrollY) * zoom.value];
  const [right, bottom] = [left + width * zoom.value, top + height * zoom.value];
  return left >= margin && top >= 0 && right <= wide - margin && bottom <= high;
}

function outermostGroup({ groupIds }: ExcalidrawElement): string | undefined {
  return groupIds.at(-1);
}
