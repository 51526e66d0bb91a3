import { decodePath } from "../workspace/uri-path.ts";

/** Where a link of an element leads. */
export type LinkTarget =
  /** A page or a mail address, for the system's own programs. */
  | { readonly kind: "outside"; readonly url: string }
  /** A file by its path, from the board or (`isFromRoot`) from the workspace folder, as in Markdown. */
  | { readonly kind: "file"; readonly path: string; readonly fragment: string; readonly isFromRoot: boolean }
  | { readonly kind: "refused"; readonly scheme: string };

/** Everything else that names a scheme is refused: `javascript:` and `command:` run code, `vscode:` steers the editor. */
const outsideSchemes: ReadonlySet<string> = new Set(["http", "https", "mailto"]);

/** Reads a link as it stands in a file, which anybody may have written. */
export function readLink(link: string): LinkTarget {
  // Browsers drop white space and control characters in front of and inside a scheme.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const text = link.replace(/[\u0000-\u0020\u007f-\u00a0]/g, (found) => (found === " " ? found : "")).trim();
  const scheme = /^([a-z][a-z0-9+.-]*)\s*:/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    return outsideSchemes.has(scheme) ? { kind: "outside", url: text } : { kind: "refused", scheme };
  }
  if (/^[\\/]{2}/.test(text)) return { kind: "refused", scheme: text.slice(0, 2) };
  const [path = "", ...fragment] = text.split("#");
  return {
    kind: "file",
    path: decodePath(path).replace(/^\/+/, ""),
    fragment: fragment.join("#"),
    isFromRoot: path.startsWith("/"),
  };
}
