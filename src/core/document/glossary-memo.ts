import type { Glossary } from "../framework/glossary.ts";
import { textMemo } from "./text-memo.ts";

/** As {@link textMemo}, for what depends on the words of the trade that are known as well: one memory a glossary. */
export function glossaryMemo<Value>(
  read: (text: string, glossary: Glossary) => Value,
  capacity?: number,
  isShared?: boolean,
): (text: string, glossary: Glossary) => Value {
  const memos = new WeakMap<Glossary, (text: string) => Value>();
  return (text, glossary) => {
    const memo =
      memos.get(glossary) ?? textMemo((given: string) => read(given, glossary), capacity, isShared);
    memos.set(glossary, memo);
    return memo(text);
  };
}
