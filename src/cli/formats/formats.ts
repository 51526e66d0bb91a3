import type { Format } from "../report.ts";
import { githubFormat } from "./github.ts";
import { jsonFormat } from "./json.ts";
import { prettyFormat } from "./pretty.ts";
import { sarifFormat } from "./sarif.ts";

export const formats = {
  pretty: prettyFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly FormatName[];
