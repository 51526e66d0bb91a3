import { WrongUse } from "./terminal.ts";

/** Whether a path belongs to this part of the files. */
export type Shard = (path: string) => boolean;

/**
 * `2/5`: the second of five parts. A file's part depends on its path alone, so files that come and go move no other.
 */
export function parseShard(text: string | undefined): Shard {
  if (text === undefined) return () => true;
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new WrongUse(`"${text}" is no part for --shard; expected one like 2/5`);
  }
  return (path) => hash(path) % count === index - 1;
}

/** FNV-1a, 32 bit: fast, the same everywhere, and even enough to split a list. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
