import { isAbsolute, relative, sep } from "node:path";

/** An absolute path as it is shown: relative to the working directory where it lies below it, with `/`. */
export function displayPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  // Another drive has no path from here.
  const isOutside = below === "" || /^\.\.(?:[/\\]|$)/.test(below) || isAbsolute(below);
  return (isOutside ? path : below).split(sep).join("/");
}
