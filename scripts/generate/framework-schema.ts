import * as z from "zod";
import { frameworkSchema } from "../../src/core/framework/framework-schema.ts";
import type { Generator } from "./generator.ts";

/** The JSON Schema that VS Code completes and checks framework files with. */
export const frameworkJsonSchema: Generator = {
  path: "media/schemas/loopboard-framework.schema.json",
  generate: () =>
    Promise.resolve(
      JSON.stringify({
        ...z.toJSONSchema(frameworkSchema, { target: "draft-7", io: "input" }),
        allowTrailingCommas: true,
      }),
    ),
};
