import jsonDraft4 from "ajv/lib/refs/json-schema-draft-04.json" with { type: "json" };
import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv";

const ajv = new Ajv({ schemaId: "id", meta: false, unknownFormats: "ignore", logger: false });
ajv.addMetaSchema(jsonDraft4);
const isSarif = ajv.compile(sarifSchema);

/** What keeps a log from being SARIF 2.1.0. */
export function sarifProblems(log: unknown): readonly unknown[] {
  isSarif(log);
  return isSarif.errors ?? [];
}
