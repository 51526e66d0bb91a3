import { execFileSync } from "node:child_process";

/** Ids of the language server's processes that this extension host has started. */
export function serverProcesses(): readonly number[] {
  const list = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  return list.split("\n").flatMap((line) => {
    const [, id, parent, command = ""] = /^ *(\d+) +(\d+) (.*)$/.exec(line) ?? [];
    const isOurs = Number(parent) === process.pid && command.includes("dist/server/main.node.cjs");
    return isOurs ? [Number(id)] : [];
  });
}
