/** The palette without a pointer: finding, placing, continuing a chain, what is remembered. */
import assert from "node:assert/strict";
import { elementsOf, openBoard, waitForElements, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const cardsOf = (board: OpenBoard) =>
  elementsOf(board).flatMap((element) => {
    const { loopboard } = (element.customData ?? {}) as { loopboard?: { component?: string } };
    return loopboard?.component === undefined ? [] : [{ ...element, component: loopboard.component }];
  });
const components = (board: OpenBoard) => cardsOf(board).map(({ component }) => component);
const arrowsOf = (board: OpenBoard) =>
  elementsOf(board).flatMap((element) => {
    if (element.type !== "arrow") return [];
    const cards = new Map(cardsOf(board).map(({ id, component }) => [id, component]));
    const end = (binding: unknown) => cards.get((binding as { elementId: string }).elementId);
    return [`${end(element.startBinding)} → ${end(element.endBinding)}`];
  });
const focused = (board: OpenBoard, selector: string) => board.find(`${selector}:focus`);

/** Places what a search finds first, from the canvas. */
async function placeFirst(board: OpenBoard, query: string, component: string): Promise<void> {
  await page.press("/");
  await page.waitFor(focused(board, "vscode-text-field"));
  await page.type(query);
  await page.waitFor(board.find(`.tile.is-next [data-component="${component}"]`));
  await page.press("Enter");
  await page.waitFor(focused(board, ".excalidraw-container"));
  await until(`${component} is in the text`, () => components(board).includes(component));
}

describe("The palette", () => {
  afterEach(closeAll);

  it("is searched with / from the canvas, and Tab continues the chain", async () => {
    const board = await openBoard("chain.excalidraw", "", 0);
    await page.click(board.at());
    await placeFirst(board, "client", "client");
    await page.waitFor(board.find('.library-from:has-text("Client")'));

    await page.press("Tab");
    await page.waitFor(focused(board, "vscode-text-field"));
    await page.waitFor(board.find('section[aria-label="Often next"] .tile.is-next'));
    await page.type("api gate");
    await page.waitFor(board.find('.tile.is-next [data-component="api-gateway"]'));
    await page.press("Enter");
    await until("the arrow is in the text", () => arrowsOf(board).includes("client → api-gateway"));
    const [client, gateway] = cardsOf(board);
    assert.ok(client && gateway && gateway.x > client.x && gateway.y === client.y);

    await page.waitFor(board.find('.library-from:has-text("API gateway")'));
    await page.press("Tab");
    await page.waitFor(focused(board, "vscode-text-field"));
    const next = await page.evaluate(
      `.board[data-file="chain.excalidraw"]`,
      `document.querySelector(".tile.is-next .stencil").dataset.component`,
    );
    await page.press("Enter");
    await until("the second arrow", () => arrowsOf(board).includes(`api-gateway → ${String(next)}`));

    // One step back takes the card and its arrow.
    const before = elementsOf(board).length;
    await page.waitFor(focused(board, ".excalidraw-container"));
    await page.press("Control+Z");
    await until("both are undone", () => arrowsOf(board).length === 1 && components(board).length === 2);
    assert.ok(before > elementsOf(board).length);
  });

  it("places without an arrow with Alt, and leaves Tab alone where nothing is selected", async () => {
    const board = await openBoard("free.excalidraw", "", 0);
    await page.click(board.at());
    await placeFirst(board, "client", "client");
    await page.press("/");
    await page.type("cdn");
    await page.waitFor(board.find('.tile.is-next [data-component="cdn"]'));
    await page.press("Alt+Enter");
    await until("both cards are in the text", () => components(board).length === 2);
    assert.deepEqual(arrowsOf(board), []);
    await page.waitFor(focused(board, ".excalidraw-container"));
    await page.press("Escape");
    await page.waitFor(board.find(".library-from"), "gone");
    await page.press("Tab");
    await page.waitFor(focused(board, ".excalidraw-container"), "gone");
    assert.equal(await page.count(focused(board, "vscode-text-field")), 0);
  });

  it("remembers favourites and what was used, on every board", async () => {
    const board = await openBoard("favourites.excalidraw", "", 0);
    await page.click(board.at());
    await page.press("/");
    await page.type("guardrail");
    await page.waitFor(board.find('.tile.is-next [data-component="guardrail"]'));
    await page.press("ArrowDown");
    await page.waitFor(focused(board, '[data-component="guardrail"]'));
    await page.press("*");
    await page.waitFor(board.find('.tile-star[aria-pressed="true"]'));
    await page.press("Enter");
    await until("the card is in the text", () => components(board).includes("guardrail"));
    const other = await openBoard("other.excalidraw", "", 0);
    await page.waitFor(other.find('section[aria-label="Favourites"] [data-component="guardrail"]'));
    await page.waitFor(other.find('section[aria-label="Recent"] [data-component="guardrail"]'));
    // And what is folded stays folded.
    await page.click(other.find('section[aria-label="Data"] .library-fold'));
    await page.waitFor(other.find('[data-component="data-lake"]'), "gone");
    const third = await openBoard("third.excalidraw", "", 0);
    await page.waitFor(third.find('[data-component="client"]'));
    assert.equal(await page.count(third.find('[data-component="data-lake"]')), 0);
    await page.click(third.find('section[aria-label="Data"] .library-fold'));
    await page.waitFor(third.find('[data-component="data-lake"]'), "attached");
    await page.screenshot("palette");
  });

  it("places a pattern as one group", async () => {
    const board = await openBoard("pattern.excalidraw", "", 0);
    await page.click(board.at());
    await page.press("/");
    await page.type("streaming features");
    await page.waitFor(board.find('.tile.is-next [data-item="pattern:streaming-features"] svg'));
    await page.press("Enter");
    const drawn = await until("the pattern is in the text", () => {
      const elements = elementsOf(board);
      return elements.length > 50 && elements;
    });
    await waitForElements(board, drawn.length);
    const groups = new Set(drawn.map(({ groupIds }) => (groupIds as readonly string[]).at(-1)));
    assert.equal([...groups].filter((group) => group !== undefined).length, 1);
    await page.screenshot("palette-pattern");
  });
});
