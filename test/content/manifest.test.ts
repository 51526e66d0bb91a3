/** What package.json promises is there: titles, files, commands. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lensStyles } from "../../src/core/assist/code-lenses.ts";
import { defaultEditorSettings } from "../../src/core/assist/editor-settings.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const manifestText = readFileSync(new URL("package.json", root), "utf8");

interface Manifest {
  readonly icon: string;
  readonly dependencies?: unknown;
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown; readonly enum?: unknown }>>;
    };
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

  it("keeps its commands under one category", () => {
    expect(new Set(manifest.contributes.commands.map(({ category }) => category))).toEqual(
      new Set(["Loopboard"]),
    );
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
