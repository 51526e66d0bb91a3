/** Paths of files as links write them, and the URIs they lead to. */
import { relativeUri } from "../config/relative-uri.ts";

/**
 * The same for two URIs that differ only in what is percent-encoded, in the case of a drive's letter, or in how letters with
 * marks are composed: macOS takes an `ü` apart in the names that it tells.
 */
export function uriKey(uri: string): string {
  return plainUri(uri).normalize();
}

function plainUri(uri: string): string {
  return decodePath(uri).replace(
    /^(file:\/\/\/)([A-Z])(?=:)/,
    (_, scheme: string, drive: string) => scheme + drive.toLowerCase(),
  );
}

/** As it is when it can't be decoded: a `%` is a letter like any other in the name of a file. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The URI that a path leads to from a file.
 * @param path Decoded. A leading slash counts from the workspace folder that the file is in, as on GitHub.
 * @param folders The URIs of the workspace folders.
 */
export function resolvePath(from: string, path: string, folders: readonly string[]): string | undefined {
  if (path === "") return from;
  if (!path.startsWith("/")) return relativeUri(from, path);
  const root = folderOf(from, folders);
  return root === undefined ? undefined : relativeUri(`${root}/`, path.slice(1));
}

/** The innermost folder that a file is in. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const key = uriKey(uri);
  const around = folders
    .map((folder) => folder.replace(/\/$/, ""))
    .filter((folder) => key.startsWith(`${uriKey(folder)}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** The path, decoded, that leads from one file to another; undefined across hosts or schemes. */
export function relativePath(from: string, to: string): string | undefined {
  // The name is written as it is told: other systems know two names where macOS knows one.
  const [base, target] = [plainUri(from).split("/"), plainUri(to).split("/")];
  if (base.slice(0, 3).join("/") !== target.slice(0, 3).join("/")) return undefined;
  let shared = 3;
  while (shared < base.length - 1 && shared < target.length - 1 && isSame(base[shared], target[shared]))
    shared++;
  return [...base.slice(shared, -1).map(() => ".."), ...target.slice(shared)].join("/");
}

function isSame(some: string | undefined, other: string | undefined): boolean {
  return some?.normalize() === other?.normalize();
}
