import { afterEach } from "vitest";
import { photographAll } from "./editor.ts";

// What a failed test leaves on the screens tells most, and the next one changes it.
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  await photographAll(`failed-${task.name.replaceAll(/\W+/g, "-").toLowerCase()}`);
});
