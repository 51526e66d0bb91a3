import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What makes the window quiet and the same everywhere: no welcome pages, no chat, no updates, nothing sent. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  // The browser-based window would save by itself, where the desktop does not.
  "files.autoSave": "off",
  "git.openRepositoryInParentFolders": "never",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "window.commandCenter": false,
  "workbench.enableExperiments": false,
  "workbench.layoutControl.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.settings.enableNaturalLanguageSearch": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/**
 * The folders of one VS Code profile. A profile that is used again is a window that is opened again.
 * @param {string} folder
 */
export function profileFolders(folder) {
  return {
    userData: join(folder, "user-data"),
    serverData: join(folder, "server-data"),
    extensions: join(folder, "extensions"),
    browser: join(folder, "browser"),
  };
}

/**
 * Writes the settings of a profile. The server reads its own, the window reads the user's; which of the two a setting may be
 * in depends on its scope, so both get all.
 * @param {string} folder
 * @param {Readonly<Record<string, unknown>>} [settings] added to the quiet ones
 */
export function writeProfile(folder, settings = {}) {
  const folders = profileFolders(folder);
  const text = JSON.stringify({ ...quietSettings, ...settings }, undefined, 2);
  for (const scope of ["Machine", "User"]) {
    mkdirSync(join(folders.userData, scope), { recursive: true });
    writeFileSync(join(folders.userData, scope, "settings.json"), text);
  }
  mkdirSync(folders.extensions, { recursive: true });
  return folders;
}
