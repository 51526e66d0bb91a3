import { relative, sep } from "node:path";

/** An absolute path as it is shown: relative to the working directory where it lies below it, with `/`. */
export function displayPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return (below.startsWith("..") || below === "" ? path : below).split(sep).join("/");
}
