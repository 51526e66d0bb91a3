import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestWord } from "../core/nearest-word.ts";
import { WrongUse } from "./terminal.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Node's own reading of arguments, where a mistake is wrong use with one clear clause. */
export function parseOptions<Config extends Options>(args: readonly string[], options: Config) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new WrongUse(mistakeOf(error, options));
  }
}

/** Node says which option is wrong, in up to three lines; here one clause is enough. */
function mistakeOf(error: unknown, options: Options): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const [, option = ""] = /'(?:-\w, )?(-[^\s=']*)/.exec(message) ?? [];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const near = nearestWord(option.replace(/^-+/, ""), Object.keys(options));
    return `There is no option ${option}${near === undefined || !option.startsWith("--") ? "" : `; perhaps --${near} was meant`}`;
  }
  const takesNothing = options[option.replace(/^-+/, "")]?.type === "boolean";
  if (takesNothing) return `${option} takes no value`;
  const isAmbiguous = message.includes("ambiguous");
  return `${option} needs a value${isAmbiguous ? `; one that begins with a dash is written ${option}=-…` : ""}`;
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
