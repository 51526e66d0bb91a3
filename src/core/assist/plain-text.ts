/** The Markdown that hovers and completions write, for a client that shows its marks as they stand. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^---$/gm, "")
    .replace(/\[([^\]\n]*)\]\(([^)\n]*)\)/g, "$1 ($2)")
    .replace(/\*\*([^*\n]*)\*\*/g, "$1")
    .replace(/`([^`\n]*)`/g, "$1")
    .replace(/(^|[\s(])_([^_\n]*)_(?=[\s,.)]|$)/gm, "$1$2")
    .replace(/\n{3,}/g, "\n\n");
}
