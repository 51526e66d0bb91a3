import * as vscode from "vscode";
import { page } from "./page.ts";
import { until } from "./until.ts";

/** Waits for a notification that says so, and takes all of them away. */
export async function told(words: string): Promise<void> {
  await until(`a notification with “${words}”`, async () => {
    // The window is not to be disturbed; the list shows what has arrived when it is opened.
    await vscode.commands.executeCommand("notifications.showList");
    return (await page.count({ selector: `.notification-list-item-message:has-text("${words}")` })) > 0;
  });
  await vscode.commands.executeCommand("notifications.clearAll");
}
