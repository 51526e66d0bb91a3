import { disableRule } from "../commands/disable-rule.ts";
import { insertSteps } from "../commands/insert-steps.ts";
import { insertTopics } from "../commands/insert-topics.ts";
import { failed, type ServerCommand } from "../commands/server-command.ts";
import type { Session } from "../session.ts";

const commands: readonly ServerCommand[] = [insertSteps, insertTopics, disableRule];

export const serverCommands: readonly string[] = commands.map(({ name }) => name);

/** Carries out what code actions, code lenses and the client's views ask for. */
export function registerCommands(session: Session): void {
  session.connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const known = commands.find(({ name }) => name === command);
    if (!known) throw failed(`Loopboard has no command "${command}".`);
    await known.run(session, given);
    return null;
  });
}
