import { describe, expect, it } from "vitest";
import { parseConfig } from "../../../src/core/config/config.ts";
import { configSource } from "../../../src/core/config/nearest-config.ts";
import { inMemoryWorkspace } from "../../../src/core/workspace/in-memory-workspace.ts";
import { rules } from "../../../src/rules/index.ts";

describe("parseConfig", () => {
  it("reads comments, trailing commas, globs, the framework and severities", () => {
    const { value, problems } = parseConfig(
      `{
        // designs live here
        "include": ["./designs/**/*.md"],
        "exclude": ["**/draft-*.md"],
        "framework": "seven-steps",
        "rules": { "missing-step": "off", "step-order": ["error", {}], },
      }`,
      rules,
    );
    expect(problems).toEqual([]);
    expect(value.membership("designs/a/b.md")).toBe("included");
    expect(value.membership("designs/draft-b.md")).toBe("excluded");
    expect(value.membership("notes/b.md")).toBeUndefined();
    expect(value.framework).toBe("seven-steps");
    expect(value.rules.get("missing-step")?.severity).toBe("off");
    expect(value.rules.get("step-order")?.severity).toBe("error");
  });

  it("keeps what is right and says where the rest is wrong", () => {
    const text = `{ "include": ["a.md"], "rules": { "missing-step": "loud", "nope": "off", "step-order": "hint" }, "x": 1 }`;
    const { value, problems } = parseConfig(text, rules);
    expect(value.membership("a.md")).toBe("included");
    expect(value.rules.get("step-order")?.severity).toBe("hint");
    expect(value.rules.has("missing-step")).toBe(false);
    const found = problems.map(({ range }) => text.slice(range.start, range.end)).sort();
    expect(found).toEqual(['"loud"', '"nope"', '"x"']);
  });

  it.each([
    "",
    "   ",
    "[]",
    "null",
    "{",
    '{ "include": }',
    '{ "rules": [] }',
    '{ "__proto__": { "polluted": 1 } }',
    "\u0000",
  ])("survives %j with a problem to show", (text) => {
    const { value, problems } = parseConfig(text, rules);
    expect(problems.length).toBeGreaterThan(0);
    expect(value.membership("a.md")).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("configSource", () => {
  const files = new Map([
    ["file:///w/.loopboard.jsonc", '{ "framework": "outer" }'],
    ["file:///w/team/.loopboard.jsonc", '{ "include": ["my%20docs/*.md", "my docs/*.md"] }'],
  ]);

  it("takes the nearest file above a document, with the path as its globs see it", async () => {
    const source = configSource(inMemoryWorkspace(files), rules);
    const near = await source.configFor("file:///w/team/my%20docs/a.md");
    expect(near.uri).toBe("file:///w/team/.loopboard.jsonc");
    expect(near.config.membership(near.relativePath)).toBe("included");
    const far = await source.configFor("file:///w/other/a.md");
    expect(far.config.framework).toBe("outer");
    expect((await source.configFor("file:///elsewhere/a.md")).uri).toBeUndefined();
    expect((await source.configFor("untitled:Untitled-1")).uri).toBeUndefined();
  });

  it("reads again after invalidate", async () => {
    const changing = new Map(files);
    const source = configSource(inMemoryWorkspace(changing), rules);
    await source.configFor("file:///w/a.md");
    changing.set("file:///w/.loopboard.jsonc", '{ "framework": "changed" }');
    expect((await source.configFor("file:///w/a.md")).config.framework).toBe("outer");
    source.invalidate();
    expect((await source.configFor("file:///w/a.md")).config.framework).toBe("changed");
  });
});
