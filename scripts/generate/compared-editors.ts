/** What one editor of boards does: yes, no, or in a few words how far. */
type Does = string;

/** A line of the README's comparison: what a person may want, who does it, and the test that shows that Loopboard does. */
export interface ComparedFeature {
  readonly feature: string;
  readonly loopboard: Does;
  readonly excalidraw: Does;
  readonly drawio: Does;
  readonly tldraw: Does;
  /** The file and the title of the test; for what Loopboard does not do, none. */
  readonly shownBy?: readonly [file: string, title: string];
}

const suite = (name: string): string => `test/e2e/suite/${name}.test.ts`;

/** What was only read in the sources, where the rest was seen in a window. All of vscode-drawio was: its column's head says so. */
const read = (does: Does): Does => `${does} †`;

/** The other editors as they were in November 2026; the README says which sources were run, and in what. */
export const comparedFeatures: readonly ComparedFeature[] = [
  {
    feature: "One undo stack, VS Code's own",
    loopboard: "yes",
    excalidraw: "no",
    drawio: "text files",
    tldraw: "partly",
    shownBy: [suite("board-undo"), "goes across a save, and is VS Code's own command as well"],
  },
  {
    feature: "Saving takes what is still being typed",
    loopboard: "yes",
    excalidraw: "no",
    drawio: "yes",
    tldraw: "no",
    shownBy: [suite("board-save"), "has the text that is still being typed when it is saved"],
  },
  {
    feature: "An edit changes only its own lines of the file",
    loopboard: "yes",
    excalidraw: "partly",
    drawio: "no",
    tldraw: "partly",
    shownBy: [suite("board-save"), "only changes where something was drawn"],
  },
  {
    feature: "Follows other programs that write the file",
    loopboard: "yes",
    excalidraw: "no",
    drawio: "partly",
    tldraw: "no",
    shownBy: [suite("board-outside"), "reaches the canvas when another program writes the file"],
  },
  {
    feature: "Keeps unsaved work when the file is renamed",
    loopboard: "yes",
    excalidraw: "no",
    drawio: "text files",
    tldraw: "no",
    shownBy: [suite("board-outside"), "survives a rename"],
  },
  {
    feature: "Keeps unsaved work over a restart",
    loopboard: "yes",
    excalidraw: "partly",
    drawio: "yes",
    tldraw: "yes",
    shownBy: [
      "test/e2e/windows/reopened/2-unsaved-board.test.ts",
      "still shows the stroke on its canvas, unsaved, and takes the next one",
    ],
  },
  {
    feature: "The file as text beside its canvas",
    loopboard: "yes",
    excalidraw: read("no"),
    drawio: "yes",
    tldraw: read("no"),
    shownBy: [suite("board-outside"), "reaches the canvas while the text is edited beside it"],
  },
  {
    feature: "Drawings inside SVG and PNG",
    loopboard: "yes",
    excalidraw: "yes",
    drawio: "yes",
    tldraw: read("no"),
    shownBy: [
      suite("board-formats"),
      "are drawn anew when they are saved, with the scene in them; undo goes across it",
    ],
  },
  {
    feature: "Read-only wherever VS Code says so",
    loopboard: "yes",
    excalidraw: read("Git, conflicts"),
    drawio: "Git, conflicts",
    tldraw: "no",
    shownBy: [suite("board-read-only"), "by VS Code's settings follows them while it is open"],
  },
  {
    feature: "A drawn diff with what changed marked and listed",
    loopboard: "yes",
    excalidraw: read("no"),
    drawio: "two canvases",
    tldraw: read("no"),
    shownBy: [
      suite("board-compare"),
      "shows both sides drawn, what differs marked and listed, and scrolls them together",
    ],
  },
  {
    feature: "Follows VS Code's theme, light and dark",
    loopboard: "yes",
    excalidraw: "yes",
    drawio: "partly",
    tldraw: "no",
    shownBy: [suite("board-look"), "follows VS Code's theme while it is open"],
  },
  {
    feature: "High contrast",
    loopboard: "yes",
    excalidraw: "no",
    drawio: "no",
    tldraw: "no",
    shownBy: [suite("board-settings"), "high contrast: black is black, without any setting"],
  },
  {
    feature: "Drawn in VS Code's colours, if wanted",
    loopboard: "yes",
    excalidraw: read("no"),
    drawio: "no",
    tldraw: read("no"),
    shownBy: [
      suite("board-settings"),
      "useEditorColors: the drawing stands on the editor's background, and the file keeps its own",
    ],
  },
  {
    feature: "Components that know what they are",
    loopboard: "yes",
    excalidraw: read("no"),
    drawio: "no",
    tldraw: read("no"),
    shownBy: [
      suite("board-stencil"),
      "lands in the file when it is clicked, with its component, and is there after a save and reopening",
    ],
  },
  {
    feature: "Libraries of one's own, of the workspace too",
    loopboard: "yes",
    excalidraw: read("yes"),
    drawio: "partly",
    tldraw: read("no"),
    shownBy: [
      suite("board-library"),
      "of the workspace stand in the palette, follow their files, and never leave the folder",
    ],
  },
  {
    feature: "Pictures beside the file at every save",
    loopboard: "yes",
    excalidraw: "no",
    drawio: "no",
    tldraw: "no",
    shownBy: [
      suite("board-export"),
      "at every save writes light and dark, and asks before it replaces somebody's picture",
    ],
  },
  {
    feature: "Export on the command line, without a browser",
    loopboard: "yes",
    excalidraw: read("no"),
    drawio: "no",
    tldraw: read("no"),
    shownBy: [
      "test/cli/board.test.ts",
      "draws a board beside it, with its fonts, and does not replace what is there",
    ],
  },
  {
    feature: "Links from shapes to headings",
    loopboard: "yes",
    excalidraw: read("no"),
    drawio: "symbols",
    tldraw: read("no"),
    shownBy: [suite("board-links"), "opens a heading"],
  },
  {
    feature: "Links from shape to shape",
    loopboard: "yes",
    excalidraw: read("broken"),
    drawio: "yes",
    tldraw: read("yes"),
    shownBy: [suite("board-links"), "shows another shape of the same board"],
  },
  {
    feature: "Links follow files that move",
    loopboard: "yes",
    excalidraw: read("no"),
    drawio: "no",
    tldraw: read("no"),
    shownBy: [
      suite("board-links"),
      "follows the board that it is on, and the board that it leads to, when they move",
    ],
  },
  {
    feature: "The Markdown preview draws boards, live",
    loopboard: "yes",
    excalidraw: read("as pictures"),
    drawio: "yes",
    tldraw: read("no"),
    shownBy: [suite("markdown-preview"), "draws boards and their parts, live, and says what is not there"],
  },
  {
    feature: "Drawing without a pointer",
    loopboard: "yes",
    excalidraw: read("partly"),
    drawio: "partly",
    tldraw: read("partly"),
    shownBy: [suite("board-outline"), "is changed by commands, each one step to undo"],
  },
  {
    feature: "Asks the network for nothing, by policy",
    loopboard: "yes",
    excalidraw: "no policy",
    drawio: "no",
    tldraw: read("no policy"),
    shownBy: [
      suite("board-look"),
      "asks the network for nothing, and its policy refuses nothing that it asks for",
    ],
  },
  {
    feature: "Mermaid turned into shapes",
    loopboard: "yes",
    excalidraw: read("partly"),
    drawio: "yes",
    tldraw: read("no"),
    shownBy: [suite("board-mermaid"), "becomes shapes when it is pasted, in one step to undo"],
  },
  {
    feature: "Drawing together with Live Share",
    loopboard: "no",
    excalidraw: read("no"),
    drawio: "yes",
    tldraw: read("no"),
  },
];
