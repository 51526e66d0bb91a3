import { median } from "../bench/median.ts";
import type { FirstLoad } from "../build/first-load.ts";
import type { Measured } from "./measured.ts";

interface Row {
  readonly what: string;
  readonly ours: string;
  readonly comparedWith?: string;
  /** Of ours to that. */
  readonly ratio?: number;
  readonly goal?: { readonly text: string; readonly isMet: boolean };
}

/** What is the same on every machine. */
export interface Shipped {
  readonly firstLoad: FirstLoad;
  /** Of the `.vsix`. */
  readonly packageBytes: number;
}

/** The measurements as the table that people read. */
export function boardTable({ openings, strokes, leftovers }: Measured, shipped: Shipped): string {
  const rows = [
    ...openingRows(openings),
    ...strokeRows(strokes),
    ...leftoverRows(leftovers),
    ...shippedRows(shipped),
  ];
  return [
    "| What | Ours | Compared with | Ratio | Goal | Met |",
    "| --- | ---: | --- | ---: | --- | --- |",
    ...rows.map(line),
  ].join("\n");
}

function line({ what, ours, comparedWith = "", ratio, goal }: Row): string {
  const isMet = goal === undefined ? "" : goal.isMet ? "yes" : "**no**";
  const cells = [what, ours, comparedWith, ratio === undefined ? "" : times(ratio), goal?.text ?? "", isMet];
  return `| ${cells.join(" | ")} |`;
}

function openingRows(openings: Measured["openings"]): readonly Row[] {
  const counts = [...new Set(openings.map(({ count }) => count))];
  return counts.map((count) => {
    const of = (name: "ours" | "empty" | "bare") => medianOf(openings, count, name);
    const ratio = of("ours") / (of("empty") + of("bare"));
    return {
      what: `Opening ${number(count)} boxes with labels and arrows`,
      ours: ms(of("ours")),
      comparedWith: `empty webview ${ms(of("empty"))} + bare page ${ms(of("bare"))}`,
      ratio,
      goal: atMost(ratio, 1.25, times),
    };
  });
}

function strokeRows(strokes: Measured["strokes"]): readonly Row[] {
  const [first = 0, ...others] = [...new Set(strokes.map(({ count }) => count))].sort((a, b) => a - b);
  return [first, ...others].flatMap((count, i) => {
    const of = (name: keyof Measured["strokes"][number]) => medianOf(strokes, count, name);
    const toFirst = (name: "dirty" | "bare") => of(name) / medianOf(strokes, first, name);
    const isLast = i === others.length;
    return [
      {
        what: `One of ${number(count)} boxes moved: from the button's release until the document has it`,
        ours: ms(of("dirty")),
        ...(i > 0 && { comparedWith: `${number(first)} boxes`, ratio: toFirst("dirty") }),
        ...(isLast && { goal: atMost(toFirst("dirty"), 2, times) }),
      },
      {
        what: "… of that, until the canvas has sent it",
        ours: ms(of("sent")),
        comparedWith: `Excalidraw alone reports it, bare page: ${ms(of("bare"))}${i > 0 ? `, ${times(toFirst("bare"))} that of ${number(first)} boxes` : ""}`,
        ratio: of("sent") / of("bare"),
      },
      {
        what: "… bytes from the canvas and to it",
        ours: `${number(of("fromCanvas"))} + ${number(of("toCanvas"))}`,
        goal: atMost(of("fromCanvas") + of("toCanvas"), 8192, number),
      },
      {
        what: "… characters changed in the document",
        ours: number(of("documentChange")),
        goal: atMost(of("documentChange"), 8192, number),
      },
      {
        what: "… time of the extension host in functions of ours",
        ours: ms(of("hostOwn")),
        goal: atMost(of("hostOwn"), 5, ms),
      },
    ];
  });
}

function leftoverRows(leftovers: Measured["leftovers"]): readonly Row[] {
  const [first, last] = [leftovers[0], leftovers.at(-1)];
  if (!first || !last || first === last) return [];
  const cycles = last.cycles - first.cycles;
  const megabytes = (last.heap - first.heap) / 1e6;
  const functions = (last.functions - first.functions) / cycles;
  return [
    {
      what: `Heap of the extension host after opening and closing ${cycles} times`,
      ours: `${megabytes.toFixed(1)} MB more`,
      goal: atMost(megabytes, 10, (value) => `${value} MB`),
    },
    {
      what: "… functions, and so listeners, that are held for each time",
      ours: functions.toFixed(2),
      // One listener that is left behind would be one function each time.
      goal: { text: "less than 1", isMet: functions < 1 },
    },
  ];
}

function shippedRows({ firstLoad: { bytes, files, outOf }, packageBytes }: Shipped): readonly Row[] {
  const kilobytes = (value: number) => `${Math.round(value / 1000)} kB`;
  const megabytes = (value: number) => `${(value / 1e6).toFixed(1)} MB`;
  return [
    {
      what: "JavaScript of the first load, gzipped",
      ours: kilobytes(bytes),
      goal: atMost(bytes, 550_000, kilobytes),
    },
    { what: "… files, of all that the canvas has", ours: `${files} of ${outOf}` },
    {
      what: "The `.vsix`",
      ours: megabytes(packageBytes),
      goal: atMost(packageBytes, 8_000_000, megabytes),
    },
  ];
}

function medianOf<Name extends string>(
  all: readonly ({ readonly count: number } & Readonly<Record<Name, number>>)[],
  count: number,
  name: Name,
): number {
  return median(all.filter((one) => one.count === count).map((one) => one[name]));
}

function atMost(value: number, most: number, say: (value: number) => string): Row["goal"] & object {
  return { text: `at most ${say(most)}`, isMet: value <= most };
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function number(value: number): string {
  return Math.round(value).toLocaleString("en");
}
