import { resolve } from "node:path";
import { cacheFolderName } from "../../core/workspace/workspace.ts";
import { displayPath } from "../display-path.ts";
import { type Terminal, WrongUse } from "../terminal.ts";
import { prepareFolder } from "./cache-folder.ts";
import type { CacheChoice } from "./review-cache.ts";
import { programStamp } from "./review-key.ts";

/** The folder that a command line names for the cache; undefined where it wants none. */
export function cacheLocation(isWanted: boolean, location: string | undefined): string | undefined {
  if (location !== undefined && !isWanted) throw new WrongUse("--cache-location needs --cache");
  if (location === "") throw new WrongUse("--cache-location needs the path of a folder");
  return isWanted ? (location ?? cacheFolderName) : undefined;
}

interface OpenedCache {
  /** Undefined where there is no cache. */
  readonly choice: CacheChoice | undefined;
  /** A clause that says why there is none, though one is wanted. */
  readonly notes: readonly string[];
}

/** @param location Of {@link cacheLocation}. */
export function openCache(location: string | undefined, { cwd, program }: Terminal): OpenedCache {
  // Nothing is kept by a program that cannot be told from another one.
  if (location === undefined || program === undefined) return { choice: undefined, notes: [] };
  const folder = resolve(cwd, location);
  const problem = prepareFolder(folder);
  if (problem !== undefined) return { choice: undefined, notes: [unkept(folder, cwd, problem)] };
  return { choice: { folder, program: programStamp(program) }, notes: [] };
}

/** What is said of a folder in which something could not be kept. */
export function unkept(folder: string, cwd: string, problem: string): string {
  return `${displayPath(folder, cwd)} ${problem}; what is not kept there is reviewed again next time`;
}
