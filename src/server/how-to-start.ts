import { version } from "../core/version.ts";

const usage = `Loopboard's language server for Markdown design docs. An editor starts it and says how they talk:

  loopboard-language-server --stdio         over standard input and output
  loopboard-language-server --socket=PORT   over a port on which the editor listens
  loopboard-language-server --pipe=NAME     over a named pipe on which the editor listens
  loopboard-language-server --node-ipc      over the channel of a Node process that started it
  loopboard-language-server --version       says which version this is
`;

/** What is printed instead of starting a server. */
interface Answer {
  readonly text: string;
  readonly exitCode: 0 | 2;
}

/** What to print for somebody who starts the server by hand; undefined where the words behind its name tell how to talk with an editor. */
export function answerByHand(args: readonly string[]): Answer | undefined {
  if (args.some((arg, at) => saysHow(arg, args[at + 1]))) return undefined;
  if (args.some((arg) => arg === "--version" || arg === "-v")) return { text: `${version}\n`, exitCode: 0 };
  return { text: usage, exitCode: args.some((arg) => arg === "--help" || arg === "-h") ? 0 : 2 };
}

/** As the LSP library reads them: a port or a name stands behind `=`, or is the next word. */
function saysHow(arg: string, next = ""): boolean {
  const [name = "", given = next] = arg.split("=", 2);
  if (name === "--socket") return /^[1-9]\d{0,4}$/.test(given);
  if (name === "--pipe") return given !== "";
  return arg === "--stdio" || arg === "--node-ipc";
}
