import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { ConfigForDocument, ReadFile } from "../../core/config/nearest-config.ts";
import type { Profile } from "../../core/lint/profile.ts";
import { relativePath } from "../../core/workspace/uri-path.ts";
import { hashOf, stampOf } from "./stamp.ts";

/** A document as it is now, and what it is reviewed with. */
export interface AskedReview {
  /** Absolute. */
  readonly path: string;
  /** As it is shown: relative where it lies in the working directory, so that a checkout may move. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly config: ConfigForDocument;
  readonly all: boolean;
  /** Of the command line. */
  readonly profile: Profile | undefined;
}

/** What tells this program, on this Node, from any other that might review differently. */
export function programStamp(program: string): string {
  return hashOf(JSON.stringify(process.versions), readFileSync(program));
}

/**
 * Equal for two reviews that can only differ in what the links of the document lead to: these files are known when it was read.
 * @param program Of {@link programStamp}.
 */
export function reviewKey(program: string, asked: AskedReview): string {
  const { path, shown, bytes, config, all, profile } = asked;
  const around = JSON.stringify([program, shown, all, profile ?? "", configStamps(path, config)]);
  return hashOf(around, "\n", bytes);
}

/** The files of the configuration, and where the document lies below it: globs are held against that. */
function configStamps(path: string, { uri, madeOf }: ConfigForDocument): readonly string[] {
  if (uri === undefined) return [];
  const document = relativePath(uri, pathToFileURL(path).href);
  return [document ?? "", stampOfFiles(uri, madeOf)];
}

/** Once for all documents that a configuration holds for: they share the list of its files. */
function stampOfFiles(uri: string, files: readonly ReadFile[]): string {
  const known = stamps.get(files);
  if (known !== undefined) return known;
  const each = files.map((read) => [relativePath(uri, read.uri), stampOf(read.file)]);
  const stamp = hashOf(JSON.stringify(each));
  stamps.set(files, stamp);
  return stamp;
}

const stamps = new WeakMap<readonly ReadFile[], string>();
