import type { Completion, CompletionPlace } from "./completion.ts";

interface Key {
  readonly name: string;
  readonly documentation: string;
  readonly values: (place: CompletionPlace) => readonly Value[];
}

type Value = readonly [value: string, documentation: string];

const keys: readonly Key[] = [
  {
    name: "loopboard",
    documentation: "Whether Loopboard reads this file as an ML design doc, whatever it looks like.",
    values: () => [
      ["true", "This file is a design doc."],
      ["false", "Loopboard leaves this file alone."],
    ],
  },
  {
    name: "framework",
    documentation: "The outline that this design follows.",
    values: ({ frameworks }) =>
      frameworks.map(({ id, title, steps }) => [
        id,
        `${title}: ${steps.map((step) => step.title).join(" · ")}`,
      ]),
  },
];

/** Keys that Loopboard knows and are not there yet, and their values. */
export function completeFrontMatter(place: CompletionPlace): readonly Completion[] {
  const value = /^(\w+):[ \t]+(\S*)$/.exec(place.before);
  if (value) return completeValue(place, value[1] ?? "", value[2] ?? "");
  if (!/^\w*$/.test(place.before)) return [];
  const rest = /^\w*/.exec(place.after)?.[0] ?? "";
  const range = { start: place.offset - place.before.length, end: place.offset + rest.length };
  const isKey = place.after.slice(rest.length).trimStart().startsWith(":");
  const written = place.doc.frontMatter?.data ?? {};
  return keys
    .filter(({ name }) => !(name in written) && name.startsWith(place.before))
    .map(({ name, documentation }) => ({
      kind: "key",
      label: name,
      documentation,
      range,
      newText: isKey ? name : `${name}: `,
      filterText: name,
    }));
}

function completeValue(place: CompletionPlace, key: string, typed: string): readonly Completion[] {
  const rest = /^\S*/.exec(place.after)?.[0] ?? "";
  const range = { start: place.offset - typed.length, end: place.offset + rest.length };
  const values = keys.find(({ name }) => name === key)?.values(place) ?? [];
  return values.map(([value, documentation]) => ({
    kind: "value",
    label: value,
    documentation,
    range,
    newText: value,
    filterText: value,
  }));
}
