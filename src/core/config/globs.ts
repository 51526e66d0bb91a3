import picomatch from "picomatch/posix";

/**
 * Whether one of the globs matches a path, and none of those that begin with `!`; with only such ones, whatever they leave.
 * A folder's name stands for all that is in it, as in a `.gitignore`.
 */
export function globMatcher(globs: readonly string[] = []): (path: string) => boolean {
  const isNegated = (glob: string): boolean => /^!(?!\()/.test(glob);
  const left = matching(globs.filter(isNegated).map((glob) => glob.slice(1)));
  const wanted = globs.filter((glob) => !isNegated(glob));
  const taken = wanted.length === 0 && globs.length > 0 ? () => true : matching(wanted);
  return (path) => taken(path) && !left(path);
}

function matching(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  return picomatch(globs.flatMap(withFolder), { dot: true });
}

/** Paths begin without `./` and `/`, which mean the same: the folder of the configuration. */
function withFolder(glob: string): readonly string[] {
  const path = glob.replace(/^\.?\//, "").replace(/\/$/, "");
  const last = path.slice(path.lastIndexOf("/") + 1);
  return /[*?[\]{}()]/.test(last) ? [path] : [path, `${path}/**`];
}
