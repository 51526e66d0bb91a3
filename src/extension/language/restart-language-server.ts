import type { LanguageSide } from "./language-side.ts";

export async function restartLanguageServer({ client }: LanguageSide): Promise<void> {
  // One that is not running can't be stopped; starting it may help, or says why not.
  if (client.isRunning()) await client.stop();
  await client.start();
}
