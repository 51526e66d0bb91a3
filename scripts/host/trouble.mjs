/** Something the person who started the script can act on: shown as one line, without a stack. */
export class Trouble extends Error {}

/**
 * Runs a script's main function and turns its outcome into the exit code.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Trouble ? `✘ ${error.message}` : error);
    process.exitCode = 1;
  }
}
