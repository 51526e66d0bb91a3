import type { TextEdit, TextRange } from "../document/text-range.ts";
import type { JsonMember } from "./json-scanner.ts";
import { readMembers } from "./json-scanner.ts";
import { narrowEdits } from "./narrow-edits.ts";
import { formatJson } from "./json-layout.ts";
import type { SceneElement } from "./scene.ts";
import { lastLine, layoutFor, spaceBefore, type SceneStyle } from "./scene-style.ts";

/** Text that can be read piece by piece; a string is one, and so is a document that keeps its lines apart. */
export interface TextPieces {
  slice(start: number, end: number): string;
}

/**
 * Sets and removes members of the JSON object that stands at `range`; all other bytes of it stay.
 * `indent` is that of the line on which the object starts, needed when it is empty.
 */
export function editMembers(
  text: TextPieces,
  range: TextRange,
  { set, unset }: { readonly set: SceneElement; readonly unset: readonly string[] },
  style: SceneStyle,
  indent: string,
): readonly TextEdit[] {
  const source = text.slice(range.start, range.end);
  const members = readMembers(source, 0);
  const last = new Map(members.map((member) => [member.name, member]));
  const removed = new Set(unset.filter((name) => last.has(name)));
  const edits = Object.entries(set).flatMap(([name, value]) => {
    const member = last.get(name);
    return member && !removed.has(name) ? replaceValue(source, member, value, style) : [];
  });
  const added = Object.entries(set).filter(([name, value]) => !last.has(name) && value !== undefined);
  edits.push(...cutAndAppend(source, members, removed, added, style, indent));
  return edits.map(({ range: { start, end }, newText }) => ({
    range: { start: range.start + start, end: range.start + end },
    newText,
  }));
}

function replaceValue(
  source: string,
  { key, value }: JsonMember,
  newValue: unknown,
  style: SceneStyle,
): TextEdit[] {
  const old = source.slice(value.start, value.end);
  const narrow = narrowEdits(source, value, newValue);
  if (narrow) return [...narrow];
  const lead = spaceBefore(source, key.start);
  const isFilledList = /^[[{]\s*[^\]}\s]/.test(old);
  const spread = lead.includes("\n") && (!isFilledList || old.includes("\n"));
  return [{ range: value, newText: formatJson(newValue, layoutFor(style, spread, lastLine(lead))) }];
}

/** Removes members with the comma that belongs to them, and writes new ones behind the last that stays. */
function cutAndAppend(
  source: string,
  members: readonly JsonMember[],
  removed: ReadonlySet<string>,
  added: readonly (readonly [string, unknown])[],
  style: SceneStyle,
  indent: string,
): TextEdit[] {
  if (removed.size === 0 && added.length === 0) return [];
  const slots = members.map(({ key, value }) => ({ start: key.start, end: value.end }));
  const spread = style.eol + indent + style.unit;
  const first = members[0] ? spaceBefore(source, members[0].key.start) : style.unit === "" ? "" : spread;
  const isSpread = first.includes("\n");
  const layout = layoutFor(style, isSpread, lastLine(first));
  const texts = added.map(([name, value]) => JSON.stringify(name) + style.colon + formatJson(value, layout));
  const kept = members.map(({ name }) => !removed.has(name));
  return editList({ start: 0, end: source.length }, slots, kept, new Map([[members.length, texts]]), {
    first,
    between: members[1] ? spaceBefore(source, members[1].key.start) : isSpread ? first : style.comma.slice(1),
    tail: isSpread ? style.eol + indent : "",
  });
}

/** White space of a list: in front of its first item, between items (behind the comma), and behind the last. */
export interface ListSpace {
  readonly first: string;
  readonly between: string;
  readonly tail: string;
}

/**
 * Cuts and inserts items of a JSON list or object that stands at `range` with its items at `slots`. `inserted.get(i)`
 * comes in front of the old item `i` (behind the last: `slots.length`); items that stay keep their bytes and order.
 */
export function editList(
  range: TextRange,
  slots: readonly TextRange[],
  kept: readonly boolean[],
  inserted: ReadonlyMap<number, readonly string[]>,
  space: ListSpace,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let before = -1;
  let texts: readonly string[] = [];
  for (let i = 0; i <= slots.length; i++) {
    texts = [...texts, ...(inserted.get(i) ?? [])];
    if (i < slots.length && !kept[i]) continue;
    edits.push(...editGap(range, slots, before, i, texts, space));
    before = i;
    texts = [];
  }
  return edits;
}

/** The edit between the kept items `before` (or -1) and `behind` (or the number of items), where others may go or come. */
function editGap(
  range: TextRange,
  slots: readonly TextRange[],
  before: number,
  behind: number,
  texts: readonly string[],
  { first, between, tail }: ListSpace,
): TextEdit[] {
  const cut = behind - before > 1;
  if (!cut && texts.length === 0) return [];
  const comma = `,${between}`;
  const left = slots[before];
  const right = slots[behind];
  const lastCut = slots[behind - 1];
  const firstCut = slots[before + 1];
  if (left) {
    const end = cut && lastCut ? lastCut.end : left.end;
    return [{ range: { start: left.end, end }, newText: texts.map((text) => comma + text).join("") }];
  }
  if (right) {
    const start = cut && firstCut ? firstCut.start : right.start;
    return [{ range: { start, end: right.start }, newText: texts.map((text) => text + comma).join("") }];
  }
  const inside = { start: range.start + 1, end: range.end - 1 };
  return [{ range: inside, newText: texts.length > 0 ? first + texts.join(comma) + tail : "" }];
}
