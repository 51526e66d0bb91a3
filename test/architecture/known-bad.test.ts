/** What the canvas ships of other people's code, held against the advisories that are published about it. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const lock = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
};

/** Of each major version that was mended: the first version without the fault; newer majors never had it. */
const mended: Readonly<Record<string, readonly string[]>> = {
  // GHSA-39h7-pwv7-rc3x: labels of Mermaid diagrams as script.
  "@excalidraw/excalidraw": ["0.18.1"],
  "@excalidraw/mermaid-to-excalidraw": ["2.2.2"],
  // CVE-2025-54880, CVE-2025-54881, CVE-2026-41150, CVE-2026-71436 and CVE-2026-50159, the last to be mended.
  mermaid: ["11.16.1"],
  // CVE-2025-26791: script through templates.
  dompurify: ["3.2.4"],
  // CVE-2024-55565: predictable or endless for sizes that are no whole numbers.
  nanoid: ["3.3.8", "5.0.9"],
  // CVE-2025-13465: prototypes changed by `unset` and `omit`.
  "lodash-es": ["4.17.23"],
};

const installed = Object.entries(lock.packages).flatMap(([path, { version }]) => {
  const name = path.split("node_modules/").at(-1) ?? "";
  return version !== undefined && Object.hasOwn(mended, name) ? [{ path, name, version }] : [];
});

describe("no package is of a version with a published fault", () => {
  it.each(installed)("$path $version", ({ name, version }) => {
    expect(isMended(version, mended[name] ?? [])).toBe(true);
  });

  it("and none of the packages that had one is missing here", () => {
    expect(new Set(installed.map(({ name }) => name))).toEqual(new Set(Object.keys(mended)));
  });

  it("which is told from the numbers of versions", () => {
    const verdicts = [
      "3.3.3",
      "3.3.7",
      "3.3.8",
      "3.10.0",
      "4.0.2",
      "5.0.8",
      "5.0.9",
      "5.1.0",
      "6.0.0",
      "3.3.8-rc.1",
    ].map((version) => isMended(version, ["3.3.8", "5.0.9"]));
    expect(verdicts).toEqual([false, false, true, true, false, false, true, true, true, false]);
  });
});

function isMended(version: string, firstGood: readonly string[]): boolean {
  const [major] = numbersOf(version);
  const sameMajor = firstGood.find((good) => numbersOf(good)[0] === major);
  return isAtLeast(version, sameMajor ?? firstGood.at(-1) ?? "");
}

/** A preview of a version comes before it, so it counts as older. */
function isAtLeast(version: string, good: string): boolean {
  const [own, other] = [numbersOf(version), numbersOf(good)];
  const i = own.findIndex((number, at) => number !== other[at]);
  return i < 0 ? !version.includes("-") : (own[i] ?? 0) > (other[i] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return (version.split("-")[0] ?? "").split(".").map(Number);
}
