import { isObject } from "./scene.ts";

/** How a value is laid out: on one line, or a member a line with `indent` in front of the line that it starts on. */
export type JsonLayout =
  | { readonly kind: "line"; readonly colon: string; readonly comma: string }
  | {
      readonly kind: "lines";
      readonly colon: string;
      readonly eol: string;
      readonly unit: string;
      readonly indent: string;
    };

/** Writes a JSON value in `layout`. Members that are `undefined` are left out, as `JSON.stringify` does. */
export function formatJson(value: unknown, layout: JsonLayout): string {
  if (Array.isArray(value)) {
    const inside = deeper(layout);
    return wrap(
      "[",
      value.map((item) => formatJson(item, inside)),
      "]",
      layout,
    );
  }
  if (isObject(value)) {
    const inside = deeper(layout);
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return wrap(
      "{",
      members.map(([name, member]) => JSON.stringify(name) + layout.colon + formatJson(member, inside)),
      "}",
      layout,
    );
  }
  return value === undefined ? "null" : JSON.stringify(value);
}

function wrap(open: string, items: readonly string[], close: string, layout: JsonLayout): string {
  if (items.length === 0) return open + close;
  if (layout.kind === "line") return open + items.join(layout.comma) + close;
  const lead = layout.eol + layout.indent + layout.unit;
  return open + lead + items.join(`,${lead}`) + layout.eol + layout.indent + close;
}

function deeper(layout: JsonLayout): JsonLayout {
  return layout.kind === "line" ? layout : { ...layout, indent: layout.indent + layout.unit };
}
