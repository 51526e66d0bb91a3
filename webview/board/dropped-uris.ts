/** The types under which VS Code's Explorer and other programs drag files, the most precise one first. */
const types = ["application/vnd.code.uri-list", "text/uri-list"] as const;

/** The files that are dragged, as URIs; none for pages of the web, and for files whose content comes along. */
export function droppedUris(data: Pick<DataTransfer, "types" | "getData" | "files">): readonly string[] {
  const type = types.find((name) => data.types.includes(name));
  if (type === undefined || data.files.length > 0) return [];
  const lines = data.getData(type).split(/\r?\n/);
  return lines.filter(
    (line) => /^[a-z][a-z0-9+.-]+:/i.test(line) && !/^(?:https?|data|blob|javascript):/i.test(line),
  );
}

/** Whether what is dragged may be files; what they are is told when they are dropped. */
export function hasUris({ types: offered }: Pick<DataTransfer, "types">): boolean {
  return types.some((name) => offered.includes(name)) && !offered.includes("Files");
}
