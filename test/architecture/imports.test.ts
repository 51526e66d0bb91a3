/** The import direction of the design, read from the sources. A new arrow is a decision in ARCHITECTURE.md. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** What each layer may import besides itself: other layers, and packages. */
const layers: Readonly<Record<string, { readonly layers: readonly string[]; readonly packages: RegExp }>> = {
  "src/core": {
    layers: [],
    packages:
      /^(@lezer\/(common|markdown)|zod|yaml|jsonc-parser|picomatch\/posix|fractional-indexing|github-slugger|fflate|crc-32|fastest-levenshtein|lz-string|js-base64|roughjs(\/bin\/\w+\.js)?|perfect-freehand)$/,
  },
  "src/rules": { layers: ["src/core"], packages: /^(zod|fastest-levenshtein)$/ },
  "src/stencils": { layers: ["src/core"], packages: /^$/ },
  "src/protocol": { layers: ["src/core"], packages: /^(zod|vscode-jsonrpc)$/ },
  "src/server": {
    layers: ["src/core", "src/rules", "src/protocol"],
    packages: /^(zod|vscode-languageserver(-protocol)?(\/(node|browser))?|vscode-uri)$/,
  },
  "src/cli": { layers: ["src/core", "src/rules"], packages: /^(fastest-levenshtein|fast-wrap-ansi|ignore)$/ },
  "src/extension": {
    layers: ["src/core", "src/stencils", "src/protocol"],
    packages: /^(vscode|zod|vscode-jsonrpc(\/(node|browser))?|vscode-languageclient(\/(node|browser))?)$/,
  },
  webview: {
    layers: ["src/core", "src/stencils", "src/protocol"],
    packages:
      /^(react(-dom)?(\/.*)?|@excalidraw\/excalidraw(\/.*)?|@excalidraw\/mermaid-to-excalidraw|@mixmark-io\/domino|@vscode\/webview-ui-toolkit(\/.*)?|@vscode\/l10n|elkjs\/lib\/elk-api\.js|vscode-jsonrpc(\/browser)?)$/,
  },
};

/** Where Node's own modules may be used: the entries that run in Node alone. */
const nodeFiles =
  /^(src\/cli\/.*|src\/server\/(main\.node|node-diagnostics-store|node-program|node-workspace|own-file)\.ts|src\/extension\/(main|board\/(?:provider|write-whole)|preview\/read-now)\.node\.ts)$/;

interface Import {
  readonly file: string;
  readonly target: string;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map(([, from, dynamic]) => ({ file, target: from ?? dynamic ?? "" }));
}

function layerOf(path: string): string | undefined {
  return Object.keys(layers).find((layer) => path.startsWith(`${layer}/`));
}

function violation({ file, target }: Import): string | undefined {
  const own = layerOf(file);
  const allowed = own === undefined ? undefined : layers[own];
  if (own === undefined || !allowed) return `${file} belongs to no layer`;
  if (target.startsWith(".")) {
    const path = relative(root, resolve(root, dirname(file), target)).replaceAll("\\", "/");
    const layer = layerOf(path);
    const isFine = layer === own || (layer !== undefined && allowed.layers.includes(layer));
    return isFine ? undefined : `${file} imports ${path}`;
  }
  if (target.startsWith("node:")) return nodeFiles.test(file) ? undefined : `${file} imports ${target}`;
  return allowed.packages.test(target) ? undefined : `${file} imports the package ${target}`;
}

describe("import direction", () => {
  const imports = Object.keys(layers).flatMap((layer) => sourceFiles(layer).flatMap(importsOf));

  it("reads the sources", () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it("holds in every file", () => {
    expect(imports.map(violation).filter((text) => text !== undefined)).toEqual([]);
  });

  it("keeps each package that has a seam behind one file", () => {
    const importers = (packageName: string) =>
      new Set(imports.filter(({ target }) => target.startsWith(packageName)).map(({ file }) => file)).size;
    expect(importers("@vscode/webview-ui-toolkit")).toBe(1);
  });

  it("keeps Excalidraw behind one folder", () => {
    const outside = imports.filter(
      ({ file, target }) =>
        target.startsWith("@excalidraw/") && !file.startsWith("webview/board/excalidraw/"),
    );
    expect(outside).toEqual([]);
  });

  it("keeps clock and randomness out of core", () => {
    const impure =
      /\b(Date\.now|new Date\(|Math\.random|performance\.now|setTimeout|setInterval|process\.|console\.)/;
    const files = [...sourceFiles("src/core"), ...sourceFiles("src/rules")];
    expect(files.filter((file) => impure.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });
});
