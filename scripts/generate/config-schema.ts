import * as z from "zod";
import { configSchema } from "../../src/core/config/config-schema.ts";
import type { Generator } from "./generator.ts";

/** The JSON Schema that VS Code completes and checks `.loopboard.jsonc` with. */
export const configJsonSchema: Generator = {
  path: "media/schemas/loopboard-config.schema.json",
  generate: async () => {
    const { rules } = await import("../../src/rules/index.ts");
    const schema = {
      ...z.toJSONSchema(await configSchema(rules), { target: "draft-7", io: "input" }),
      allowTrailingCommas: true,
    };
    return JSON.stringify(schema);
  },
};
