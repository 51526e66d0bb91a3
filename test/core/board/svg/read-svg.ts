/** An element of an SVG, as it was read. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  /** The text directly in it, decoded. */
  readonly text: string;
}

/** Reads XML without declarations, strictly: what no parser of XML would take throws. */
export function readSvg(xml: string): SvgNode {
  const open: { name: string; attributes: Record<string, string>; children: SvgNode[]; text: string }[] = [
    { name: "", attributes: {}, children: [], text: "" },
  ];
  const token = /<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const [, closing, name = "", attributes = "", isEmpty, text] = token.exec(xml) ?? fail(xml, at);
    const parent = open.at(-1) ?? fail(xml, at);
    if (text !== undefined) parent.text += decode(text);
    else if (closing) {
      if (parent.name !== name || open.length < 2) fail(xml, at);
      open.pop();
    } else {
      const node = { name, attributes: readAttributes(attributes), children: [], text: "" };
      parent.children.push(node);
      if (!isEmpty) open.push(node);
    }
  }
  const [root, ...more] = open[0]?.children ?? [];
  if (!root || more.length > 0 || open.length !== 1) return fail(xml, xml.length);
  return root;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, decode(value)]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function decode(text: string): string {
  // eslint-disable-next-line no-control-regex -- XML does not allow them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|#39);)/.test(text))
    throw new Error(`Not XML: ${text.slice(0, 80)}`);
  return text.replace(/&([\w#]+);/g, (_, name: string) => entities[name] ?? "");
}

function fail(xml: string, at: number): never {
  throw new Error(`Not XML at ${at}: ${xml.slice(at, at + 80)}`);
}
