import { expect, it } from "vitest";
import { noChange, type SceneChange } from "../../src/core/board/scene-change.ts";
import { answerFellows, askFellows } from "../../webview/board/fellow-canvases.ts";

const removing = (key: string): SceneChange => ({ ...noChange, elements: [{ kind: "remove", key }] });

it("a canvas that nobody answers hears what all canvases of its journal have, again whenever it asks", async () => {
  let second = removing("b");
  const leave = [
    answerFellows("journal", () => removing("a")),
    answerFellows("journal", () => second),
    answerFellows("journal", () => undefined),
    answerFellows("another", () => removing("c")),
  ];
  let last: readonly SceneChange[] = [];
  const has = (...changes: readonly SceneChange[]) =>
    expect.poll(() => new Set(last)).toEqual(new Set(changes));
  const fellows = askFellows("journal", (changes) => {
    last = changes;
  });
  fellows.ask();
  await has(removing("a"), removing("b"));
  second = removing("bb");
  fellows.ask();
  await has(removing("a"), removing("bb"));
  fellows.close();
  for (const end of leave) end();
});
