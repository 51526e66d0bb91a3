import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from "node:worker_threads";
import type { FileOutcome, ReadProblem } from "./report.ts";
import type { Remarks, ReviewOptions } from "./review-file.ts";

/** Fewer files are checked sooner than a thread is started. */
const filesWorthThreads = 300;
const filesOfBatch = 50;
/**
 * What a small file leaves behind is garbage as soon as it was reviewed, but each search for it copies what the files at hand
 * hold. With three times the room it takes a twentieth less of the processor, and 16 MB more; twice that again gains nothing.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };
/**
 * What a thread keeps takes 55 MB, however many files it reads, of which 20 are patterns as machine code. Unasked, V8 lets garbage
 * pile up to several times as much before it looks for it; so it looks from 40 MB on, and then each time that a tenth more is in use,
 * which is seldom: once in a thousand files.
 */
const memoryFlags = [
  "--initial-heap-size=40",
  "--heap-growing-percent=10",
  // What often outlived a search V8 would make among the old objects at once. There it holds what it points to until the old are
  // searched, and most of each document outlived it: that took a fifth of the processor.
  "--no-allocation-site-pretenuring",
  // The threads keep all cores busy: what V8 compiles beside them gains no time, and takes 15 MB.
  "--no-concurrent-recompilation",
];

export type Outcome = FileOutcome | ReadProblem;

/** Reviews the files and hands on each outcome, in their order, whoever is done first. */
export async function reviewAll(
  paths: readonly string[],
  options: ReviewOptions,
  program: string | undefined,
  onOutcome: (outcome: Outcome) => void,
): Promise<Remarks> {
  const threads = Math.min(availableParallelism(), Math.ceil(paths.length / filesOfBatch));
  if (program === undefined || threads < 2 || paths.length < filesWorthThreads) {
    const { remarksOn, reviewPath, sourcesFor } = await reviewing();
    const sources = sourcesFor(options);
    for (const path of paths) onOutcome(await reviewPath(path, sources, options));
    return remarksOn(sources, options);
  }
  return reviewInThreads(paths, options, program, threads, onOutcome);
}

interface Done {
  readonly batch: number;
  readonly outcomes: readonly Outcome[];
  readonly remarks: Remarks;
}

async function reviewInThreads(
  paths: readonly string[],
  options: ReviewOptions,
  program: string,
  threads: number,
  onOutcome: (outcome: Outcome) => void,
): Promise<Remarks> {
  const batches = Math.ceil(paths.length / filesOfBatch);
  const waiting = new Map<number, readonly Outcome[]>();
  const problems = new Set<string>();
  const notes = new Set<string>();
  let started = 0;
  let printed = 0;
  const serve = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = (): void => {
        const batch = started++;
        if (batch >= batches) resolve();
        else
          worker.postMessage({ batch, paths: paths.slice(batch * filesOfBatch, (batch + 1) * filesOfBatch) });
      };
      worker.on("message", (done: Done) => {
        waiting.set(done.batch, done.outcomes);
        for (const problem of done.remarks.problems) problems.add(problem);
        for (const note of done.remarks.notes) notes.add(note);
        for (let ready = waiting.get(printed); ready; ready = waiting.get(printed)) {
          waiting.delete(printed++);
          ready.forEach(onOutcome);
        }
        next();
      });
      worker.once("error", reject);
      next();
    });
  for (const flag of memoryFlags) setFlagsFromString(flag);
  const workers = Array.from(
    { length: threads },
    () => new Worker(program, { workerData: { [workerMark]: options }, resourceLimits }),
  );
  try {
    await Promise.all(workers.map(serve));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return { problems: [...problems], notes: [...notes] };
}

const workerMark = "loopboard-review";

/** In a thread that the pool started: reviews the batches it is sent. False in any other. */
export function serveAsWorker(): boolean {
  const data = workerData as Readonly<Record<string, ReviewOptions>> | null;
  const options = data?.[workerMark];
  if (isMainThread || !parentPort || !options) return false;
  void serveOn(parentPort, options);
  return true;
}

/** What is sent before there is somebody who listens waits. */
async function serveOn(port: MessagePort, options: ReviewOptions): Promise<void> {
  const { remarksOn, reviewPath, sourcesFor } = await reviewing();
  const sources = sourcesFor(options);
  port.on("message", ({ batch, paths }: { readonly batch: number; readonly paths: readonly string[] }) => {
    void (async () => {
      const outcomes: Outcome[] = [];
      for (const path of paths) outcomes.push(await reviewPath(path, sources, options));
      const done: Done = { batch, outcomes, remarks: await remarksOn(sources, options) };
      port.postMessage(done);
    })();
  });
}

/** A thread that only shares the work out does not evaluate the rules, which takes 20 MB. */
const reviewing = () => import("./review-file.ts");
