import { genres } from "../framework/genres.ts";
import type { StepId } from "../framework/step-id.ts";
import type { DesignDoc } from "./design-doc.ts";
import { cuesOf, type Cues } from "./cues.ts";
import { phraseIndex } from "./phrase-index.ts";
import { wordsOf } from "./words.ts";

export interface Detection {
  readonly isDesignDoc: boolean;
  /** One readable clause that says why. */
  readonly reason: string;
}

/** Whether a document is an ML design doc: what its front matter says, otherwise what it looks like. */
export function detectDesignDoc(doc: DesignDoc): Detection {
  const { frontMatter } = doc;
  if (frontMatter?.loopboard !== undefined) {
    return {
      isDesignDoc: frontMatter.loopboard,
      reason: `its front matter says loopboard: ${frontMatter.loopboard}`,
    };
  }
  if (frontMatter?.framework !== undefined) {
    return { isDesignDoc: true, reason: `its front matter names the framework ${frontMatter.framework}` };
  }
  return judge(evidenceOf(doc));
}

/** What speaks for and against; the numbers were set on a corpus of real documents (see the corpus test). */
export interface Evidence {
  /** Steps with a section, each weighed by how much it tells. */
  readonly steps: readonly StepId[];
  readonly stepCount: number;
  /** A phrase of the title that speaks for a design doc. */
  readonly title: Title | undefined;
  /** Steps of the ML kind that the text speaks about at length. */
  readonly topics: readonly StepId[];
  /** Steps that only ML systems have, in headings or in the text. */
  readonly isAboutMl: boolean;
  readonly signs: readonly Sign[];
  readonly score: number;
}

/** Something that speaks for another kind of document. */
interface Sign {
  readonly genre: string;
  readonly phrase: string;
  readonly weight: number;
}

const threshold = 3.75;

function judge({ score, steps, stepCount, isAboutMl, signs }: Evidence): Detection {
  const sections = `${steps.length} of the ${stepCount} steps have a section of their own`;
  if (score >= threshold) return { isDesignDoc: true, reason: sections };
  const genre = strongestGenre(signs);
  if (genre) return { isDesignDoc: false, reason: `it reads like ${genre}` };
  if (!isAboutMl && steps.length > 1)
    return { isDesignDoc: false, reason: "it says little about data, models or metrics" };
  return {
    isDesignDoc: false,
    reason: steps.length === 0 ? "no step has a section of its own" : `only ${sections}`,
  };
}

export function evidenceOf(doc: DesignDoc): Evidence {
  const steps = doc.steps.filter((step) => step.sections.length > 0).map((step) => step.id);
  const cues = cuesOf(doc.text.slice(0, longestReading));
  const topics = mlSteps.filter((step) => cues[step].size >= cuesOfTopic);
  const title = titleOf(doc);
  const signs = signsOf(doc);
  const isAboutMl = steps.some((step) => telling.includes(step)) || mlCueCount(cues) >= cuesOfMl;
  const evidence = { steps, stepCount: doc.steps.length, title, topics, isAboutMl, signs };
  return { ...evidence, score: scoreOf(evidence) };
}

const mlSteps: readonly StepId[] = ["framing", "data", "model", "evaluation"];
/** Other designs have sections on data too, and on requirements and serving anyway. */
const telling: readonly StepId[] = ["framing", "model", "evaluation"];
const cuesOfTopic = 4;
const cuesOfMl = 8;
/** The kind of a document shows well before this many characters. */
const longestReading = 40_000;

function mlCueCount(cues: Cues): number {
  return telling.reduce((sum, step) => sum + cues[step].size, 0);
}

function scoreOf({ steps, title, topics, isAboutMl, signs }: Omit<Evidence, "score">): number {
  const sections = steps.reduce((sum, step) => sum + (mlSteps.includes(step) ? 1.25 : 0.75), 0);
  const named = title === undefined ? 0 : title.weight;
  const isNamed = named >= designTitle;
  const saysWhy = isNamed || steps.includes("requirements") || steps.includes("framing");
  const against = signs.reduce((sum, sign) => sum + sign.weight, 0);
  return (
    sections +
    named +
    topics.length * 0.5 -
    (isAboutMl || isNamed ? 0 : 2) -
    (saysWhy ? 0 : 1.5) -
    // A design doc may be the README of its repository.
    Math.min(against, isNamed && sections >= 3.5 ? 2 : 8)
  );
}

interface Title {
  readonly phrase: string;
  readonly weight: number;
}

const designTitle = 2;
const topicTitle = 1;

const titles = phraseIndex<Title>([
  ...genres.topics.map((phrase) => [phrase, { phrase, weight: topicTitle }] as const),
  ...genres.designs.map((phrase) => [phrase, { phrase, weight: designTitle }] as const),
]);

/** The most telling phrase of the first headings: a title may stand below a banner, or be split in two. */
function titleOf(doc: DesignDoc): Title | undefined {
  const heads = doc.sections.slice(0, 3).filter((section) => section.level <= 2);
  const found = heads.flatMap((section) => phrasesIn(section.text, titles));
  return found.sort((a, b) => b.weight - a.weight)[0];
}

interface GenreSign extends Sign {
  readonly kind: "heading" | "opening";
}

const headingSigns = phraseIndex(genreSigns("heading"));
const openingSigns = phraseIndex(genreSigns("opening"));

function* genreSigns(kind: GenreSign["kind"]): Iterable<readonly [string, GenreSign]> {
  for (const { name, weight, headings, openings } of genres.genres) {
    for (const phrase of kind === "heading" ? headings : openings)
      yield [phrase, { genre: name, phrase, weight, kind }];
  }
}

/** Each phrase counts once. */
function signsOf(doc: DesignDoc): readonly Sign[] {
  const found = [
    ...doc.sections.flatMap((section) => headingSign(section.text)),
    ...phrasesIn(doc.text.slice(0, longestOpening), openingSigns),
    ...questionSigns(doc),
  ];
  return [...new Set(found)];
}

const longestOpening = 2_500;

/** A heading is a sign when it says nothing else: "Usage", not "Usage volumes". */
function headingSign(text: string): readonly Sign[] {
  const words = wordsOf(text).filter(({ word }) => !smallWords.has(word));
  const match = headingSigns.longestAt(words, 0);
  return match && match.length >= words.length - 1 && (match.length > 1 || words.length === 1)
    ? [match.meaning]
    : [];
}

const smallWords: ReadonlySet<string> = new Set(["the", "a", "an", "our", "your", "this"]);

const questionList: Sign = {
  genre: "a list of questions or links",
  phrase: "questions as headings",
  weight: 3,
};

/** Where every third heading asks or sets a task, the headings are the content. */
function questionSigns(doc: DesignDoc): readonly Sign[] {
  const asking = doc.sections.filter(({ text }) =>
    /\?$|^(?:how|what|why|design|build|implement)\s+(?:a|an|to|do|is|are|the)\s/i.test(text),
  );
  return asking.length >= 4 && asking.length * 3 >= doc.sections.length ? [questionList] : [];
}

function phrasesIn<Meaning>(
  text: string,
  index: ReturnType<typeof phraseIndex<Meaning>>,
): readonly Meaning[] {
  const words = wordsOf(text);
  return words.flatMap((_, at) => {
    const match = index.longestAt(words, at);
    return match ? [match.meaning] : [];
  });
}

function strongestGenre(signs: readonly Sign[]): string | undefined {
  const weights = new Map<string, number>();
  for (const { genre, weight } of signs) weights.set(genre, (weights.get(genre) ?? 0) + weight);
  const [most] = [...weights].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < 3) return undefined;
  const phrases = signs
    .filter((sign) => sign.genre === most[0])
    .map((sign) => sign.phrase.replaceAll("*", ""));
  return `${most[0]} (${phrases.slice(0, 3).join(", ")})`;
}
