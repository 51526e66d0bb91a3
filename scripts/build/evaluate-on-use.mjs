import { readFile } from "node:fs/promises";

/** Packages of functions alone, which most runs never call: the names that are used of each. */
const functions = new Map([["yaml", ["parseDocument"]]]);

/** Modules of Node that the language server's library names for what most starts do not need. */
const builtIns = /^(?:child_process|crypto|net|os|url|util)$/;

/**
 * Makes an import of such a package or module evaluate it at its first use instead of at the start of the program, for code that
 * is not asynchronous: other code has `import()`. All stays in the same bundle. JSON becomes text, which V8 parses faster than
 * code that makes the same object.
 * @type {import("esbuild").Plugin}
 */
export const evaluateOnUse = {
  name: "evaluate-on-use",
  setup(build) {
    const names = [...functions.keys()].join("|");
    build.onResolve({ filter: new RegExp(`^(?:${names})$`) }, ({ kind, path }) =>
      kind === "import-statement" ? { path, namespace: "on-use" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "on-use" }, ({ path }) => ({
      contents: (functions.get(path) ?? [])
        .map((name) => `export const ${name} = (...given) => require("${path}").${name}(...given);`)
        .join("\n"),
      resolveDir: import.meta.dirname,
    }));
    build.onResolve({ filter: builtIns }, ({ kind, path }) =>
      kind === "require-call" ? { path, namespace: "node-on-use" } : undefined,
    );
    // As an ES module it is not copied name by name.
    build.onLoad({ filter: /.*/, namespace: "node-on-use" }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => name === "__esModule" || require("node:${path}")[name] });`,
    }));
    build.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const value = JSON.stringify(JSON.parse(await readFile(path, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(value)});` };
    });
  },
};
