/**
 * What is said of designs with the mistakes that people usually make, in their usual words: each finding was read, and each is right.
 * `faulty/README.md` says what of their mistakes is not found. After a change that is meant, `npx vitest run faulty -u` writes them anew.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { findingsOf } from "./held-out/score.ts";

const folder = join(import.meta.dirname, "faulty");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".md") && file !== "README.md")
  .map((file) => file.slice(0, -".md".length));

describe("faulty designs", () => {
  it("are there", () => {
    expect(names.length).toBeGreaterThanOrEqual(11);
  });

  it.each(names)("%s", async (name) => {
    const text = readFileSync(join(folder, `${name}.md`), "utf8");
    const { lines } = parseDesignDoc(text);
    const said = findingsOf(text).map(({ rule, range, message }) => {
      const line = lines.positionAt(range.start).line + 1;
      return `${line} ${rule}: ${text.slice(range.start, range.end)} — ${message}`;
    });
    await expect(`${said.join("\n")}\n`).toMatchFileSnapshot(join(folder, `${name}.findings.txt`));
  });
});
