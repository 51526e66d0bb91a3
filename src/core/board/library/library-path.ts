/**
 * A path to a library as a setting has it, relative to a folder, with `/` and without detours; undefined where it leads
 * out of the folder, is absolute, or names no library.
 */
export function libraryPath(setting: string): string | undefined {
  const written = setting.trim().replaceAll("\\", "/");
  if (written.startsWith("/") || /^[a-z][\w+.-]*:/i.test(written) || written.includes("\0")) return undefined;
  const steps: string[] = [];
  for (const step of written.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  const path = steps.join("/");
  return path.toLowerCase().endsWith(libraryEnding) ? path : undefined;
}

export const libraryEnding = ".excalidrawlib";
