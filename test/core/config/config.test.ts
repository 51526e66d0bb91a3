import { describe, expect, it } from "vitest";
import { parseConfig } from "../../../src/core/config/config-file.ts";
import { configSource } from "../../../src/core/config/nearest-config.ts";
import { settingsLayer } from "../../../src/core/config/client-settings.ts";
import { defaultReading } from "../../../src/core/document/reading.ts";
import { inMemoryWorkspace } from "../../../src/core/workspace/in-memory-workspace.ts";
import { rules } from "../../../src/rules/index.ts";

describe("parseConfig", () => {
  it("reads comments, trailing commas, globs, the framework, the profile and severities", async () => {
    const { value, problems } = await parseConfig(
      `{
        // designs live here
        "include": ["./designs/**/*.md"],
        "exclude": ["**/draft-*.md"],
        "framework": "seven-steps",
        "profile": "interview",
        "rules": { "missing-step": "off", "step-order": ["error", {}], },
      }`,
      rules,
    );
    expect(problems).toEqual([]);
    expect(value.membership("designs/a/b.md")).toBe("included");
    expect(value.membership("designs/draft-b.md")).toBe("excluded");
    expect(value.membership("notes/b.md")).toBeUndefined();
    expect(value.framework).toBe("seven-steps");
    expect(value.profile).toBe("interview");
    expect(value.rules.get("missing-step")?.severity).toBe("off");
    expect(value.rules.get("step-order")?.severity).toBe("error");
  });

  it("says in words what it expects", async () => {
    const messagesOf = async (text: string): Promise<readonly string[]> =>
      (await parseConfig(text, rules)).problems.map(({ message }) => message);
    expect(await messagesOf('{ "profile": "strict", "include": [1] }')).toEqual([
      '"include.0" has no effect: expected a text in double quotes.',
      '"profile" has no effect: expected "interview" or "team".',
    ]);
    expect(await messagesOf('{ "profile": "team" } }')).toEqual([
      "The configuration is not valid JSON here: expected nothing more.",
    ]);
    expect(await messagesOf('{ "profile": "team" "rules": {} }')).toEqual([
      "The configuration is not valid JSON here: expected a comma.",
    ]);
  });

  it("keeps what is right and says where the rest is wrong", async () => {
    const text = `{
      "include": [1, "a.md"],
      "profile": "boss",
      "vocabulary": { "headings": { "data": ["Signals"], "model": "Brain" } },
      "overrides": [{ "rules": {} }, { "files": ["b.md"], "rules": { "no-rule": "off", "missing-step": "hint" } }],
      "rules": { "missing-step": "loud", "nope": "off", "step-order": "hint" },
      "x": 1
    }`;
    const { value, problems } = await parseConfig(text, rules);
    expect(value.membership("a.md")).toBe("included");
    expect(value.rules.get("step-order")?.severity).toBe("hint");
    expect(value.rules.has("missing-step")).toBe(false);
    expect(value.headings).toEqual({ data: ["Signals"] });
    expect(value.overrides.map((entry) => entry.rules.get("missing-step")?.severity)).toEqual(["hint"]);
    const found = problems.map(({ range }) => text.slice(range.start, range.end)).sort();
    expect(found).toEqual(
      ['"Brain"', '"boss"', '"loud"', '"no-rule"', '"nope"', '"x"', '{ "rules": {} }', "1"].sort(),
    );
    expect(problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        '"rules.missing-step" has no effect: expected a severity (off, error, warning, info, hint) or [severity, options].',
        'There is no rule "nope"; it has no effect.',
        'Unknown key "x"; it has no effect.',
      ]),
    );
  });

  it.each([
    [["designs/**", "!designs/old/**"], ["designs/a.md"], ["designs/old/a.md", "README.md"]],
    [["!old/**"], ["a.md"], ["old/a.md"]],
    [["archive"], ["archive/a.md", "archive/b/c.md"], ["b/archive/a.md", "archived.md"]],
    [["archive/"], ["archive/b/c.md"], ["archive.md"]],
    [["**/archive"], ["a/archive/b.md"], ["a/b.md"]],
    [["/designs/*.md"], ["designs/a.md"], ["designs/b/a.md"]],
    [["./a b [[]1[]].md"], ["a b [1].md"], ["a b 1.md"]],
    [["!(a|b).md"], ["c.md"], ["a.md"]],
    [["nothing/**"], [], ["a.md"]],
    [[], [], ["a.md"]],
  ])("takes the globs %j as a .gitignore means them", async (globs, inside, outside) => {
    const { value, problems } = await parseConfig(JSON.stringify({ include: globs }), rules);
    expect(problems).toEqual([]);
    expect(inside.filter((path) => value.membership(path) !== "included")).toEqual([]);
    expect(outside.filter((path) => value.membership(path) !== undefined)).toEqual([]);
  });

  it.each([
    [
      '{ "rules": { "missing-stp": "off" } }',
      'There is no rule "missing-stp"; it has no effect; perhaps "missing-step" was meant.',
    ],
    ['{ "exlude": [] }', 'Unknown key "exlude"; it has no effect; perhaps "exclude" was meant.'],
    [
      '{ "overrides": [{ "files": [], "framwork": "x" }] }',
      'Unknown key "framwork" in overrides.0; it has no effect; perhaps "framework" was meant.',
    ],
    [
      '{ "rules": { "thin-step": ["hint", { "minWord": 3 }] } }',
      'Unknown key "minWord" in rules.thin-step.1; it has no effect; perhaps "minWords" was meant.',
    ],
    [
      '{ "rules": { "thin-step": ["hint", { "minWords": "3" }] } }',
      '"rules.thin-step.1.minWords" has no effect: expected a number.',
    ],
    [
      '{ "rules": { "thin-step": ["of", {}] } }',
      '"rules.thin-step.0" has no effect: expected "off" or "error" or "warning" or "info" or "hint".',
    ],
    [
      '{ "vocabulary": { "headings": { "dat": [] } } }',
      'Unknown key "dat" in vocabulary.headings; it has no effect; perhaps "data" was meant.',
    ],
    ['{ "include": "designs/**" }', '"include" has no effect: expected a list in [ ].'],
    ['{ "extends": 3 }', '"extends" has no effect: expected a path or a list of paths in double quotes.'],
    ['{ "profile": "Team" }', '"profile" has no effect: expected "interview" or "team".'],
    [
      '{ "overrides": [{ "rules": {} }] }',
      '"overrides.0.files" has no effect: expected a list in [ ], and there is none.',
    ],
    [
      "{ 'profile': 'team' }",
      "The configuration is not valid JSON here: expected a value, or a text in double quotes.",
    ],
    ['{ "profile": "team"\n "rules": {} }', "The configuration is not valid JSON here: expected a comma."],
    ['{ "profile": "team"', "The configuration is not valid JSON here: expected a closing brace."],
    ["", "The configuration is not valid JSON here: expected a value."],
  ])("says of %s in one plain sentence what was expected", async (text, message) => {
    const { problems } = await parseConfig(text, rules);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  it("reads a file that begins with a byte order mark, with the places as they are", async () => {
    const text = '\uFEFF{ "profile": "interview", "x": 1 }';
    const { value, problems } = await parseConfig(text, rules);
    expect(value.profile).toBe("interview");
    expect(problems.map(({ range }) => text.slice(range.start, range.end))).toEqual(['"x"']);
  });

  it("looks into folders whose names begin with a dot, as what is named there is meant", async () => {
    const { value } = await parseConfig(
      '{ "include": [".github/**/*.md"], "exclude": ["**/old.md"] }',
      rules,
    );
    expect(value.membership(".github/designs/a.md")).toBe("included");
    expect(value.membership(".archive/old.md")).toBe("excluded");
  });

  it("says that no key is called __proto__", async () => {
    const { problems } = await parseConfig('{ "__proto__": { "profile": "interview" } }', rules);
    expect(problems.map(({ message }) => message)).toEqual(['Unknown key "__proto__"; it has no effect.']);
  });

  it.each([
    "",
    "   ",
    "[]",
    "null",
    "{",
    '{ "include": }',
    '{ "rules": [] }',
    '{ "overrides": [[], 1, null] }',
    '{ "extends": [{}] }',
    '{ "__proto__": { "polluted": 1 } }',
    "\u0000",
  ])("survives %j with a problem to show", async (text) => {
    const { value, problems } = await parseConfig(text, rules);
    expect(problems.length).toBeGreaterThan(0);
    expect(value.membership("a.md")).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

const house = JSON.stringify({
  id: "house",
  title: "House style",
  steps: [{ id: "why", title: "Why bother", covers: ["requirements"], purpose: "Say why.", topics: [] }],
});

describe("configSource", () => {
  const files = new Map([
    ["file:///w/.loopboard.jsonc", '{ "profile": "interview" }'],
    ["file:///w/team/.loopboard.jsonc", '{ "include": ["my docs/*.md"] }'],
  ]);
  const sourceOf = (entries: Readonly<Record<string, string>>) =>
    configSource(inMemoryWorkspace(new Map(Object.entries(entries))), () => rules);
  const messages = async (entries: Readonly<Record<string, string>>, uri = "file:///w/.loopboard.jsonc") =>
    (await sourceOf(entries).problemsOf(uri, entries[uri] ?? "")).map(({ message }) => message);

  it("takes the nearest file above a document, with the path as its globs see it", async () => {
    const source = configSource(inMemoryWorkspace(files), () => rules);
    const near = await source.configFor("file:///w/team/my%20docs/a.md");
    expect(near.uri).toBe("file:///w/team/.loopboard.jsonc");
    expect(near.membership).toBe("included");
    expect(near.profile).toBe("team");
    expect((await source.configFor("file:///w/other/a.md")).profile).toBe("interview");
    const none = await source.configFor("file:///elsewhere/a.md");
    expect(none).toMatchObject({ uri: undefined, profile: "team", membership: undefined });
    expect(none.reading).toBe(defaultReading);
    expect((await source.configFor("untitled:Untitled-1")).uri).toBeUndefined();
  });

  it("reads again after invalidate, and knows the files it looked for", async () => {
    const changing = new Map(files);
    const source = configSource(inMemoryWorkspace(changing), () => rules);
    await source.configFor("file:///w/a.md");
    changing.set("file:///w/.loopboard.jsonc", "{}");
    expect((await source.configFor("file:///w/a.md")).profile).toBe("interview");
    expect(source.dependsOn("file:///w/.loopboard.jsonc")).toBe(true);
    expect(source.dependsOn("file:///w/package.json")).toBe(false);
    // Clients write one URI in several ways.
    expect(source.dependsOn("file:///w/%2Eloopboard.jsonc")).toBe(true);
    source.invalidate();
    expect((await source.configFor("file:///w/a.md")).profile).toBe("team");
  });

  it("builds on what a file extends; the nearer wins, option by option", async () => {
    const source = sourceOf({
      "file:///w/.loopboard.jsonc": `{
        "extends": ["./base/first.loopboard.jsonc", "base/second.jsonc"],
        "rules": { "step-order": "hint" },
      }`,
      "file:///w/base/first.loopboard.jsonc":
        '{ "profile": "interview", "rules": { "missing-step": "off" } }',
      "file:///w/base/second.jsonc":
        '{ "include": ["designs/*.md"], "rules": { "missing-step": "error", "step-order": "error" } }',
    });
    const config = await source.configFor("file:///w/designs/a.md");
    expect(config.profile).toBe("interview");
    expect(config.membership).toBe("included");
    expect(config.rules.get("missing-step")?.severity).toBe("error");
    expect(config.rules.get("step-order")?.severity).toBe("hint");
    expect(source.dependsOn("file:///w/base/second.jsonc")).toBe(true);
  });

  it("chooses differently for some documents", async () => {
    const source = sourceOf({
      "file:///w/.loopboard.jsonc": `{
        "rules": { "missing-step": "error" },
        "overrides": [
          { "files": ["interviews/**"], "profile": "interview", "rules": { "missing-step": "info" } },
          { "files": ["**/draft-*.md"], "rules": { "missing-step": "off" } },
        ],
      }`,
    });
    const severity = async (uri: string) => (await source.configFor(uri)).rules.get("missing-step")?.severity;
    expect(await severity("file:///w/a.md")).toBe("error");
    expect(await severity("file:///w/interviews/a.md")).toBe("info");
    expect(await severity("file:///w/interviews/draft-a.md")).toBe("off");
    expect((await source.configFor("file:///w/interviews/a.md")).profile).toBe("interview");
  });

  it("lets what a file says win over what a file that it extends says of some documents", async () => {
    const source = sourceOf({
      "file:///w/.loopboard.jsonc": '{ "extends": "base.jsonc", "rules": { "missing-step": "error" } }',
      "file:///w/base.jsonc":
        '{ "overrides": [{ "files": ["**"], "rules": { "missing-step": "off", "step-order": "off" } }] }',
    });
    const config = await source.configFor("file:///w/a.md");
    expect(config.rules.get("missing-step")?.severity).toBe("error");
    expect(config.rules.get("step-order")?.severity).toBe("off");
  });

  it("keeps the options of a rule where only its severity is chosen anew", async () => {
    const source = sourceOf({
      "file:///w/.loopboard.jsonc":
        '{ "extends": "base.jsonc", "rules": { "imbalance-unaddressed": "error" } }',
      "file:///w/base.jsonc":
        '{ "rules": { "imbalance-unaddressed": ["hint", { "maxPositivePercent": 1 }] } }',
    });
    const { rules: settings } = await source.configFor("file:///w/a.md");
    expect(settings.get("imbalance-unaddressed")).toEqual({
      severity: "error",
      options: { maxPositivePercent: 1 },
    });
  });

  it("takes the nearer of two frameworks of one name, and one's own before a built-in one", async () => {
    const named = (id: string, title: string): string =>
      house.replace('"house"', JSON.stringify(id)).replace("House style", title);
    const source = sourceOf({
      "file:///w/.loopboard.jsonc":
        '{ "extends": ["first.jsonc", "second.jsonc"], "framework": "house", "frameworks": ["own.json"] }',
      "file:///w/first.jsonc": '{ "frameworks": ["f1.json", "s1.json"] }',
      "file:///w/second.jsonc": '{ "frameworks": ["f2.json", "s2.json"] }',
      "file:///w/own.json": named("house", "Own"),
      "file:///w/f1.json": named("house", "First"),
      "file:///w/f2.json": named("house", "Second"),
      "file:///w/s1.json": named("seven-steps", "First of seven"),
      "file:///w/s2.json": named("seven-steps", "Second of seven"),
    });
    const { reading } = await source.configFor("file:///w/a.md");
    expect(reading.framework.title).toBe("Own");
    const seven = reading.frameworks.find(({ id }) => id === "seven-steps");
    expect(seven?.title).toBe("Second of seven");
  });

  it("lets every file win over the editor's settings", async () => {
    const source = sourceOf({ "file:///w/.loopboard.jsonc": '{ "rules": { "missing-step": "error" } }' });
    const settings = settingsLayer(
      {
        profile: "interview",
        framework: "nine-steps",
        rules: { "missing-step": "off", "step-order": "off", "no-rule": 3 },
      },
      rules,
    );
    const config = await source.configFor("file:///w/a.md", settings);
    expect(config.profile).toBe("interview");
    expect(config.reading.framework.id).toBe("nine-steps");
    expect(config.rules.get("missing-step")?.severity).toBe("error");
    expect(config.rules.get("step-order")?.severity).toBe("off");
  });

  it.each([undefined, null, 3, "x", { profile: 1, rules: [], framework: {} }])(
    "takes nothing from settings that are %j",
    (settings) => {
      expect(settingsLayer(settings, rules)).toMatchObject({ profile: undefined, framework: undefined });
      expect(settingsLayer(settings, rules).rules.size).toBe(0);
    },
  );

  it("knows frameworks of one's own, and the same reading until something changes", async () => {
    const source = sourceOf({
      "file:///w/.loopboard.jsonc": '{ "framework": "house", "frameworks": ["./f/house%.json"] }',
      "file:///w/f/house%25.json": house,
    });
    const { reading } = await source.configFor("file:///w/a.md");
    expect(reading.framework.title).toBe("House style");
    expect(reading.frameworks.map(({ id }) => id)).toContain("seven-steps");
    expect((await source.configFor("file:///w/b.md")).reading).toBe(reading);
  });

  it("takes a framework of the nearer file also where that file is extended itself", async () => {
    const titled = (title: string): string => house.replace("House style", title);
    const source = sourceOf({
      "file:///w/.loopboard.jsonc": '{ "extends": "near.jsonc", "framework": "house" }',
      "file:///w/near.jsonc": '{ "extends": "far.jsonc", "frameworks": ["n.json"] }',
      "file:///w/far.jsonc": '{ "frameworks": ["f.json"] }',
      "file:///w/n.json": titled("Near"),
      "file:///w/f.json": titled("Far"),
    });
    expect((await source.configFor("file:///w/a.md")).reading.framework.title).toBe("Near");
  });

  it("reads a file once that others extend, and applies it at its last place", async () => {
    const files: Record<string, string> = { "file:///w/.loopboard.jsonc": '{ "extends": ["./n0.jsonc"] }' };
    const last = 60;
    for (let at = 0; at < last; at++) {
      const next = `./n${String(at + 1)}.jsonc`;
      files[`file:///w/n${String(at)}.jsonc`] = JSON.stringify({
        extends: [next, next],
        rules: { "missing-step": at % 2 === 0 ? "error" : "off" },
      });
    }
    files[`file:///w/n${String(last)}.jsonc`] = '{ "rules": { "step-order": "hint" } }';
    const { rules: chosen } = await sourceOf(files).configFor("file:///w/a.md");
    expect(chosen.get("missing-step")?.severity).toBe("error");
    expect(chosen.get("step-order")?.severity).toBe("hint");
  });

  it("says of a file that is there and can't be read that it has no effect", async () => {
    const source = configSource(
      {
        readFile: (uri) =>
          Promise.resolve(
            uri === "file:///w/a/.loopboard.jsonc"
              ? { kind: "unreadable", reason: "is not UTF-8 text; save it as UTF-8" }
              : { kind: "absent" },
          ),
      },
      () => rules,
    );
    await source.configFor("file:///w/a/b.md");
    expect(await source.used()).toMatchObject([
      {
        uri: "file:///w/a/.loopboard.jsonc",
        problems: [{ message: "The configuration is not UTF-8 text; save it as UTF-8; it has no effect." }],
      },
    ]);
    source.invalidate();
    expect(await source.used()).toEqual([]);
  });

  it("joins the headings of all files", async () => {
    const source = sourceOf({
      "file:///w/.loopboard.jsonc":
        '{ "extends": "b.jsonc", "vocabulary": { "headings": { "data": ["Signals"] } } }',
      "file:///w/b.jsonc": '{ "vocabulary": { "headings": { "data": ["Inputs"], "model": ["Brain"] } } }',
    });
    const { reading } = await source.configFor("file:///w/a.md");
    expect(reading.headings).toMatchObject({ data: ["Inputs", "Signals"], model: ["Brain"] });
  });

  it.each([
    ["./gone.jsonc", {}, '"./gone.jsonc" does not exist; it has no effect.'],
    [
      "/etc/x.jsonc",
      {},
      '"/etc/x.jsonc" is no path relative to this file; expected one like ./base.loopboard.jsonc.',
    ],
    ["http://a/b.jsonc", {}, /is no path relative to this file/],
    ["../../above-all.jsonc", { "file:///above-all.jsonc": "{}" }, /is no path relative to this file/],
    [".loopboard.jsonc", {}, /leads back to a configuration that extends it/],
    [
      "a.jsonc",
      { "file:///w/a.jsonc": '{ "extends": "b.jsonc" }', "file:///w/b.jsonc": '{ "extends": "a.jsonc" }' },
      /^In "a.jsonc", line 1: In "b.jsonc", line 1: "a.jsonc" leads back/,
    ],
    [
      "a.jsonc",
      { "file:///w/a.jsonc": '{ "rules": {},\n\n "x": 1, "y": 2 }' },
      'In "a.jsonc", line 3: Unknown key "x"; it has no effect. (and 1 more)',
    ],
  ])("says where %s can't be extended", async (path, others, message) => {
    const text = `{ "extends": "${path}" }`;
    const found = await messages({ "file:///w/.loopboard.jsonc": text, ...others });
    expect(found).toHaveLength(1);
    expect(found[0]).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
  });

  it("says what is wrong with frameworks, where they are named", async () => {
    const text = `{ "frameworks": ["a.json", "b.json"], "framework": "nine", "overrides": [{ "files": [], "framework": "house" }] }`;
    const found = await messages({
      "file:///w/.loopboard.jsonc": text,
      "file:///w/a.json": house,
      "file:///w/b.json": '{ "id": "Bad Id", "title": "B", "steps": [] }',
    });
    expect(found[0]).toMatch(/^In "b\.json", line 1: The framework can't be used: "id": .* \(and 1 more\)$/);
    expect(found[1]).toMatch(/^There is no framework "nine"; expected one of house, seven-steps/);
    expect(found).toHaveLength(2);
  });
});
