import { join } from "node:path";
import { expect, it } from "vitest";
import { generators } from "../../scripts/generate/generators.ts";
import { render } from "../../scripts/generate/render.ts";

const root = join(import.meta.dirname, "../..");

it.each(generators.map((generator) => [generator.path, generator] as const))(
  "%s is what `node scripts/generate.ts` writes",
  async (_, generator) => {
    expect((await render(generator, root)).isCurrent).toBe(true);
  },
);
