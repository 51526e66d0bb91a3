/** What package.json promises is there: titles, files, commands. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lensStyles } from "../../src/core/assist/code-lenses.ts";
import { defaultEditorSettings } from "../../src/core/assist/editor-settings.ts";
import { defaultBoardSettings, readBoardSettings } from "../../src/protocol/board-settings.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const manifestText = readFileSync(new URL("package.json", root), "utf8");

interface Manifest {
  readonly icon: string;
  readonly dependencies?: unknown;
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          {
            readonly default: unknown;
            readonly order?: number;
            readonly enum?: readonly string[];
            readonly enumItemLabels?: readonly string[];
            readonly markdownEnumDescriptions?: readonly string[];
          }
        >
      >;
    };
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly group?: string }[]>
    >;
    readonly commands: readonly {
      readonly command: string;
      readonly category: string;
      readonly title: string;
    }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: unknown; readonly description: string }[];
    }[];
  };
}
const manifest = read("package.json") as Manifest;
const titles = read("package.nls.json") as Readonly<Record<string, string>>;

describe("the manifest", () => {
  it("has a text for every %key%, and no text that nothing uses", () => {
    const used = new Set([...manifestText.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key));
    expect(Object.keys(titles).sort()).toEqual([...used].sort());
  });

  it("names only files that are there", () => {
    const paths = [...manifestText.matchAll(/"\.?\/?((?:media|snippets)\/[\w./-]+)"/g)].map(
      ([, path = ""]) => path,
    );
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it("has the settings, and the defaults, that the server knows", () => {
    const { properties } = manifest.contributes.configuration;
    for (const [name, value] of Object.entries(defaultEditorSettings))
      expect(properties[`loopboard.${name}`]?.default, name).toBe(value);
    expect(properties["loopboard.codeLens"]?.enum).toEqual(lensStyles);
  });

  it("has the settings of the board, and the defaults and the words, that a canvas knows", () => {
    const { properties } = manifest.contributes.configuration;
    // Others, such as the libraries, are the host's business.
    const ofBoard = Object.entries(properties).filter(
      ([name]) =>
        name.startsWith("loopboard.board.") &&
        Object.hasOwn(defaultBoardSettings, name.slice("loopboard.board.".length)),
    );
    const declared = Object.fromEntries(
      ofBoard.map(([name, { default: value }]) => [name.slice("loopboard.board.".length), value]),
    );
    expect(declared).toEqual(defaultBoardSettings);
    for (const [name, { enum: words, enumItemLabels, markdownEnumDescriptions }] of ofBoard) {
      if (words === undefined) continue;
      const short = name.slice("loopboard.board.".length);
      const read = (word: string) => readBoardSettings((asked) => (asked === short ? word : undefined));
      for (const word of words) expect(read(word)).toEqual({ ...defaultBoardSettings, [short]: word });
      expect((enumItemLabels ?? markdownEnumDescriptions)?.length, name).toBe(words.length);
    }
  });

  it("takes a setting that is wrong for one that is not set", () => {
    const wrong: Readonly<Record<string, unknown>> = {
      theme: "sepia",
      useEditorColors: "yes",
      language: "../../etc",
      grid: true,
      gridSize: 0.5,
      defaultStrokeColor: "red; background: url(x)",
    };
    expect(readBoardSettings((name) => wrong[name])).toEqual(defaultBoardSettings);
    expect(readBoardSettings((name) => (name === "gridSize" ? 10 : undefined)).gridSize).toBe(10);
  });

  it("offers the languages that Excalidraw offers: those of which it has 85 percent", async () => {
    const { enum: offered } = manifest.contributes.configuration.properties["loopboard.board.language"] ?? {};
    const locales = new URL("../../node_modules/@excalidraw/excalidraw/dist/prod/locales/", import.meta.url);
    const name = readdirSync(locales).find((file) => file.startsWith("percentages-")) ?? "";
    const { default: translated } = (await import(new URL(name, locales).href)) as {
      readonly default: Readonly<Record<string, number>>;
    };
    const enough = Object.keys(translated).filter((code) => (translated[code] ?? 0) >= 85);
    expect(offered).toEqual(["auto", "en", ...enough.filter((code) => code !== "en").sort()]);
  });

  it("keeps its commands under one category", () => {
    expect(new Set(manifest.contributes.commands.map(({ category }) => category))).toEqual(
      new Set(["Loopboard"]),
    );
  });

  it("puts the settings of documents before those of the canvas, where VS Code sorts by name", () => {
    const { properties } = manifest.contributes.configuration;
    for (const [name, { order }] of Object.entries(properties))
      expect(order === undefined, name).toBe(name.startsWith("loopboard.board."));
  });

  it("offers each command of a button in a list in the menu of the entry as well, for who has no mouse", () => {
    const entries = manifest.contributes.menus["view/item/context"] ?? [];
    const named = (isButton: boolean): readonly string[] =>
      entries
        .filter(({ group = "" }) => group.startsWith("inline") === isButton)
        .map(({ command }) => command);
    expect(named(true)).not.toEqual([]);
    expect(named(false)).toEqual(expect.arrayContaining([...new Set(named(true))]));
  });

  it("links only commands that it contributes", () => {
    const commands = new Set(manifest.contributes.commands.map(({ command }) => command));
    const linked = Object.values(titles).flatMap((text) =>
      [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id),
    );
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter((id) => id === undefined || !commands.has(id))).toEqual([]);
  });

  it("has no dependencies at run time: everything that ships is bundled", () => {
    expect(manifest.dependencies).toBeUndefined();
  });
});
