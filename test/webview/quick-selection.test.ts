import { setFlagsFromString } from "node:v8";
import { runInThisContext } from "node:vm";
import { expect, it } from "vitest";
import { quickenSelection } from "../../webview/board/excalidraw/quick-selection.ts";

/** What V8 says of an object that is not a table inside. */
const isFast = native("%HasFastProperties");

/** A function of V8's own. */
function native(name: string): (value: object) => boolean {
  setFlagsFromString("--allow-natives-syntax");
  const call = runInThisContext(`(value) => ${name}(value)`) as (value: object) => boolean;
  // It is read when it is called first.
  call({});
  setFlagsFromString("--no-allow-natives-syntax");
  return call;
}

it("makes a table without a prototype of a selection, and leaves what it holds", () => {
  const selected = { "box-1": true, "box-2": true };
  expect(isFast(selected)).toBe(true);
  quickenSelection(selected);
  expect(isFast(selected)).toBe(false);
  expect(Object.getPrototypeOf(selected)).toBeNull();
  expect(Reflect.ownKeys(selected)).toEqual(["box-1", "box-2"]);
  expect({ ...selected }).toEqual({ "box-1": true, "box-2": true });
});

it("takes a selection of nothing, and one that it has had", () => {
  const selected = {};
  quickenSelection(selected);
  quickenSelection(selected);
  expect(isFast(selected)).toBe(false);
  expect(Reflect.ownKeys(selected)).toEqual([]);
});
