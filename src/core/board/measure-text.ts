/**
 * Text measured without a DOM. The widths are those of Nunito, the one font that Loopboard's own shapes use; Excalidraw
 * measures again as soon as somebody edits the text, and bound text is centred, so an error of a pixel does not show.
 */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf(character);
  return Math.round((thousandths * fontSize) / 10) / 100;
}

/** Breaks text between words so that no line is wider than `maxWidth`; a word that is wider has a line of its own. */
export function wrapText(text: string, fontSize: number, maxWidth: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, fontSize, maxWidth));
}

function wrapParagraph(paragraph: string, fontSize: number, maxWidth: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, fontSize) > maxWidth) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** Thousandths of the font size for the printable ASCII characters, from the space on. */
const asciiWidths = [
  261, 233, 405, 600, 600, 933, 701, 226, 326, 326, 451, 600, 233, 427, 233, 290, 600, 600, 600, 600, 600,
  600, 600, 600, 600, 600, 233, 233, 600, 600, 600, 447, 947, 733, 679, 675, 747, 586, 551, 729, 764, 262,
  331, 634, 548, 858, 741, 771, 637, 771, 673, 618, 607, 731, 694, 1104, 655, 601, 593, 324, 290, 324, 600,
  500, 361, 533, 587, 465, 587, 534, 340, 590, 572, 237, 241, 508, 301, 861, 572, 560, 587, 587, 365, 483,
  358, 565, 518, 844, 530, 517, 466, 361, 270, 361, 600,
];

/** Others that labels use often. */
const otherWidths: Readonly<Record<string, number>> = {
  "–": 500,
  "—": 1000,
  "·": 233,
  "→": 838,
  "×": 600,
  "≈": 838,
  "…": 700,
  "’": 233,
  "“": 405,
  "”": 405,
  "≤": 838,
  "≥": 838,
};

/** Letters of other alphabets are about as wide as these; a wide guess is safer than a narrow one. */
const unknownWidth = 600;
const wideWidth = 1000;

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const known = asciiWidths[code - 32] ?? otherWidths[character];
  if (known !== undefined) return known;
  // CJK, full-width forms and emoji take a whole square.
  return code >= 0x2e80 ? wideWidth : unknownWidth;
}
