import { roundPixels } from "../line-points.ts";

/** Text as it may stand in an attribute or between the tags of XML; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, escaped);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(character: string): string {
  return entities[character] ?? "";
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of XML. The names are ours; values are escaped, those that are undefined left out, `inner` is XML. */
export function tag(name: string, attributes: Attributes, inner = ""): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined
      ? ""
      : ` ${key}="${typeof value === "number" ? roundPixels(value) : escapeXml(value)}"`,
  );
  const open = `<${name}${written.join("")}`;
  return inner === "" ? `${open}/>` : `${open}>${inner}</${name}>`;
}
