import { genres } from "../framework/genres.ts";
import type { DesignDoc } from "./design-doc.ts";
import { phraseIndex, phrasesIn } from "./phrase-index.ts";
import { wordsOf } from "./words.ts";

/** Something in a document that speaks for another kind of document than a design doc. */
export interface GenreSign {
  /** Completes "reads like …". */
  readonly genre: string;
  /** What was found, in a word or two. */
  readonly phrase: string;
  readonly weight: number;
}

/** Each sign counts once, however often it is found. */
export function genreSigns(doc: DesignDoc): readonly GenreSign[] {
  const found = [
    ...doc.sections.flatMap((section) => headingSign(section.text)),
    ...phrasesIn(doc.source.slice(0, longestOpening), openingSigns),
    ...(isQuestionList(doc) ? [questionList] : []),
    ...(isLinkList(doc) ? [linkList] : []),
    ...(isAlphabet(doc) ? [alphabet] : []),
    ...(isReference(doc) ? [reference] : []),
    ...frontMatterSigns(doc),
  ];
  return [...new Set(found)];
}

/** The genre that most speaks for, with what was found; undefined when the signs are few. */
export function strongestGenre(signs: readonly GenreSign[]): string | undefined {
  const weights = new Map<string, number>();
  for (const { genre, weight } of signs) weights.set(genre, (weights.get(genre) ?? 0) + weight);
  const [most] = [...weights].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < tellingWeight) return undefined;
  const phrases = signs.filter((sign) => sign.genre === most[0]).map((sign) => sign.phrase);
  return `${most[0]} (${phrases.slice(0, 3).join(", ")})`;
}

const tellingWeight = 3;
const longestOpening = 2_500;

const headingSigns = phraseIndex(signsOfData("headings"));
const openingSigns = phraseIndex(signsOfData("openings"));

function* signsOfData(list: "headings" | "openings"): Iterable<readonly [string, GenreSign]> {
  for (const { name, weight, [list]: phrases } of genres.genres) {
    for (const phrase of phrases) yield [phrase, { genre: name, phrase: phrase.replaceAll("*", ""), weight }];
  }
}

/** A heading is a sign when it says nothing else: "Usage", not "Usage volumes". */
function headingSign(text: string): readonly GenreSign[] {
  const words = wordsOf(text).filter(({ word }) => !smallWords.has(word.text));
  const match = headingSigns.longestAt(words, 0);
  if (!match || match.length < words.length - 1) return [];
  return match.length > 1 || words.length === 1 ? [match.meaning] : [];
}

const smallWords: ReadonlySet<string> = new Set(["the", "a", "an", "our", "your", "this"]);

const alphabet: GenreSign = { genre: "a glossary", phrase: "letters as headings", weight: 4 };

/** "A", "B", "C–D": what stands below them is looked up. */
function isAlphabet({ sections }: DesignDoc): boolean {
  return sections.filter(({ text }) => /^\p{L}(?: ?[-–—/] ?\p{L})?$/u.test(text)).length >= fewestLetters;
}

const fewestLetters = 5;

const reference: GenreSign = { genre: "a reference of an API", phrase: "code as headings", weight: 5 };

/** "fs.readFile(path)", "queue.length", "Event: 'exit'": each is looked up by its name. */
function isReference({ sections }: DesignDoc): boolean {
  const named = sections.filter(({ text }) => codeName.test(text)).length;
  return named >= fewestNames && named * 2 >= sections.length;
}

const codeName =
  /^(?:new )?[\w$]+(?:[.#][\w$]+|\[[\w.$]+\])*\([^()]*\)$|^[a-z_$][\w$]*(?:[.#][\w$]+)+$|^(?:Class|Event|Interface|Method): \S+$/;
const fewestNames = 8;

const listGenre = "a list of questions or links";
const questionList: GenreSign = { genre: listGenre, phrase: "questions as headings", weight: 3 };
const linkList: GenreSign = { genre: listGenre, phrase: "links on every other line", weight: 3 };

/**
 * Where every third heading asks or sets a task, the headings are the content. Labels are headings only where several name steps: those of
 * an interviewer ask, too.
 */
function isQuestionList({ sections }: DesignDoc): boolean {
  const asking = sections.filter(({ text, kind }) => kind !== "label" && question.test(text)).length;
  return asking >= 4 && asking * 3 >= sections.length;
}

const question = /\?$|^(?:how|what|why|design|build|implement)\s+(?:a|an|to|do|is|are|the)\s/i;

/** Links to elsewhere; those of a table of contents lead into the document itself. */
function isLinkList({ links, text }: DesignDoc): boolean {
  const outward = links.filter((link) => !link.isImage && !link.target.startsWith("#")).length;
  return outward >= 12 && outward * 2 >= (text.match(/\S[^\r\n]*/g)?.length ?? 0);
}

const post: GenreSign = { genre: "a tutorial or blog post", phrase: "front matter of a post", weight: 1 };
const agent: GenreSign = {
  genre: "instructions for an agent",
  phrase: "front matter of an agent",
  weight: 2,
};

function frontMatterSigns({ frontMatter }: DesignDoc): readonly GenreSign[] {
  const has = (key: string): boolean => frontMatter !== undefined && key in frontMatter.data;
  const isAgent = has("name") && has("description") && ["model", "tools", "allowed-tools", "color"].some(has);
  const isPost = ["layout", "date", "tags", "categories", "permalink", "slug"].filter(has).length >= 2;
  return [...(isAgent ? [agent] : []), ...(isPost ? [post] : [])];
}
