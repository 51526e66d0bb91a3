/** Mermaid that becomes shapes, as the worker does it, and what was made to do harm. */
import { parseMermaidToExcalidraw } from "@excalidraw/mermaid-to-excalidraw";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, type Asked } from "../../webview/board/mermaid/ask.ts";
import type { ConvertAnswer } from "../../webview/board/mermaid/messages.ts";
import { standInForPage } from "../../webview/board/mermaid/page-stand-in.ts";

beforeAll(() => {
  standInForPage(globalThis);
});

interface Shape {
  readonly type: string;
  readonly id?: string;
  readonly label?: { readonly text: string };
  readonly start?: { readonly id: string };
  readonly end?: { readonly id: string };
  readonly backgroundColor?: string;
  readonly strokeColor?: string;
  readonly link?: string | null;
}

async function convert(definition: string) {
  const { elements, files = {} } = await parseMermaidToExcalidraw(definition);
  return {
    shapes: elements as unknown as readonly Shape[],
    files: Object.values(files) as { dataURL: string }[],
  };
}

describe("a flowchart", () => {
  it("becomes boxes, and arrows that hold on to them", async () => {
    const { shapes } = await convert(`flowchart LR
  A[Events &amp; logs #quot;raw#quot;] -->|hourly| B{{Feature store}}
  subgraph Serving
    B --> C[(Model<br>server)]
  end
  style A fill:#ffaaaa`);
    const labels = shapes.flatMap(({ label }) => (label ? [label.text] : []));
    expect(labels.sort()).toEqual([
      'Events & logs "raw"',
      "Feature store",
      "Model\nserver",
      "Serving",
      "hourly",
    ]);
    const arrows = shapes
      .filter(({ type }) => type === "arrow")
      .map(({ start, end }) => [start?.id, end?.id]);
    expect(arrows).toEqual([
      ["A", "B"],
      ["B", "C"],
    ]);
    expect(shapes.find(({ id }) => id === "A")?.backgroundColor).toBe("#ffaaaa");
  });
});

it.each([
  ["sequenceDiagram\n participant A as Gateway\n A->>B: score", "Gateway"],
  ["classDiagram\n class Model {\n +predict()\n }", "Model"],
  ["stateDiagram-v2\n [*] --> Shadow\n Shadow --> Canary", "Canary"],
  ["erDiagram\n USER ||--o{ ORDER : places", "ORDER"],
])("shapes come of other diagrams, too: %s", async (definition, label) => {
  const { shapes } = await convert(definition);
  expect(JSON.stringify(shapes)).toContain(label);
  expect(shapes.length).toBeGreaterThan(1);
});

describe("a diagram that was made to do harm", () => {
  it.each([
    // CVE-2025-54881
    'sequenceDiagram\n participant A as Alice<img src=x onerror="alert(1)">$$\\text{Alice}$$\n A->>B: hi',
    // CVE-2025-54880
    'architecture-beta\n service s(database)["<img src=x onerror=alert(1)>"]',
    'flowchart LR\n A["<script>alert(1)</script>"] --> B\n click A href "javascript:alert(1)"',
    "flowchart LR\n A:::x --> B\n classDef x fill:url(https://example.com/a.png),stroke:red;}body{background:red",
    "gantt\n title <img src=x onerror=alert(1)>\n section a\n b :2024-01-01, 1d",
    '%%{init: {"themeCSS": "*{background:url(https://example.com)}"}}%%\nflowchart LR\n A --> B',
  ])("is words in shapes, or a picture that runs and loads nothing: %s", async (definition) => {
    const { shapes, files } = await convert(definition).catch(() => ({ shapes: [], files: [] }));
    for (const { link } of shapes) expect(link ?? "").not.toMatch(/^\s*javascript:/i);
    const colours = shapes.map(({ backgroundColor, strokeColor }) => [backgroundColor, strokeColor]);
    expect(JSON.stringify(colours)).not.toMatch(/url\(/);
    for (const { dataURL } of files) {
      expect(dataURL).toMatch(/^data:image\/svg\+xml/);
      const svg = decodeURIComponent(dataURL.slice(dataURL.indexOf(",") + 1));
      const markup = dataURL.includes(";base64,") ? atob(svg) : svg;
      expect(markup).not.toMatch(/<script|<img|\son\w+\s*=\s*["']?alert|url\(\s*["']?https?:/i);
    }
  });

  it.each([
    // CVE-2026-41150
    "gantt\n dateFormat YYYY-MM-DD\n excludes monday,tuesday,wednesday,thursday,friday,saturday,sunday\n section A\n T :a1, 2024-01-01, 3d",
    // CVE-2026-71436
    "xychart-beta\n x-axis 1 --> 1\n line [1, 2]",
  ])("comes to an end: %s", async (definition) => {
    await convert(definition).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Error);
    });
  });
});

describe("the worker", () => {
  const request = { definition: "flowchart LR\n A --> B", config: undefined };

  function worker(answer: (asked: Asked) => void) {
    const state = { isEnded: false };
    const asked: Asked = {
      onmessage: null,
      onerror: null,
      postMessage: () => {
        answer(asked);
      },
      terminate: () => {
        state.isEnded = true;
      },
    };
    return { state, start: () => Promise.resolve(asked) };
  }

  it("is ended in the middle of its work when its time is up", async () => {
    const { state, start } = worker(() => undefined);
    await expect(ask(start, request, AbortSignal.timeout(20))).rejects.toThrow("takes too long");
    expect(state.isEnded).toBe(true);
  });

  it("is ended with its answer, good or bad", async () => {
    const result = { elements: [{ type: "rectangle" }] };
    const good = worker(({ onmessage }) =>
      onmessage?.({ data: { kind: "converted", result } } as unknown as MessageEvent<ConvertAnswer>),
    );
    const never = new AbortController().signal;
    expect(await ask(good.start, request, never)).toBe(result);
    const bad = worker(({ onmessage }) =>
      onmessage?.({ data: { kind: "failed", message: "line 2" } } as MessageEvent<ConvertAnswer>),
    );
    await expect(ask(bad.start, request, never)).rejects.toThrow("line 2");
    const broken = worker(({ onerror }) => onerror?.({ message: "no script" } as ErrorEvent));
    await expect(ask(broken.start, request, never)).rejects.toThrow("no script");
    expect([good, bad, broken].map(({ state }) => state.isEnded)).toEqual([true, true, true]);
  });
});
