import { page } from "./page.ts";
import { until } from "./until.ts";

/**
 * Waits until the dialog of the browser host, a path in an input field, offers a file of this name: it is shown before it has
 * looked at the folder, and then takes no Enter and overwrites what is typed.
 */
export async function untilDialogOffers(name: string): Promise<void> {
  await until(`a dialog that offers ${name}`, async () => {
    const shown = await page.evaluate(
      undefined,
      `[...document.querySelectorAll(".quick-input-widget input")].map((input) => input.value).join("|")`,
    );
    return String(shown).includes(name);
  });
  await page.waitFor({ selector: ".quick-input-widget .quick-input-action" });
}

/**
 * Saves under another name in the folder that the dialog stands in. Only the name is typed, which the dialog has selected: it looks
 * into every folder of a path that is typed, each in its own time, and an Enter meanwhile brings it to that folder and saves nothing.
 */
export async function saveUnder(name: { readonly offered: string; readonly wanted: string }): Promise<void> {
  await untilDialogOffers(`${name.offered}.`);
  await until("the name to be selected", async () => (await inDialog(selection)) === name.offered);
  await page.type(name.wanted);
  await until("the name in the dialog", async () =>
    (await inDialog("input.value")).includes(`/${name.wanted}.`),
  );
  await page.press("Enter");
}

const selection = "input.value.slice(input.selectionStart, input.selectionEnd)";

/** What an expression gives of the dialog's `input`. */
async function inDialog(expression: string): Promise<string> {
  const input = `[...document.querySelectorAll(".quick-input-widget input")].find((input) => input.value.includes("/"))`;
  return String(
    await page.evaluate(
      undefined,
      `(() => { const input = ${input}; return input ? ${expression} : ""; })()`,
    ),
  );
}
