/**
 * The URI of a file that a configuration names by a path relative to itself; undefined where the path is absolute
 * or has a scheme, so that a configuration reaches only what lies beside it in the repository.
 */
export function relativeUri(base: string, path: string): string | undefined {
  if (path.trim() === "" || /^(?:[\w+.-]+:|[/\\])/.test(path)) return undefined;
  const root = /^[\w+.-]+:\/\/[^/]*\//.exec(base)?.[0];
  if (root === undefined) return undefined;
  const segments = base.slice(root.length).split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(encodeURIComponent(segment));
    else if (segments.pop() === undefined) return undefined;
  }
  return root + segments.join("/");
}
