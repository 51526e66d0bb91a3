/** What the extension host of a bench's window is to do: its launcher has put it into the environment, as JSON. */
export function readBenchPlan(variable: string, command: string): unknown {
  const text = process.env[variable];
  if (!text) throw new Error(`This is measured by \`npm run ${command}\`.`);
  return JSON.parse(text);
}
