// The worker that converts Mermaid; see mermaid/convert.ts.
import { parseMermaidToExcalidraw, type MermaidConfig } from "@excalidraw/mermaid-to-excalidraw";
import type { ConvertAnswer, ConvertRequest } from "../mermaid/messages.ts";
import { standInForPage } from "../mermaid/page-stand-in.ts";

standInForPage(globalThis);

globalThis.onmessage = ({ data }: MessageEvent<ConvertRequest>) => {
  void convert(data).then((answer) => {
    globalThis.postMessage(answer);
  });
};

async function convert({ definition, config }: ConvertRequest): Promise<ConvertAnswer> {
  try {
    const { elements, files } = await parseMermaidToExcalidraw(definition, config as MermaidConfig);
    return { kind: "converted", result: { elements, ...(files && { files: { ...files } }) } };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
