import { execFileSync } from "node:child_process";

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

/**
 * Kills, as `kill -9` does, the processes that `parent` has started, directly or not, and whose command line holds `mark`. Gives
 * how many there were.
 */
export function killUnder(parent: number, mark: string): number {
  const all = processes();
  const found = all.filter(({ command, id }) => command.includes(mark) && isUnder(all, id, parent));
  for (const { id } of found) kill(id);
  return found.length;
}

function isUnder(all: readonly Process[], id: number, ancestor: number): boolean {
  for (let at = all.find((one) => one.id === id); at;) {
    const { parent } = at;
    if (parent === ancestor) return true;
    at = all.find((one) => one.id === parent);
  }
  return false;
}

function processes(): readonly Process[] {
  const list = execFileSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,args="], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return list.split("\n").flatMap((line) => {
    const [, id, parent, command = ""] = /^ *(\d+) +(\d+) (.*)$/.exec(line) ?? [];
    return id === undefined ? [] : [{ id: Number(id), parent: Number(parent), command }];
  });
}

function kill(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It ended with one that was killed before it.
  }
}
