/** What the command line says of itself. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliFolder, cliFolder } from "./cli-folder.ts";

let folder: CliFolder;
beforeAll(async () => {
  folder = await cliFolder({ "notes.md": "# Notes\n" });
});
afterAll(() => folder.remove());

it.each(["--version", "-v"])("says with %s which version it is", (option) => {
  const { version } = JSON.parse(
    readFileSync(resolve(import.meta.dirname, "../../package.json"), "utf8"),
  ) as { version: string };
  expect(folder.run([option])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
});

describe("the help of one command", () => {
  it.each([
    ["check", "Options of check:"],
    ["fix", "Options of fix:"],
    ["board", "Options of board export"],
    ["explain", "loopboard explain RULE|TERM"],
    ["init", "loopboard init"],
    ["help", "loopboard --version"],
  ])("is printed for %s, and nothing of the others", (command, part) => {
    const help = folder.run(["help", command]);
    expect(help).toMatchObject({ status: 0, stderr: "" });
    expect(help.stdout).toContain(part);
    const named = help.stdout.matchAll(/^ {2}loopboard (?<name>[a-z]+)/gm);
    for (const { groups } of named) expect(groups?.name).toBe(command);
    if (command !== "help") expect(folder.run([command, "--help"])).toEqual(help);
  });

  it("is asked for with -h among other words, too, but not behind --", () => {
    expect(folder.run(["check", ".", "--quiet", "-h"]).stdout).toContain("Options of check:");
    const { status, stderr } = folder.run(["check", "--", "--help"]);
    expect(status).toBe(2);
    expect(stderr).toContain("--help");
    expect(stderr).not.toContain("Options");
  });

  it("is named where something is wrong with the command", () => {
    expect(folder.run(["check", "--nope"]).stderr).toContain("See loopboard check --help.");
    expect(folder.run(["chekc"]).stderr).toContain("See loopboard --help.");
    expect(folder.run(["help", "chekc"])).toMatchObject({ status: 2, stdout: "" });
  });
});

it("says which rules there are to explain, and which exit codes fix has", () => {
  const explain = folder.run(["explain", "--help"]).stdout;
  expect(explain).toMatch(/^ {2}missing-step +A step of the framework has no section\.$/m);
  expect(folder.run(["--help"]).stdout).not.toContain("missing-step  ");
  expect(folder.run(["fix", "--help"]).stdout).not.toContain("1 findings");
});

it("prints the help of all commands where none is named", () => {
  const { status, stdout } = folder.run(["--help"]);
  expect(status).toBe(0);
  expect(folder.run(["help"]).stdout).toBe(stdout);
  for (const command of ["check", "fix", "board lint", "explain", "init", "help"])
    expect(stdout).toContain(`  loopboard ${command}`);
  expect(stdout).toContain("Exit codes:");
});
