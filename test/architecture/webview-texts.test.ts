/** What a person reads on a page of ours goes through `t`, so that it can be translated. */
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
/** Attributes and properties of components that are read or heard. */
const readable = new Set(["aria-label", "title", "label", "placeholder", "alt", "description"]);

function bareTexts(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const tell = (node: ts.Node, text: string) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    if (/\p{L}{2}/u.test(text)) found.push(`${file}:${line + 1}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) tell(node, node.text);
    if (ts.isJsxAttribute(node) && readable.has(node.name.getText(tree))) {
      const value =
        node.initializer && ts.isJsxExpression(node.initializer)
          ? node.initializer.expression
          : node.initializer;
      if (value && ts.isStringLiteralLike(value)) tell(node, value.text);
      if (value && ts.isTemplateExpression(value))
        tell(node, value.head.text + value.templateSpans.map(({ literal }) => literal.text).join(""));
    }
    ts.forEachChild(node, visit);
  };
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  visit(tree);
  return found;
}

it("finds texts, attributes and templates", () => {
  const source = "<p title='Hide it' label={`Go to ${x}`} className='plain'>Said <b>{t('not')}</b></p>";
  expect(bareTexts("a.tsx", source)).toHaveLength(3);
});

it("none is written out in a component", () => {
  const files = globSync("webview/**/*.tsx", { cwd: root });
  expect(files.length).toBeGreaterThan(15);
  expect(files.flatMap((file) => bareTexts(file, readFileSync(resolve(root, file), "utf8")))).toEqual([]);
});
