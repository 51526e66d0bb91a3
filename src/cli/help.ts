import { configFileName } from "../core/config/config-names.ts";
import { boardHelp } from "./board/board.ts";
import { checkHelp } from "./check.ts";
import { explainHelp } from "./explain.ts";
import { fixHelp } from "./fix.ts";
import { WrongUse } from "./terminal.ts";

/** How a command is called, and what its options are. */
interface CommandHelp {
  readonly usage: readonly string[];
  /** Lines below a heading of their own; undefined without options. */
  readonly options?: string;
  /** What is too long for the help of all commands. */
  readonly more?: string;
  readonly exitCodes?: string;
}

const failed = "2 wrong use, an input that could not be read, or a mistake in a configuration";
const checkCodes = `Exit codes: 0 nothing found, 1 findings, ${failed}.\n`;
const fixCodes = `Exit codes: 0 done, ${failed}.\n`;

const commands: Readonly<Record<string, CommandHelp>> = {
  check: {
    usage: ["loopboard check PATHS… [options]   check Markdown files and folders"],
    options: checkHelp,
    exitCodes: checkCodes,
  },
  fix: {
    usage: ["loopboard fix PATHS… [options]     apply the fixes that keep what the author said"],
    options: fixHelp,
    exitCodes: fixCodes,
  },
  board: {
    usage: [
      "loopboard board lint PATHS…        find what is wrong on boards: loose arrows, dead links, unknown components",
      "loopboard board stats PATHS…       count what is on boards",
      "loopboard board export PATHS…      draw boards as SVG",
    ],
    options: boardHelp,
    exitCodes: checkCodes,
  },
  explain: {
    usage: ["loopboard explain RULE|TERM        say why a rule is there, or what a term means"],
    more: explainHelp,
  },
  init: { usage: [`loopboard init                     write a ${configFileName} to start from`] },
  help: {
    usage: [
      "loopboard help [COMMAND]           show this text, or that of one command, as COMMAND --help does",
      "loopboard --version                say which version this is",
    ],
  },
};

const names = Object.keys(commands);

/** The commands as a message lists them. */
export const commandNames = `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;

/** The help of one command, or of all where none is named. Throws `WrongUse` for another word. */
export function helpFor(command: string | undefined): string {
  if (command === undefined) {
    const all = Object.values(commands);
    return [
      "Loopboard checks ML design docs and boards.\n",
      usageOf(all),
      ...all.flatMap(({ options }) => options ?? []),
      checkCodes,
    ].join("\n");
  }
  const help = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!help) throw new WrongUse(`Unknown command "${command}"; expected ${commandNames}`);
  const parts = [usageOf([help]), help.options, help.more, help.exitCodes];
  return parts.filter((part) => part !== undefined).join("\n");
}

/** What prints the help that a mistake in this command asks for. */
export function helpCommand(command = ""): string {
  return Object.hasOwn(commands, command) && command !== "help"
    ? `loopboard ${command} --help`
    : "loopboard --help";
}

function usageOf(helps: readonly CommandHelp[]): string {
  return `Usage:\n${helps.flatMap(({ usage }) => usage.map((line) => `  ${line}\n`)).join("")}`;
}
