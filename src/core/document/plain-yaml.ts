/**
 * Reads YAML that is nothing but lines such as `loopboard: true` and `title: Movie night`, as most front matter is; undefined
 * for any other. The library that reads the rest takes longer to load than a whole document to read.
 */
export function readPlainYaml(yaml: string): Readonly<Record<string, boolean | string>> | undefined {
  const lines = yaml.split(/\r\n|\r|\n/);
  if (lines.pop() !== "" || lines.length === 0) return undefined;
  const data = new Map<string, boolean | string>();
  for (const line of lines) {
    const [, key = "", text = ""] = plainLine.exec(line) ?? [];
    const value = truths.get(text) ?? text;
    if (key === "" || data.has(key) || special.test(key) || (value === text && special.test(text)))
      return undefined;
    data.set(key, value);
  }
  return Object.fromEntries(data);
}

/** Words alone: no marks, comments, quotes or numbers. */
const plainLine = /^([A-Za-z][A-Za-z_-]*): ([A-Za-z][\w-]*(?: \w[\w-]*)*)$/;

const truths: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

/** What stands for something else than a text, in whatever case. */
const special = /^(?:true|false|null)$/i;
