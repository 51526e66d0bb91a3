import { cpus, loadavg, totalmem } from "node:os";

/** What a bench ran on, and how much else the machine had to do, in a phrase. */
export function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = (loadavg()[0] ?? 0).toFixed(0);
  return `${cpus().length} cores, ${memory}, Node ${process.versions.node}, under a load of ${load}`;
}
