import { everyMatch } from "../document/every-match.ts";

/**
 * Whether times that stand beside each other are of things of which a design has one or the other: the same part twice, two
 * sizes, two places, another day. They do not add up.
 */
export function areChoices(names: readonly string[]): boolean {
  const text = names.join("; ");
  if (choosing.test(text) || datesOf(text) > 1) return true;
  const places = everyMatch(text, place).map(({ groups }) => (groups?.place ?? "").toLowerCase());
  return new Set(places).size > 1 || isModelTwice(names) || timesNamed(names, size) > 1;
}

const choosing =
  /\b(?:options?|variants?|choices?|alternatives?|instead|compared|versus|vs|quanti[sz]ed|precision|ensemble|either|depending|took \d[\d,.]* ?m?s)\b/i;
const place =
  /\b(?:on|in|behind) (?:the |a |an |one )?(?<place>phone|device|server|cloud|edge|tablet|browser|gateway|GPU|CPU|laptop|watch|camera)s?\b/gi;
const model =
  /\b(?:model|encoder|decoder|trees|forest|ranker|scorer|classifier|detector|regression|transformer|cross-encoder|LLM)\b/i;
const size = /\b(?:small|large|tiny|bigger|smaller|larger|full|half|\d+B)\b/i;

/** "The model on the phone, the model behind the gateway". */
function isModelTwice(names: readonly string[]): boolean {
  const models = names.flatMap((name) => model.exec(name.toLowerCase())?.[0] ?? []);
  return new Set(models).size < models.length;
}

function timesNamed(names: readonly string[], pattern: RegExp): number {
  return names.filter((name) => pattern.test(name)).length;
}

const datesOf = (text: string): number => new Set(everyMatch(text, date).map(([words]) => words)).size;
const date =
  /\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
