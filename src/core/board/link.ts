import { decodePath } from "../workspace/uri-path.ts";

/** Where a link of an element leads. */
export type LinkTarget =
  /** A page or a mail address, for the system's own programs. */
  | { readonly kind: "outside"; readonly url: string }
  /** A file by its path, from the board or (`isFromRoot`) from the workspace folder, as in Markdown. */
  | { readonly kind: "file"; readonly path: string; readonly fragment: string; readonly isFromRoot: boolean }
  /** `scheme` is what it starts with. */
  | { readonly kind: "refused"; readonly scheme: string };

/** Everything else that names a scheme is refused: `javascript:` and `command:` run code, `vscode:` steers the editor. */
const outsideSchemes: ReadonlySet<string> = new Set(["http", "https", "mailto"]);

/** What the system's programs can do something with; of other forms programs differ in what they make of them. */
const outsideForm = /^(?:https?:\/\/[^/?#\\\s]|mailto:[^/\\\s])/i;

/** Reads a link as it stands in a file, which anybody may have written. */
export function readLink(link: string): LinkTarget {
  // Browsers drop white space and control characters in front of and inside a scheme.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const text = link.replace(/[\u0000-\u0020\u007f-\u00a0]/g, (found) => (found === " " ? found : "")).trim();
  const scheme = /^([a-z][a-z0-9+.-]*)\s*:/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && !outsideSchemes.has(scheme)) return { kind: "refused", scheme };
  if (scheme !== undefined)
    return outsideForm.test(text)
      ? { kind: "outside", url: text }
      : { kind: "refused", scheme: text.slice(0, 20) };
  const [path = "", ...fragment] = text.split("#");
  const decoded = decodePath(path);
  // Another machine's folder, on some systems.
  const share = [text, decoded].find((one) => /^[\\/]{2}/.test(one));
  if (share !== undefined) return { kind: "refused", scheme: share.slice(0, 2) };
  return {
    kind: "file",
    path: decoded.replace(/^\//, ""),
    fragment: fragment.join("#"),
    isFromRoot: path.startsWith("/"),
  };
}
