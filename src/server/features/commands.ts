import { commandNames } from "../commands/names.ts";
import { failed, type ServerCommand } from "../commands/server-command.ts";
import type { Session } from "../session.ts";

/** Each is loaded when somebody asks for it. */
const commands: ReadonlyMap<string, () => Promise<ServerCommand>> = new Map([
  [commandNames.insertSteps, async () => (await import("../commands/insert-steps.ts")).insertSteps],
  [commandNames.insertTopics, async () => (await import("../commands/insert-topics.ts")).insertTopics],
  [commandNames.disableRule, async () => (await import("../commands/disable-rule.ts")).disableRule],
]);

export const serverCommands: readonly string[] = [...commands.keys()];

/** Carries out what code actions, code lenses and the client's views ask for. */
export function registerCommands(session: Session): void {
  session.connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const load = commands.get(command);
    if (!load) throw failed(`Loopboard has no command "${command}".`);
    const known = await load();
    await known.run(session, given);
    return null;
  });
}
