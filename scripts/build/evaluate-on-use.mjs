/** Packages of functions alone, which most runs never call: the names that are used of each. */
const functions = new Map([["yaml", ["parseDocument"]]]);

/**
 * Makes a static import of such a package evaluate it at the first call instead of at the start of the program; it stays in the
 * same bundle. For code that is not asynchronous: other code has `import()`.
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
  },
};
