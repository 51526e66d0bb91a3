import type { DesignDoc } from "../document/design-doc.ts";
import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { isAsserted } from "./asserted.ts";
import { stackName } from "./feature-stacks.ts";
import { matchingFact, type Placed, where } from "./statement-fact.ts";
import type { Statement } from "./statements.ts";

/** Who makes the inputs of a model, for training or for an answer: "On the tablet the resizing is done by Android's own code." */
interface InputMaker extends TextRange {
  readonly side: "training" | "serving";
  /** The language, tool or kind of program, in lower case. */
  readonly name: string;
  /** Whether the words say that another makes the same: "the same fields", "its own code". */
  readonly isAgain: boolean;
  /** Whether it says what it makes; "Training: a Spark job" needs a neighbour that says "the same features". */
  readonly isMade: boolean;
  /** Beginnings of the words for what is made. */
  readonly made: readonly string[];
}

/**
 * Programs, and tools that prepare inputs beside those of {@link stackName}. Another pattern is made of its source, which a bundle would
 * have with escapes: so it has them here.
 */
const program =
  /\b(?:librosa|Pillow|PIL|NumPy|numpy|scikit-learn|sklearn|PostGIS|haversine|KNIME|Alteryx|Stata|SPSS|Fortran|Delphi|Clojure|Haskell|ClickHouse|Druid|Dataflow|Storm|Samza|Lambda|WebAssembly|ladder logic|DSP|SDK|firmware|stored procedure|(?<=\bin )C(?![\w+#'\u2019-])|macro|microservices?|widget|container|processor|(?:SQL|warehouse|nightly|analysts['\u2019]) quer(?:y|ies)|view|batch job|scripts?|tills?|handhelds?|edge box|collector|bitmap code|counters that)/;
const name = new RegExp(`${stackName.source}|${program.source}`);

const makes =
  /\b(?:(?:re-?)?comput\w+|calculat\w+|deriv\w+|produc\w+|prepar\w+|assembl\w+|aggregat\w+|(?:re-?)?creat(?:es?|ed)|count(?:s|ed)?|built|builds?|made|makes?|works? (?:[\w-]+ ){1,3}out|worked out|turn(?:s|ed) (?:[\w-]+ ){0,3}into|clean(?:s|ed)|cuts?|imput\w+|fill(?:s|ed)|resiz\w+|crop(?:s|ped)|normali[sz]\w+|scaled?|encod\w+|tokeni[sz]\w+|extract(?:s|ed)|f[io]nds?|found|gets? (?:them|its|their)|com(?:es?|ing) from|does it|do it|maintains?|has (?:its|their) own (?:code|routine|rules|function)s?)\b|счита[ею]т|готовит|собирает/i;
const things =
  /\b(?:features?|columns?|inputs?|fields?|windows?|counters?|counts|ratios?|lags?|means|spectr\w+|tokens?|peaks?|sessions?|images?|photos?|crops?|audio|text|texts|dates|distances?|quantities|values|aggregat\w+|sums|formulas?|vectors?|rows|statistics|resiz\w+|pre-?process\w*|one-hot|what (?:the model|it) (?:is trained on|sees|gets))\b|признак|окна/i;
const again =
  /\b(?:the same (?!(?:\w+ )?(?:module|library|package|script|code|function|job|definition|transforms?|crate|service|binary))\w+|its own|their own|of its own|hand-?(?:written|rolled|coded)|once more|a second time|re-?(?:computed|implemented|written|built|calculated)|port(?:s|ed)? (?:them|it|these))\b|\bthem out\b|те же|заново/i;
/** Who takes what somebody else has made makes nothing. */
const takes =
  /\b(?:reads?|looks? (?:\w+ ){0,3}up|looked up|fetch(?:es|ed)?|loads?|loaded|imports?|calls? the same|logged|replay\w*|feature store|from Redis|exported|sent|ready-made|stored (?!proc)|copied|the same (?:\w+ )?(?:module|library|package|script|code|function|job|definition|transforms?|crate|binary))\b|читает|готовые|готовых/i;

const forTraining =
  /\b(?:train\w*|offline|archives?|notebooks?|back-?fill\w*|histor(?:y|ies|ical)|for (?:learning|history)|learned from|back-?tests?|warehouse)\b|обуч|офлайн/i;
const forServing =
  /\b(?:serv(?:ing|es?|ices?|ed)|online|live|production|requests?|real[- ]time|APIs?|backend|apps?|devices?|phones?|tablet|handheld|inference|prediction time|scorer|scoring|(?:nightly|hourly|daily|weekly|monthly|morning|scoring|prediction) (?:job|run|batch)|gateway|endpoint|streams?|screen|form|tills?|browser|web ?shop|website|web server|front-?end|checkout|(?:reservation|booking|order|ordering) system|(?:mail|web|mobile|game) client|widget|portal|kiosk|collar|doorbell|tractor|robot|edge|firmware|switch|watch|sensors?|controller|engine|planner|in the (?:shop|field|car|store)|when(?:ever)? an? [\w-]+ (?:is|has|\w+s)\b)|(?<![а-яё])прод[еа]?(?![а-яё])|сервис|онлайн|инференс|(?<!-)запрос/i;

const clause =
  /(?:(?:for|in|at|when|while|during|on|before|after) [^,;.]{1,40}, )?(?:(?!,? (?:while|whereas|but|а) |,? and (?=the |in |at |for |on )|[;,] ).)+/gi;

function makersIn(statement: Statement): readonly InputMaker[] {
  const { text, under, kind } = statement;
  if (kind === "quote" || kind === "question") return [];
  // A sentence of one side is of that side in all its clauses.
  const whole = forTraining.test(text) !== forServing.test(text) ? [{ 0: text, index: 0 }] : undefined;
  return (whole ?? everyMatch(text, clause)).flatMap(({ 0: words, index }): readonly InputMaker[] => {
    const found = name.exec(words);
    if (!found || takes.test(words)) return [];
    const isServing = forServing.test(words);
    const isTraining = forTraining.test(words) || (forTraining.test(under) && !isServing);
    const isAgain = again.test(words);
    const isOfThings = things.test(`${under} ${text}`);
    const isMade =
      (kind === "row" && isOfThings) ||
      (makes.test(words) && (isOfThings || isAgain || pronoun.test(words))) ||
      (isOfThings && recipe.test(words));
    if (isTraining === isServing || (!isMade && !isAgain && isServing)) return [];
    const start = index + found.index;
    const range = { start, end: start + found[0].length };
    if (!isAsserted(statement, range)) return [];
    return [
      {
        ...range,
        side: isTraining ? "training" : "serving",
        name: familyOf(found[0]),
        isAgain,
        isMade,
        made: everyMatch(`${recipe.test(words) ? text : words} ${under}`, made).map(([word]) =>
          pronoun.test(word) ? "it" : word.slice(0, 4).toLowerCase(),
        ),
      },
    ];
  });
}

/** Python and its libraries are one, since the one may call the other. */
function familyOf(found: string): string {
  const plain = found.toLowerCase();
  return pythonFamily.test(plain) ? "python" : plain.replace(/^py(?=spark)/, "").replace(/s$/, "");
}

const pythonFamily =
  /^(?:pandas|polars|python|notebooks?|numpy|pillow|pil|scikit-learn|sklearn|librosa|opencv)$/;

const pronoun = /\b(?:it|them|they|these)\b/i;
/** What computes, named without a verb: "with PostGIS for training, but with a haversine formula in the app". */
const recipe = /\b(?:formula|functions?|routine|macro|(?:SQL|warehouse) query)\b/;
const made =
  /\b(?:features?|columns?|inputs?|fields?|windows?|counters?|ratios?|lags?|means|spectr\w+|tokens?|peaks?|sessions?|images?|photos?|crops?|distances?|quantities|aggregat\w+|formulas?|vectors?|statistics|clean\w*|impute\w*|resiz\w*|normali[sz]\w*|tokeni\w*|what (?:the model|it) (?:is|sees|gets)|it|them|they|these)\b|признак|окна/gi;

const makers = matchingFact<InputMaker>([name], makersIn);

/** The data that a model learns from, or the way to an answer; a comparison of tools is neither. */
const inDesign = where(makers, ({ steps }) => !steps.includes("evaluation") && !steps.includes("monitoring"));

/**
 * What makes inputs for an answer where something else makes them for training: in another sentence, item or row, or in the section on
 * serving, when the section on data has told of the training.
 */
export function makersApart(doc: DesignDoc): readonly Placed<TextRange>[] {
  const all = inDesign(doc);
  const trained = all.filter(({ value }) => value.side === "training");
  if (trained.length === 0) return [];
  const served = all.filter(({ value }) => value.side === "serving");
  return served.filter((second) =>
    trained.some((first) => first.value.name !== second.value.name && isOfSame(first, second)),
  );
}

function isOfSame(first: Placed<InputMaker>, second: Placed<InputMaker>): boolean {
  const [trained, served] = [first.value, second.value];
  const common = trained.made.filter((stem) => served.made.includes(stem));
  if (first.section === second.section)
    return (
      Math.abs(first.offset - second.offset) < near &&
      (served.isAgain || (trained.isMade && (trained.isAgain || common.length > 0 || isMeant(first, second))))
    );
  return trained.isMade && (served.isAgain || common.some((stem) => stem !== "it"));
}

/** "The service computes them in Java", right behind what is made for training. */
function isMeant(first: Placed<InputMaker>, second: Placed<InputMaker>): boolean {
  return second.value.made.includes("it") && first.value.made.length > 0 && first.offset < second.offset;
}

/** Letters between the starts of two sentences that go on with each other. */
const near = 240;
