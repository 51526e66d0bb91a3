import { keepRestarting } from "./keep-restarting.ts";
import type { LanguageSide } from "./language-side.ts";

export async function restartLanguageServer({ client }: LanguageSide): Promise<void> {
  // One that is not running can't be stopped; starting it may help, or says why not.
  if (client.isRunning()) await client.stop();
  // What crashed before somebody asked for another one is not held against it.
  keepRestarting(client);
  await client.start();
}
