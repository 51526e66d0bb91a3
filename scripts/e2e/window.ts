import type { Page } from "./page-contract.ts";

/** A VS Code window under test, whichever kind it is. */
export interface OpenWindow {
  readonly page: Page;
  /** Lets it load; before, nothing of the extension runs. */
  open(): Promise<void>;
  /** The exit code of the tests that run inside it. */
  readonly ended: Promise<number>;
}

/** What `runTests` of @vscode/test-electron passes to the program it takes for VS Code. */
export interface LaunchArguments {
  readonly extensionDevelopmentPaths: readonly string[];
  readonly extensionTestsPath: string;
}

export function parseLaunchArguments(args: readonly string[]): LaunchArguments {
  const values = (name: string) =>
    args
      .filter((argument) => argument.startsWith(`--${name}=`))
      .map((argument) => argument.slice(name.length + 3));
  const [extensionTestsPath] = values("extensionTestsPath");
  if (extensionTestsPath === undefined) throw new Error("--extensionTestsPath is missing.");
  return { extensionDevelopmentPaths: values("extensionDevelopmentPath"), extensionTestsPath };
}
