import { parseArgs, type ParseArgsConfig } from "node:util";
import { WrongUse } from "./terminal.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Node's own reading of arguments, where a mistake is wrong use with one clear clause. */
export function parseOptions<Config extends Options>(args: readonly string[], options: Config) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    // Node's own message says which option is wrong; its first sentence is enough.
    const message = error instanceof Error ? error.message : String(error);
    throw new WrongUse(message.split(". ")[0]?.replace(/\.$/, "") ?? message);
  }
}

/** One of the words that an option takes. */
export function oneOf<Word extends string>(words: readonly Word[], given: string, what: string): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new WrongUse(`Unknown ${what} "${given}"; expected ${words.join(", ")}`);
  return found;
}

/** A count from 0. */
export function wholeNumber(given: string, option: string): number {
  if (!/^\d{1,9}$/.test(given))
    throw new WrongUse(`"${given}" is no number for --${option}; expected one like 10`);
  return Number(given);
}
