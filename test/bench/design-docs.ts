import { textParts, type TextPart } from "./design-docs-text.ts";

/**
 * Design docs of about 100 lines as a team's folder holds them, each different and always the same for its number:
 * sentences, lists, tables and code about one system, with names, numbers and choices of its own. Most follow the
 * seven steps in their own words, some leave steps out, and one in eight is a run book or notes and no design doc.
 * Five in six of the longer lines stand in no other document, so that little is gained by remembering lines.
 */
export function designDoc(number: number, lines = 100): string {
  const random = randomNumbers(number);
  const pick = <Item>(from: readonly Item[]): Item => {
    const item = from[Math.floor(random() * from.length)];
    if (item === undefined) throw new RangeError("Nothing to pick from.");
    return item;
  };
  const kind = number % 8 === 7 ? "other" : "design";
  const names = new Map<string, string>();
  const filled = (text: string): string =>
    text.replace(/\{(\w+)(!?)\}/g, (_, slot: string, isSame: string) => {
      const known = isSame === "" ? undefined : names.get(slot);
      const value = known ?? slotValue(slot, pick, random);
      if (isSame !== "") names.set(slot, value);
      return value;
    });
  const written: string[] = [
    filled(kind === "design" ? pick(textParts.titles) : pick(textParts.otherTitles)),
    "",
  ];
  const parts = kind === "design" ? designParts(random) : textParts.other;
  const budget = Math.floor((lines - 2) / parts.length);
  parts.forEach((part, at) => {
    const end = at === parts.length - 1 ? lines : 2 + (at + 1) * budget;
    writePart(part, end, written, { pick, filled, random });
  });
  return `${written.slice(0, lines).join("\n").trimEnd()}\n`;
}

interface Writer {
  readonly pick: <Item>(from: readonly Item[]) => Item;
  readonly filled: (text: string) => string;
  readonly random: () => number;
}

function writePart(part: TextPart, end: number, written: string[], { pick, filled, random }: Writer): void {
  written.push(`## ${pick(part.headings)}`, "");
  while (written.length < end - 3) {
    const form = random();
    if (form < 0.12 && part.subheadings.length > 0) written.push(`### ${pick(part.subheadings)}`, "");
    else if (form < 0.5) written.push(filled(pick(part.sentences)), filled(pick(part.sentences)), "");
    else if (form < 0.8) {
      for (let item = 0; item < 4; item++) written.push(`- ${filled(pick(part.items))}`);
      written.push("");
    } else if (form < 0.92 && written.length < end - 6) {
      written.push("| What | Value | Note |", "| --- | --- | --- |");
      for (let row = 0; row < 3; row++) written.push(`| ${filled(pick(part.rows))} |`);
      written.push("");
    } else if (form >= 0.92) written.push("```python", filled(pick(textParts.code)), "```", "");
  }
}

/** Six in ten docs have all parts; the others leave one or two out. */
function designParts(random: () => number): readonly TextPart[] {
  const left = random() < 0.6 ? 0 : random() < 0.5 ? 1 : 2;
  const parts = [...textParts.design];
  for (let count = 0; count < left; count++) parts.splice(Math.floor(random() * parts.length), 1);
  return parts;
}

function slotValue(slot: string, pick: <Item>(from: readonly Item[]) => Item, random: () => number): string {
  if (slot === "n") return String(2 + Math.floor(random() * 97));
  if (slot === "big") return `${(1 + random() * 899).toFixed(random() < 0.5 ? 0 : 1)}${pick(["k", "M"])}`;
  if (slot === "share") return `0.${10 + Math.floor(random() * 89)}`;
  const values = textParts.slots[slot];
  if (!values) throw new RangeError(`There is no slot ${slot}.`);
  return pick(values);
}

/** Even numbers from 0 to 1, always the same for a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
