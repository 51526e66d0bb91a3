/** VS Code's colour theme, changed as its settings change it. */
import * as vscode from "vscode";
import { until } from "./until.ts";

const themes = {
  "Dark 2026": vscode.ColorThemeKind.Dark,
  "Light 2026": vscode.ColorThemeKind.Light,
  "Default Dark Modern": vscode.ColorThemeKind.Dark,
  "Default High Contrast": vscode.ColorThemeKind.HighContrast,
  "Default High Contrast Light": vscode.ColorThemeKind.HighContrastLight,
  "Default Light Modern": vscode.ColorThemeKind.Light,
} as const;

type Theme = keyof typeof themes;

/** Comes back when the window has the theme; what stands in the window hears of it then, too. */
export async function setTheme(name: Theme): Promise<void> {
  await update(name);
  await until(`the theme ${name}`, () => vscode.window.activeColorTheme.kind === themes[name]);
}

/** Gives the window the theme back that it opened with. */
export async function resetTheme(): Promise<void> {
  await update(undefined);
}

async function update(name: Theme | undefined): Promise<void> {
  const workbench = vscode.workspace.getConfiguration("workbench");
  await workbench.update("colorTheme", name, vscode.ConfigurationTarget.Global);
}
