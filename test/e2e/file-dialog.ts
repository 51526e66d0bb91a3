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
