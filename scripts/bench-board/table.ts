import { median, type Measured } from "./measured.ts";

/** The measurements as the table that people read. */
export function boardTable({ openings, strokes, heap }: Measured): string {
  const counts = [...new Set(openings.map(({ count }) => count))];
  const rows = [
    ...counts.map((count) => openingRow(count, openings)),
    ...strokeRows(strokes),
    ...heapRows(heap),
  ];
  return ["| What | Ours | Compared with | Ratio |", "| --- | ---: | --- | ---: |", ...rows].join("\n");
}

function openingRow(count: number, openings: Measured["openings"]): string {
  const these = openings.filter((opening) => opening.count === count);
  const of = (name: "ours" | "empty" | "bare") => median(these.map((opening) => opening[name]));
  const floor = of("empty") + of("bare");
  return row(
    `Opening, ${number(count)} boxes with labels and arrows`,
    ms(of("ours")),
    `empty webview ${ms(of("empty"))} + bare page ${ms(of("bare"))}`,
    `${(of("ours") / floor).toFixed(2)}×`,
  );
}

function strokeRows(strokes: Measured["strokes"]): readonly string[] {
  const counts = [...new Set(strokes.map(({ count }) => count))].sort((a, b) => a - b);
  const of = (count: number, name: keyof Measured["strokes"][number]) =>
    median(strokes.filter((stroke) => stroke.count === count).map((stroke) => stroke[name]));
  const [first = 0] = counts;
  return counts.flatMap((count) => [
    row(
      `One box moved, ${number(count)} boxes: until the document has it`,
      ms(of(count, "dirty")),
      `${number(first)} boxes`,
      `${(of(count, "dirty") / of(first, "dirty")).toFixed(2)}×`,
    ),
    row(
      `… characters to the canvas / changed in the document`,
      [of(count, "toCanvas"), of(count, "documentChange")].map(number).join(" / "),
      "at most 8,192 each",
      "",
    ),
    row(`… extension host busy`, ms(of(count, "hostBusy")), "all extensions of the window", ""),
  ]);
}

function heapRows(heap: readonly number[]): readonly string[] {
  const [first = 0] = heap;
  const megabytes = ((heap.at(-1) ?? 0) - first) / 2 ** 20;
  return [row(`Extension host after opening and closing again`, `${megabytes.toFixed(1)} MiB more`, "", "")];
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function number(value: number): string {
  return Math.round(value).toLocaleString("en");
}
