import { everyMatch } from "../document/every-match.ts";
import { sectionFact } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import { isDenied, isOpenAnswer } from "../document/denied.ts";
import { oneLineEach } from "../document/prose-lines.ts";
import { triggeredInBody } from "../document/triggered-sections.ts";
import { isTriggered, trigger } from "../document/triggers.ts";
import { tablesIn } from "./tables.ts";
import { tells, toldRisks, worry } from "./told-risks.ts";

/** A risk, and whether anything is said about what is done. Places count from the section's start. */
export interface Risk {
  readonly range: TextRange;
  readonly text: string;
  readonly isAnswered: boolean;
  /** In prose what is said about it may be anywhere, in a list or table it has its place. */
  readonly isTold?: boolean;
}

/** The risks that a section lists or tells; none in a section that is not about risks, unless a paragraph is. */
export const risksOf = sectionFact((body): readonly Risk[] => {
  const { text, headingLength } = body;
  const heading = text.slice(0, headingLength);
  const isAboutRisks = riskHeading.test(heading) && !riskAsSubject.test(heading);
  if (!isAboutRisks && !isTriggered(risksByName, triggeredInBody(body))) return [];
  return [
    ...(isAboutRisks ? listed(text) : listedBelowItem(text)),
    ...tabled(text, isAboutRisks),
    ...told(text, headingLength, isAboutRisks),
  ];
});

function told(text: string, headingLength: number, isAboutRisks: boolean): readonly Risk[] {
  const found = toldRisks(text, headingLength, isAboutRisks).map((risk) => ({ ...risk, isTold: true }));
  if (isAboutRisks || found.length > 0) return found;
  const notes = [...oneLineEach(text).matchAll(note)].flatMap(({ 0: whole, index, groups }) => {
    const body = groups?.body ?? "";
    // "Risk: clickbait; mitigation: hides count."
    return /mitigat|counter/i.test(body) ? [] : parts(body, index + whole.length - body.length);
  });
  return notes.length === 1 ? notes.map((risk) => ({ ...risk, isTold: true })) : notes;
}

/** "Risks: storms; GPS spoofing → filter", as notes have it at the end of a line. */
const note =
  /(?:^|[.;!?|]) *(?:[-*+] +)?(?:the )?(?:main |key |biggest )?risks?(?: (?:and|&) mitigations?)? *: *(?<body>[^\n|]{5,400})$/gim;

/** Risks with a semicolon between two, each perhaps with its own label. */
function parts(body: string, start: number): readonly Risk[] {
  return [...body.matchAll(/[^;]+/g)].flatMap(({ 0: written, index }) => {
    const text = written.replace(riskLabel, (label) => " ".repeat(label.length));
    const from = start + index + text.length - text.trimStart().length;
    const said = text.trim();
    if (said === "") return [];
    const range = { start: from, end: from + said.length };
    return [{ range, text: said, isAnswered: hasAnswer(said, "", false) || isSame.test(said) }];
  });
}

/** "Cold start (same)". */
const isSame = /\((?:the )?(?:same|see|as above|ditto)\b/i;

const riskHeading =
  /\b(?:risks?|dangers?|hazards?|threats?|pitfalls?|worries|fears)\b|\b(?:could|can|might|may) (?:go (?:wrong|badly)|bite|hurt us)\b|\b(?:keeps?|kept) (?:us|me) awake\b|\bworr(?:y|ies) (?:us|me)\b|(?<![a-zа-яё])риск/i;

/** "Credit risk model" is about a product, and "Risk scoring" about what it does. */
const riskAsSubject =
  /\b(?:risks?|threats?|hazards?|dangers?) (?:we|it|groups?|class\w*|types?|levels?|detect\w*)\b|\b(?:credit|fraud|default|churn|health|market|insurance|payment|security)[ -]risk\b|\brisk[ -](?:scor|model|predict|level|engine|team|decision|assess\w* (?:model|engine))/i;

const item =
  /^(?<indent> {0,3})(?:[-*+]|\d{1,3}[.)])[ \t]+(?<body>\S[^\n]*)(?<more>(?:\n[ \t]{1,8}\S[^\n]*){0,40})/gm;

/** Items of the outermost list; what is nested in an item belongs to it. */
function listed(text: string): readonly Risk[] {
  return risksAmong([...oneLineEach(text).matchAll(item)]);
}

/** What is nested in an item whose label announces risks: "- **What may go wrong.**". */
function listedBelowItem(text: string): readonly Risk[] {
  if (!mayNest.test(text)) return [];
  return [...oneLineEach(text).matchAll(item)].flatMap(({ 0: whole, index, groups }) => {
    const label = labelOfItem.exec(groups?.body ?? "")?.[1] ?? "";
    const more = groups?.more ?? "";
    const depth = /^\n([ \t]+)[-*+]/.exec(more)?.[1]?.length ?? 0;
    if (depth === 0 || !riskHeading.test(label) || riskAsSubject.test(label)) return [];
    const start = index + whole.length - more.length;
    const nested = more.replace(new RegExp(`\\n[ \\t]{${String(depth)}}`, "g"), "\n");
    // Each line lost its indent, by which the places are moved.
    return risksAmong([...nested.matchAll(item)]).map((risk) => {
      const by = start + depth * (nested.slice(0, risk.range.start).split("\n").length - 1);
      return { ...risk, range: { start: risk.range.start + by, end: risk.range.end + by } };
    });
  });
}

/** Emphasis is read as spaces. */
const mayNest = /\n[ \t*_`]+[-+]/;

/** An item that is nothing but a label. */
const labelOfItem = /^[*_\s]*(\S[^*_\n]{2,50}?)[.:]?[*_\s]*$/;

function risksAmong(items: readonly RegExpExecArray[]): readonly Risk[] {
  const areMarked = items.filter(({ 0: whole }) => /mitigat|митиг/i.test(whole)).length * 2 > items.length;
  const fullyTold = items.filter(
    ({ groups }) => sentenceEnds(behindLabel(groups?.body ?? "") ?? "") > 1,
  ).length;
  return items.map(({ 0: whole, index, groups }) => {
    const body = groups?.body?.trimEnd() ?? "";
    const start = index + whole.indexOf(body);
    const range = { start, end: start + body.length };
    const more = groups?.more ?? "";
    const isBare = more.trim() === "" && isOnlyTold(body, fullyTold, items.length);
    return {
      range,
      text: body,
      isAnswered: !isBare && hasAnswer(body, more, areMarked),
      ...(isBare ? { isTold: true } : {}),
    };
  });
}

/**
 * Whether an item only tells in one sentence what its label means, where each of the others says in two or more what the risk is and
 * what is done: "**Guilt works.** Sad texts bring lessons today and opt-outs in a month."
 */
function isOnlyTold(body: string, fullyTold: number, count: number): boolean {
  const told = behindLabel(body);
  if (told === undefined || !consequence.test(told) || sentenceEnds(told) > 1) return false;
  if (answerWords.test(body) || copes.test(body) || answerLike.test(told)) return false;
  return fullyTold >= fewestOthers && fullyTold === count - 1;
}

const fewestOthers = 2;

/** What follows a label in bold, whose marks are read as spaces. */
function behindLabel(body: string): string | undefined {
  return /^[^.:!?]{3,90}(?:[.:!?] {2}| {2,8}[.:] )\s*(?<told>\S.*)$/s.exec(body)?.groups?.told;
}

const sentenceEnds = (text: string): number => everyMatch(text, /[.!?](?=\s|$)/g).length;

/** A finite verb of what comes of a risk, and none of what somebody does. */
const consequence =
  /\b(?:brings?|causes?|loses?|leads?|arrives?|drops?|falls?|rises?|changes?|breaks?|drifts?|fails?|becomes?|grows?|hurts?|learns?|adapts?|inflates?|shifts?|happens?|comes?|goes|annoys?|disagrees?|differs?|lacks?|ha(?:s|ve) (?:no|few|little)|(?:is|are) (?:rare|noisy|late|stale|slow|biased|wrong|missing|scarce|different|unknown))\b/i;
const answerLike =
  /[;→]|->|\b(?:we|our|each|every|weekly|daily|monthly|hourly|must|only|instead|until|team|alert\w*|cap(?:s|ped)?|limit\w*|guard\w*|retrain\w*|review\w*|check\w*|audit\w*|monitor\w*|watch\w*|filter\w*|cach\w*|appeal\w*|exclud\w*|remov\w*|weight\w*|explor\w*|holds?)\b/i;

/** Whether an item says more than what the risk is. Where its neighbours mark their mitigations, it must too. */
function hasAnswer(whole: string, nested: string, areMarked: boolean): boolean {
  // A question is part of a discussion, not of a list of risks.
  const body = whole.replace(riskLabel, "");
  if (nested.trim() === "" ? isNoMitigation(body) : isNoMitigation(nested)) return false;
  if (nested.trim() !== "" || body.includes("?") || answerWords.test(body)) return true;
  if (/\((?:we|they|it|these|those) [^)]{4,}\)/.test(body) || copes.test(body)) return true;
  const [, behind = ""] = /[.:;]\**\s+(\S.*)$/s.exec(body) ?? [];
  const isHarmAlone = onlyHarm.test(behind) || onlyMayBe.test(behind);
  if (tells.test(behind) || isHarmAlone || openCell.test(behind)) return false;
  return !areMarked && /(?:→|->|=>|[—–;]|[.:]\s+\S|\S - \S)/u.test(body);
}

/** "When the network is down, the buffers hold three days." */
const copes =
  /^\W*(?:if|when|should)\b[^,]*, [^,]{0,40}\b(?:holds?|keeps?|takes? over|switch\w*|falls? back|shows?|waits?|asks?|stays?|is (?:thrown|left|shown|checked|sent back))\b/i;
/** "Bots: they may inflate clicks, and then sales." */
const onlyHarm =
  /^(?:(?:they|it|this|that|these|he|she|people|users?) (?:may|might|could|can)|(?:an?|the|some|our|bad|new|many|\w+s)(?: [\w-]+){1,3}? (?:may|might|could)(?! (?:help|limit|filter|block|detect|catch|reduce|be (?:used|added|limited|filtered|blocked|caught))))\b(?!.*[;:→—]| but )(?!.*\b(?:we|so|each|every|is|are|will)\b)/i;

/** One sentence of what may happen, whoever it happens to: "Providers delay pushes: one that is meant for noon may come at two." */
const onlyMayBe =
  /^(?![^]*(?:[;→—]|->|\. \S|\b(?:but|so|we|our|every|each(?! other)|must|will|until|unless|only|if|because)\b))[^]*\b(?:(?:may|might|could)\b(?! (?:only|not|appeal|override|overrule|ask|opt|choose|switch|turn|be \w+ed)\b)|can (?:be (?:slow|large|late|wrong|stale|noisy|biased|missing|down|gamed)|fail|drift|lose|leak|break|drop|overfit|inflate|arrive|flood|game|hurt)\b)/i;

/** "Risk: …" announces one and answers nothing. */
const riskLabel = /^[*_\s]*(?:risk|danger|риск)\w*(?: \d+)?[*_]*:[*_]*\s*/i;

/** "Mitigation: none yet", "→ TBD", "there is no mitigation". */
function isNoMitigation(text: string): boolean {
  if (/(?:[—–→]|->|=>)\s*$/.test(text) || openPlan.test(text)) return true;
  const mention = /mitigation|\bowner|митигаци\p{L}+/iu.exec(text);
  const range = mention && { start: mention.index, end: mention.index + mention[0].length };
  if (range) return isOpenAnswer(text.slice(range.end)) || isDenied(text, range);
  const behind = /(?:[—–→]|->| - )(?<answer>[^—–→]+)$/u.exec(text)?.groups?.answer;
  return behind !== undefined && (isOpenAnswer(behind) || openCell.test(behind));
}

const answerWords =
  /mitigat|\bcounter(?!feit|part|clock)|\bowner|\bowned by|\bfall(?:s|ing)?[ -]?back to|(?<!\b(?:what|whatever|which|how|where|whom|ones) )\bwe (?:will|use|keep|do|add|cap|limit|check|test|run|hold|log|watch|review|retrain|ask|start|stop|train|pin|mask|block|require)|\bso (?:we|the|that|it)\b|\b(?:is|are) (?:handled|addressed|stopped|blocked|checked|watched|limited|caught|covered|confirmed|reviewed|filtered|capped|masked)|митиг|компенс/i;

/** Elsewhere a table is of risks only if a column says so. */
function tabled(text: string, isAboutRisks: boolean): readonly Risk[] {
  return tablesIn(text).flatMap(({ header, rows }) => {
    if (!isAboutRisks && !header.some(({ text: name }) => riskColumn.test(name))) return [];
    const risk = Math.max(
      0,
      header.findIndex(({ text: name }) =>
        /risk|danger|hazard|worr|fear|threat|failure|what|риск/i.test(name),
      ),
    );
    const answers = header.flatMap(({ text: name }, column) =>
      column !== risk && !attribute.test(name) ? [column] : [],
    );
    const plan = header.findIndex(({ text: name }) => planHeading.test(name));
    const owner = header.findIndex(({ text: name }) => ownerHeading.test(name));
    return rows.flatMap((cells): readonly Risk[] => {
      const cell = cells[risk];
      if (!cell || cell.text === "") return [];
      const said = answers.map((column) => cells[column]?.text ?? "");
      // Beside others that somebody owns, a tale of what happened is no answer.
      // Whoever owns it has yet to say what is done.
      if (openCell.test(cells[plan]?.text ?? "")) return [{ ...cell, isAnswered: false }];
      const isOwned = owner < 0 || !isBlank(cells[owner]?.text ?? "");
      const isAnswered = said.some((words) => !isBlank(words) && (isOwned || !tale.test(words)));
      return [{ ...cell, isAnswered }];
    });
  });
}

const riskColumn =
  /^(?:risks?|dangers?|hazards?|threats?|worr(?:y|ies)|fears?|what (?:may|might|could|can) go wrong|риски?)$/i;
const ownerHeading =
  /^(?:owner|owned by|who|whose|responsible|by whom|кто|владелец|ответственный)(?!\p{L})/iu;
const planHeading =
  /^(?:mitigations?|counter-?measures?|measures?|responses?|actions?|answer|plan|handling|treatment|what we do(?: about it)?|how we handle it)$/i;
const tale =
  /^(?=[^]*\b(?:has|have|had|was|were|happened|cost)\b)(?![^]*\b(?:we (?:will|check|keep|do|add|use)|checks?|checked|watch\w*|limit\w*|review\w*|agreed)\b)/i;

/** Columns that describe a risk and say nothing of what is done. */
const attribute =
  /^(?:#|id|no\.?|nr\.?|likelihood|probability|chance|impact|severity|level|score|rating|priority|category|type|area|kind|description|effect|consequence|cause|why it matters|вероятность|влияние)$/i;

/** Elsewhere than below a heading about risks a label, a column or the first sentence of a paragraph has to say what is listed. */
const risksByName = trigger(riskHeading, riskColumn, worry);

/** How likely or bad it is says nothing of what is done, even where that is asked for. */
const onlyDegree =
  "(?:(?:very|quite|rather|fairly) )?(?:rare(?:ly)?|(?:un)?likely|(?:im)?possible|(?:im)?probable|seldom|small|minor|low|medium|high)(?: (?:probability|likelihood|risk|impact|chance|priority))?";
const openWords =
  "(?:(?:it|they|this|that)(?: do(?:es)?)? happens?|hard to (?:say|tell)|difficult|n\\/?a|not (?:yet )?(?:considered|addressed|handled|planned|covered|solved)(?: yet)?|we(?:['’]ll| will| shall) see|unclear|unknown|not (?:yet )?(?:known|decided|clear)|nothing(?: yet| so far)?|to be (?:discussed|decided|seen|found)|no idea|open|none(?: yet)?)";
const openCell = new RegExp(`^\\W*(?:${openWords}|${onlyDegree})\\W*$`, "i");
const openPlan = new RegExp(
  `\\b(?:plan|answer|measure|countermeasure|response|action)s?:\\W*${openWords}\\W*$`,
  "i",
);

function isBlank(text: string): boolean {
  if (openCell.test(text)) return true;
  return /^[-—–?.…\s]*$/.test(text) || isOpenAnswer(text);
}
