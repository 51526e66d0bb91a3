import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { configFileName } from "../core/config/config-names.ts";
import { builtInFrameworks, defaultFramework } from "../core/framework/frameworks.ts";
import { defaultProfile, profiles } from "../core/lint/profile.ts";
import { parseOptions } from "./parse-options.ts";
import { exitCodes, type Terminal, WrongUse } from "./terminal.ts";

/** `loopboard init`: writes a configuration to start from; one that is there stays as it is. */
export function init(args: readonly string[], terminal: Terminal): number {
  const { positionals } = parseOptions(args, {});
  if (positionals.length > 0) throw new WrongUse("init takes no arguments; it writes into this folder");
  try {
    writeFileSync(join(terminal.cwd, configFileName), starter, { flag: "wx" });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") throw new WrongUse(`${configFileName} could not be written (${code})`);
    terminal.write(`There is a ${configFileName} here already; it was left as it is\n`);
    return exitCodes.clean;
  }
  terminal.write(`Wrote ${configFileName}\n`);
  return exitCodes.clean;
}

const starter = `{
  // Everything here is optional; the nearest ${configFileName} above a document counts.

  // Globs, relative to this file, of what is a design doc whatever it looks like, and of what is none.
  // "include": ["designs/**/*.md"],
  // "exclude": ["designs/archive/**"],

  // The outline of documents that name none: ${builtInFrameworks.map(({ id }) => id).join(", ")}.
  "framework": "${defaultFramework.id}",

  // What documents are held to: ${profiles.join(" or ")}.
  "profile": "${defaultProfile}",

  // off, error, warning, info or hint; \`loopboard explain RULE\` says what a rule is for.
  "rules": {
    // "step-order": "off"
  }
}
`;
