/** What the extension host, in which this runs, spends and holds. */
import { Session, type Profiler, type Runtime } from "node:inspector/promises";
import { sep } from "node:path";

/** How long functions of ours, and what they call, ran while `task` did, in milliseconds; and what `task` gives. */
export async function ownTime<T>(task: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.setSamplingInterval", { interval: 100 });
    await session.post("Profiler.start");
    const result = await task();
    const { profile } = await session.post("Profiler.stop");
    return { result, milliseconds: timeOfOwn(profile) };
  } finally {
    session.disconnect();
  }
}

const own = ["dist", "extension"].join(sep);

function timeOfOwn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): number {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const urls = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const known = new Map<number, boolean>();
  const isOwn = (id: number): boolean => {
    const parent = parents.get(id);
    const answer =
      known.get(id) ?? (urls.get(id)?.includes(own) === true || (parent !== undefined && isOwn(parent)));
    known.set(id, answer);
    return answer;
  };
  return samples.reduce((sum, id, i) => sum + (isOwn(id) ? (timeDeltas[i] ?? 0) : 0), 0) / 1000;
}

/** What is left when all garbage is collected: bytes, and functions of all extensions and of VS Code. */
export async function held(): Promise<{ readonly heap: number; readonly functions: number }> {
  const session = new Session();
  session.connect();
  try {
    await session.post("HeapProfiler.collectGarbage");
    const functions = await countFunctions(session);
    await session.post("HeapProfiler.collectGarbage");
    return { heap: process.memoryUsage().heapUsed, functions };
  } finally {
    session.disconnect();
  }
}

async function countFunctions(session: Session): Promise<number> {
  const evaluated = await session.post("Runtime.evaluate", { expression: "Function.prototype" });
  const prototypeObjectId = idOf(evaluated.result);
  const found = await session.post("Runtime.queryObjects", { prototypeObjectId });
  const count = await session.post("Runtime.callFunctionOn", {
    objectId: idOf(found.objects),
    functionDeclaration: "function () { return this.length; }",
    returnByValue: true,
  });
  await session.post("Runtime.releaseObject", { objectId: idOf(found.objects) });
  await session.post("Runtime.releaseObject", { objectId: prototypeObjectId });
  return Number(count.result.value);
}

function idOf({ objectId }: Runtime.RemoteObject): string {
  if (objectId === undefined) throw new Error("The inspector has named no object.");
  return objectId;
}
