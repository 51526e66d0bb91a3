import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { rules } from "../../src/rules/index.ts";

const folder = join(import.meta.dirname, "../../examples");
const finished = ["card-fraud.md", "video-recommendations.md"];
const unfinished = "support-ticket-routing.md";

function read(name: string) {
  return parseDesignDoc(readFileSync(join(folder, name), "utf8"));
}

describe.each(finished)("the finished example %s", (name) => {
  const doc = read(name);

  it("answers every step", () => {
    expect(doc.steps.filter(({ status }) => status !== "present")).toEqual([]);
  });

  it("lints clean", () => {
    expect(lintDesignDoc(doc, rules).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it("shows boards that are there", () => {
    const boards = [...doc.text.matchAll(/!\[[^\]]*\]\(([^)]+\.excalidraw)\)/g)].map(
      ([, target]) => target ?? "",
    );
    expect(boards.length).toBeGreaterThanOrEqual(2);
    expect(boards.filter((board) => !existsSync(join(folder, board)))).toEqual([]);
  });
});

it("the unfinished example has something for each rule of unfinished documents", () => {
  const found = new Set(lintDesignDoc(read(unfinished), rules).map(({ rule }) => rule));
  expect([...found]).toEqual(
    expect.arrayContaining(["missing-step", "empty-step", "step-order", "placeholder-text"]),
  );
});

it("every board belongs to an example", () => {
  const text = [...finished, "README.md"].map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  const boards = readdirSync(folder).filter((name) => name.endsWith(".excalidraw"));
  expect(boards.filter((board) => !text.includes(board))).toEqual([]);
});
