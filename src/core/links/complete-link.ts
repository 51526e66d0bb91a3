import type { TextRange } from "../document/text-range.ts";
import { decodePath, relativePath } from "../workspace/uri-path.ts";
import { boardPlaces } from "./board-links.ts";
import { encodePath } from "./move.ts";
import type { Page } from "./page.ts";

/** The part of a link's target that is being written: it ends at the cursor. */
export type WrittenTarget =
  | { readonly kind: "path"; readonly range: TextRange }
  /** Behind a `#`; `path` is what stands before it, decoded. */
  | { readonly kind: "fragment"; readonly path: string; readonly range: TextRange };

/** Reads the line up to the cursor; undefined where no target is being written. */
export function writtenTarget(before: string, offset: number): WrittenTarget | undefined {
  const written = (/\]\(<?([^()<>]*)$/.exec(before) ??
    /^ {0,3}\[[^[\]]+\]:[ \t]*<?([^\s<>]*)$/.exec(before))?.[1];
  if (written === undefined || /^[\w+.-]+:|^[\\/]{2}|["']/.test(written)) return undefined;
  const hash = written.indexOf("#");
  const typed = hash < 0 ? written : written.slice(hash + 1);
  const range = { start: offset - typed.length, end: offset };
  return hash < 0
    ? { kind: "path", range }
    : { kind: "fragment", path: decodePath(written.slice(0, hash)), range };
}

/** What can be written there, and what to say of it. */
export interface TargetChoice {
  readonly label: string;
  readonly detail: string;
  readonly newText: string;
  /** What letters that are typed are looked for in. */
  readonly filterText: string;
}

/** The places of a page. */
export function fragmentChoices({ anchors }: Page): readonly TargetChoice[] {
  return anchors.map(({ slug, text }) => ({ label: slug, detail: text, newText: slug, filterText: slug }));
}

/** The frames of a scene by their titles, then its components: by their ids, which stay when they get other names. */
export function boardChoices(sceneText: string): readonly TargetChoice[] {
  const { frames, components } = boardPlaces(sceneText);
  const choice = (label: string, kind: "frame" | "id", value: string): TargetChoice => {
    const newText = `${kind}=${encodePath(value)}`;
    return { label, detail: newText, newText, filterText: `${newText} ${label}` };
  };
  return [
    ...frames.map(({ id, title }) => choice(title === "" ? id : title, "frame", title === "" ? id : title)),
    ...components.flatMap(({ id, label }) => (label === "" ? [] : [choice(label, "id", id)])),
  ];
}

/** The files that can be reached by a path from here, the nearest first. */
export function pathChoices(from: string, uris: readonly string[]): readonly TargetChoice[] {
  const paths = uris.flatMap((uri) => relativePath(from, uri) ?? []).filter((path) => path !== "");
  const depth = (path: string): number => path.split("/").length;
  return paths
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
    .map((path) => ({ path, newText: encodePath(path) }))
    .map(({ path, newText }) => ({ label: path, detail: "", newText, filterText: newText }));
}
