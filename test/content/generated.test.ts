import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { render } from "../../scripts/generate/render.ts";

const root = join(import.meta.dirname, "../..");

// Test files share their modules, and one that declares a pattern of its own would leave it to the list that is made of all patterns.
vi.resetModules();
const { generators } = await import("../../scripts/generate/generators.ts");

it.each(generators.map((generator) => [generator.path, generator] as const))(
  "%s is what `node scripts/generate.ts` writes",
  async (_, generator) => {
    expect((await render(generator, root)).isCurrent).toBe(true);
  },
);
