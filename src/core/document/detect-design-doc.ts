import { genres } from "../framework/genres.ts";
import type { StepId } from "../framework/step-id.ts";
import type { DesignDoc } from "./design-doc.ts";
import type { Cues } from "./cues.ts";
import { genreSigns, strongestGenre, type GenreSign } from "./genre-signs.ts";
import { phraseIndex, phrasesIn } from "./phrase-index.ts";
import { type SpokenDesign, spokenDesign } from "./spoken-design.ts";

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
  return judge(evidenceOf(doc), (isDoubtful) => spokenDesign(doc, isDoubtful));
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
  readonly signs: readonly GenreSign[];
  readonly score: number;
}

const threshold = 3.25;

/** @param spoken Asked for only where headings do not tell. */
function judge(
  { score, steps, stepCount, isAboutMl, signs }: Evidence,
  spoken: (isDoubtful: boolean) => SpokenDesign | undefined,
): Detection {
  const sections = `${steps.length} of the ${stepCount} steps have a section of their own`;
  if (score >= threshold) return { isDesignDoc: true, reason: sections };
  const genre = strongestGenre(signs);
  if (genre) return { isDesignDoc: false, reason: `it reads like ${genre}` };
  const said = spoken(signs.length > 0);
  if (said) {
    return {
      isDesignDoc: true,
      reason: `its text speaks of ${said.topics} of the ${said.of} topics of a design`,
    };
  }
  if (!isAboutMl && steps.length > 1)
    return { isDesignDoc: false, reason: "it says little about data, models or metrics" };
  return {
    isDesignDoc: false,
    reason: steps.length === 0 ? "no step has a section of its own" : `only ${sections}`,
  };
}

export function evidenceOf(doc: DesignDoc): Evidence {
  const steps = doc.steps.filter((step) => step.sections.length > 0).map((step) => step.id);
  const { cues } = doc;
  const topics = mlSteps.filter((step) => cues[step].size >= cuesOfTopic);
  const title = titleOf(doc);
  const signs = genreSigns(doc);
  // A heading "Model" in a text without one word of ML is about classes or tables.
  const isHeaded =
    steps.some((step) => telling.includes(step)) &&
    (steps.includes("framing") || mlCueCount(cues) > 0) &&
    (doc.source.length < longText || mlCueCount(cues) > 1);
  const isAboutMl = isHeaded || mlCueCount(cues) >= cuesOfMl;
  const evidence = { steps, stepCount: doc.steps.length, title, topics, isAboutMl, signs };
  return { ...evidence, score: scoreOf(evidence) };
}

const mlSteps: readonly StepId[] = ["framing", "data", "model", "evaluation"];
/** Other designs have sections on data and on success metrics too, and on requirements and serving anyway. */
const telling: readonly StepId[] = ["framing", "model"];
const cuesOfTopic = 4;
const cuesOfMl = 8;
/** In letters. A "permission model" is none that is trained: so long a text with one that is speaks of it. */
const longText = 10_000;

function mlCueCount(cues: Cues): number {
  return cues.framing.size + cues.model.size + cues.evaluation.size;
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
    (isAboutMl || isNamed ? 0 : steps.includes("evaluation") ? 1 : 2) -
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
