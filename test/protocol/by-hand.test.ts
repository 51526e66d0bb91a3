/** The language server as somebody starts it in a terminal, without an editor. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { answerByHand } from "../../src/server/how-to-start.ts";

const program = resolve(import.meta.dirname, "../../dist/server/main.node.cjs");

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

it.each([[], ["--socket=abc"], ["--pipe"], ["serve"]])("says how it is started to %j", (...args) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("loopboard-language-server --stdio");
  expect(stderr).not.toContain("    at ");
});

it("prints its help and its version", () => {
  expect(run("--help")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("--stdio") as unknown,
    stderr: "",
  });
  const { version } = JSON.parse(
    readFileSync(resolve(import.meta.dirname, "../../package.json"), "utf8"),
  ) as {
    version: string;
  };
  expect(run("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
});

it.each([
  ["--stdio"],
  ["--node-ipc", "--clientProcessId=12"],
  ["--socket=9257"],
  ["--socket", "9257"],
  ["--pipe=/tmp/loop"],
  ["--clientProcessId=12", "--pipe", "/tmp/loop"],
])("leaves a start by an editor alone: %j", (...args) => {
  expect(answerByHand(args)).toBeUndefined();
});
