/** What finished designs say in words, headings and orders of their own, and what only sounds like it. */
import { describe, expect, it } from "vitest";
import { missingStep } from "../../../src/rules/missing-step.ts";
import { missingTopic } from "../../../src/rules/missing-topic.ts";
import { noErrorAnalysis } from "../../../src/rules/no-error-analysis.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { noOfflineMetric } from "../../../src/rules/no-offline-metric.ts";
import { noOnlineMetric } from "../../../src/rules/no-online-metric.ts";
import { noRetrainingTrigger } from "../../../src/rules/no-retraining-trigger.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { randomSplitOverTime } from "../../../src/rules/random-split-over-time.ts";
import { unownedRisk } from "../../../src/rules/unowned-risk.ts";
import { design, underlined } from "../findings-of.ts";
import { testWordings, type Wordings } from "./wordings.ts";

const all: readonly Wordings[] = [
  {
    rule: noErrorAnalysis,
    section: "Evaluation",
    said: [
      "\n\n### By group\n\nVans 0.8.",
      "\n\n### By crop and by region\n\nSee the appendix.",
      "\n\n- **Mistakes read.** Two evenings with the baker.",
      "\n\n### Errors we looked at\n\nTwo evenings with the baker.",
      "\n\n**Where is it bad?** In fog and at dusk.",
      "\n\n**Where does it fail?** At weddings.",
      "\n\n**Looked at apart.** Night 7 missed, day 2.",
      "\n\n### Weak spots\n\nOld maps.",
      "By week since the start, country, slot and days since the last lesson.",
      "By age of the pipe, kind of soil, depth.",
      "By breed, by farm and parity there is no difference.",
      "At new quarries it is 0.73 against 0.79 at known ones.",
      "It comes to 81% against 92% for the others.",
      "By quarry: north 0.109, south 0.104, valley 0.150.",
      "\n\n- **By crop:** rye 12, oats 14, maize 31.",
      "With the choir we listened to 100 takes. Twelve looked wrong; nine of them were a cough.",
      "By group the gain is largest for lambs and smallest for rams.",
      "We went through the thirty worst days one by one.",
    ],
    unsaid: [
      "By March, if all goes well, the new harbour is open.",
      "By then, says the mayor, it will be in use, and so on.",
      "The rules reach 0.61 against 0.74 with the trees.",
      "\n\n### By hand\n\nIt takes an hour.",
      "\n\n### By when\n\nUntil May.",
      "It costs 12% against 14% for the vendor.",
      "The gain is large, and the group is small.",
      "We went through the hall one by one.",
      "At 2,700 looks it is 5.8%; by patients drawn anew, recall lies between 70 and 74%.",
    ],
  },
  {
    rule: noOnlineMetric,
    section: "Evaluation",
    said: [
      "Weeks with the list and weeks without it follow each other by lot, and we compare the visits.",
      "A comparison with the weeks in which, by lot, the screen showed only the table gives 0.24 floods against 0.40.",
      "Councils are drawn by lot into two halves for a quarter, one half with paragraphs and the other with minutes only.",
      "Compare time to stop at crossings with boxes and at those that still wait, which of them come next being drawn by lot.",
      "The twelve visits of a week come half from the list and half from the plan, in an order drawn by lot.",
      "51 of 96 visits from the list found a nest, and 29 of 96 of the others.",
      "14 of 40 calls led to a repair, but 6 of 40 in the old way.",
      "Six weeks, one to one by learner: lessons in a week (the main one), opened within two hours.",
      "Six weeks: loaves thrown away (main), tickets.",
      "\n\n**In the trial.** Six weeks: lessons in a week, opened within two hours.",
      "\n\n- **Trial.** Minutes a sheet, names corrected later.",
      "Six of you, eight weeks, a coin having decided with which to begin: 5.7 hours against 7.4.",
      "Every second episode with drafts, the others without.",
      "We hold the north against the south while only the south had it: stops and complaints.",
      "In pairs of neighbours a draw decides which one goes by it until January; afterwards they change.",
      "While only two ferries used it, tickets were counted on all six.",
      "Four farms see it, the rest go on as before. Losses of both are compared after twelve weeks.",
    ],
    unsaid: [
      "The order of the batches is chosen with a seed.",
      "The main one is the first of the two.",
      "Every second row is blank.",
      "Both files are compared byte by byte.",
      "The machine takes coins.",
      "The court was told by lot and by name.",
      "Twelve of ninety leaks were found.",
    ],
  },
  {
    rule: noRetrainingTrigger,
    section: "Monitoring",
    said: [
      "New trees are grown on the first of each month with everything up to the day before.",
      "New versions are trained every second week.",
      "A new model is trained when three crossings in a month are above the bound.",
      "The next version is trained each September before the leaves fall.",
      "A new one is built whenever the checklist changes.",
      "The new pair is trained after every revision of the manual.",
      "The next model gets built if two mills fall out.",
      "\n\n- **New model.** Every January with the year's decisions, and at once when the register changes.",
      "\n\n- **New weights.** When the camera is of another type.",
      "\n\n- **New version.** Twice a year, in March and October.",
      "A new set of weights is learned once the harvest is in.",
      "Each new model is fitted in spring.",
      "A new version is developed when a limit is passed in two periods, and otherwise every 18 months.",
      "The next version is prepared each winter.",
    ],
    unsaid: [
      "New trees are planted along the road each spring.",
      "The new model is trained to tell bees from wasps.",
      "A new one is bought when the old one breaks.",
      "New version of the app: see the store.",
      "The next model is built on these.",
    ],
  },
  {
    rule: noRolloutPlan,
    section: "Serving",
    said: [
      "We began with the two nearest towns, whose paragraphs only we read.",
      "Then one reporter's towns for a month. Then the quarter in two halves.",
      "Then two auditors. Then the trial.",
      "Eight weeks beside the plan. Then one of four shifts saw it, for two months; then all.",
      "Then three crossings of one signaller, two weeks. Then 15, two weeks.",
      "1% for a week, looking at complaints alone.",
      "March: one warden. April: all, half of the visits.",
      "Two months of guesses that nobody saw, held against what curators wrote.",
      "It was first computed for five months without being shown.",
      "In 2025 there were scores in a drawer, looked at after the season.",
      "A week of choices that are only written down.",
      "Each step can be undone by taking a name out of the list.",
      "In August Turku starts, in October Bergen.",
      "From May the ferries begin, from June the buses.",
      "The first winter: beside the old rule, written down only.",
      "The first week: all is coded twice. The second: only what is sure.",
      "In the first week all answers are coded twice and nothing is kept; in the second week only those above 0.99.",
    ],
    unsaid: [
      "Then two numbers are added. The sum is kept.",
      "Stays under 65% for a month in winter.",
      "It was a storm that nobody foresaw.",
      "One pod of two, then the queue of the other.",
      "Then 20 ms pass. Then all is drawn.",
      "March: closed.",
      "All of this is written down only after somebody has found the case.",
      "We read the table at night.",
    ],
  },
  {
    rule: noNonGoals,
    section: "Requirements",
    said: [
      "\n\n**We don't want:** free chat with a tutor, or hints on what is spoken.",
      "\n\n**What we do not want:** a second list beside the first.",
      "Steering the pumps is beyond what we do here.",
      "Drawings remain outside this proposal.",
      "Prices are beyond this paper.",
      "The canteen lies outside of what this is about.",
      "Night trains stay outside this version.",
      "Music goes beyond what it is built to do.",
      "Boats are outside this project.",
      "Foreign registers lie beyond this design.",
      "Which lesson comes next is well beyond this work.",
      "Mosses are beyond what we can name.",
      "Not decided here: the pattern of holes, the dust and the noise.",
      "\n\nNot intended: children under 16.",
      "\n\n**Not our job.** Prices and parking.",
      "\n\n- **Not planned:** boats.",
    ],
    unsaid: [
      "The gauge lies beyond the river.",
      "The boiler stands outside.",
      "\n\n- **Not yet decided.** Whether vets see it first.",
      "Last winter was beyond what anybody had seen.",
      "Some of them go beyond the call of duty.",
    ],
  },
];

testWordings(all);

/** An evaluation that names nothing that is measured before release. */
const unmeasured = {
  Evaluation: "For rentals it errs most where the garden is large. A trial with a control group shows calls.",
};

testWordings(
  [
    {
      rule: noOfflineMetric,
      section: "Evaluation",
      said: [
        "Two readers, who do not know which variant they have before them, read 300 items.",
        "Before release: right passage first, right passage among three.",
        "\n\n### Before anything goes out\n\nRight passage first.",
        "\n\n**Before.** Right among five, right among ten.",
        "Share of answers that two mechanics call right and complete.",
        "Number of clips that wardens mark as wrong.",
        "Values are estimated doubly robust.",
        "Off-policy estimates of the three timetables are in the appendix.",
        "Takes are compared blind by four sound engineers.",
        "Word search had the right page for 44 of 100 questions, embeddings have 52, the ranker 81; together it has 84.",
        "\n\n| Way | Right among five |\n| --- | --- |\n| The commonest five | 22% |\n| ConvNet | 86% |",
        "\n\n| Forecast | At 3 h | Needless |\n| --- | --- | --- |\n| Value now | 0.41 | 12 |\n| Network | 0.21 | 26 |",
      ],
      unsaid: [
        "Before release the press is told.",
        "Some people are colour blind.",
        "44 of 100 questions were about parking.",
        "The share of parcels that are heavy is 3%.",
        "\n\n| Model | Size, MB | p99, ms |\n| --- | --- | --- |\n| Table | 1 | 2 |\n| Network | 40 | 9 |",
        "\n\n| Model | Hours |\n| --- | --- |\n| Trees | 3 |\n| Network | 9 |",
      ],
    },
  ],
  unmeasured,
);

describe("random-split-over-time, in finished designs", () => {
  const found = (sentence: string) =>
    underlined(
      randomSplitOverTime,
      design({ Requirements: "Bookings and trips of three years.", Data: sentence }),
    ).length;

  it.each([
    "Logs in which slot and sentence were drawn at random for a tenth of the learners.",
    "Each shelf was assigned at random one of four prices for a month.",
    "Two hundred cases a month are drawn at random and read by a nurse.",
    "The first tune of the day is chosen at random, with its chance written down.",
    "Ships for the survey were drawn at random within harbours.",
    "Of the calls nobody looked into, fifty were sampled at random for a second opinion.",
    "Routes are assigned randomly to drivers, which is why their speed says little of the route.",
    "Dolls and bicycles were put in places chosen at random.",
    "Prizes are drawn at random among those who send a clip.",
    "For one visitor in twenty the order of the list was sampled uniformly.",
  ])("leaves %j alone", (sentence) => {
    expect(found(sentence)).toBe(0);
  });

  it.each([
    "Trips for the test set were drawn at random.",
    "A tenth, chosen at random, is held out for validation.",
    "Rows are assigned to folds at random.",
  ])("reports %j", (sentence) => {
    expect(found(sentence)).toBe(1);
  });
});

describe("unowned-risk, in finished designs", () => {
  const found = (closing: string) =>
    underlined(
      unownedRisk,
      design({
        "What worries us": `That reporters stop reading: Judit draws five items a week.\n\nThat a sum is wrong; the desk calls the clerk.\n\n${closing}`,
      }),
    ).length;

  it.each([
    "The card costs about ninety euros a month and a day a week, which is what it may cost in the long run.",
    "It costs us 40 € a month.",
    "All of this costs less than 500 francs a year, and may cost more later.",
  ])("takes %j for no risk", (closing) => {
    expect(found(closing)).toBe(0);
  });

  it("takes a price that may rise for one", () => {
    expect(found("The vendor may raise the price of the card and the data.")).toBe(1);
  });
});

describe("missing-step, in finished designs", () => {
  const sections = {
    Requirements: "Fewer reminders that are turned off.",
    "Framing as an ML task": "For each learner a slot.",
    "Data preparation": "Logs.",
    "Model development": "Trees.",
    Evaluation: "Recall 0.8.",
    Serving: "Scored each night.",
    Monitoring: "Every score is logged.",
  };
  const asked = (without: keyof typeof sections, others: object) => {
    const { [without]: _, ...rest } = sections;
    return underlined(missingStep, design({ ...rest, ...others })).length;
  };

  it.each([
    "For each learner one of six slots or none. It is a contextual bandit, and what is predicted is the reward. Output: a slot.",
    "So this is a ranking problem: given a reader, a list of twelve.",
    "We treat it as regression. Input: a plan and a house.",
    "Task: two binary classifications. Input: one film.",
  ])("finds the question put to the model under a heading of its own in %j", (text) => {
    expect(asked("Framing as an ML task", { "What there is to decide": text })).toBe(0);
  });

  it.each(["One of six slots or none.", "A model ranks nothing here.", "The problem is an old one."])(
    "does not take %j for it",
    (text) => {
      expect(asked("Framing as an ML task", { "What there is to decide": text })).toBe(1);
    },
  );

  it.each([
    "Error of the last 14 days: above 1.3 times that of last year somebody gets a mail. Coverage below 80% over a month. Silence over 30 min rings the phone.",
    "| What | How often | Limit |\n| --- | --- | --- |\n| Found | monthly | under 0.78 |\n| Share | daily | over 10% |\n| Grey | weekly | more than 3 devices |",
    "He gets a mail when over 90 days more than 8% of pairs are above it, at any mill more than 10%, or when a file is older than 100 days.",
    "- Holds: below 1.9% over two weeks\n- Distance to last month's above 0.15\n- Time: above 200 ms for 10 minutes",
    "Bread left over: more than 6% a day, the baker is called. Ovens: over 3 stops a week. Orders late: over 2 a week.",
    "Weekly: found among visited under 35%; clips above the bar three times their own mean; score under 0.65.",
    "Drafts changed: over 38% for two weeks. Thrown away: over 20% for two weeks. Late: over 1 hour, three days in a row.",
    "| Signal | Bound | Then |\n| --- | --- | --- |\n| Off | > 1.2% | Filip is called |\n| Lessons | < 7.5% | Noor looks |\n| Reward | > 20% | mail |",
    "The nurse on duty calls us at more than 4 false ones a night; at fewer than 2 true ones a week; at any gap over 15 minutes.",
    "Alarm if calls drop below 400 a day, if hold time exceeds 90 seconds, or if answers fall by half.",
  ])("finds what is watched, whatever it is called, in %j", (text) => {
    expect(asked("Monitoring", { "Keeping it true": text })).toBe(0);
  });

  it.each([
    "Lorries above 40 t, below 4 m and longer than 20 m are not weighed.",
    "It is looked at every day by whoever comes first.",
    "The trees are below 30 cm, and over 20 years old.",
  ])("does not take %j for it", (text) => {
    expect(asked("Monitoring", { "Keeping it true": text })).toBe(1);
  });

  it("takes the limits of a trial for none of monitoring", () => {
    const limits = "Ends if over 3% complain a day, if under 20 sign up a week, or above 5 calls an hour.";
    expect(asked("Monitoring", { Evaluation: limits })).toBe(1);
  });
});

/** Fifty words or so in which no step is understood. */
const unread =
  "Rita went with the old crew to the upper hall, where Bram had laid out what there was, row upon row. They talked it over until dusk, and in the end both of them held that it would do. On the next morning the others came by bus, saw it, and were of the same mind as Rita had been. So it was agreed that it should be done that way.";

/** Texts of this kind under five headings, which make a design one of headings of its own. */
const under = (headings: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(headings.map((heading) => [heading, unread]));

describe("sections of which nothing is understood", () => {
  const headed = {
    Requirements: "Fewer stops. 40 dispatchers.",
    Evaluation: "Recall 0.8 on the held-out year.",
  };
  const asked = (sections: Readonly<Record<string, string>>) =>
    [noOnlineMetric, noErrorAnalysis, noRolloutPlan].map((rule) => underlined(rule, design(sections)).length);

  it.each([
    [
      [
        "Beans it gets through",
        "What Rita saw",
        "Upstairs and downstairs",
        "Hand over hand",
        "The long way round",
      ],
    ],
    [
      [
        "Bread and butter",
        "Until the bell rings twice",
        "Out on the quay",
        "From us to them",
        "With both eyes",
      ],
    ],
  ])("may hold what is not found elsewhere: %j", (headings) => {
    expect(asked({ ...headed, ...under(headings) })).toEqual([0, 0, 0]);
  });

  it("are known for what they are below other headings", () => {
    const known = ["Risks", "Summary", "What could go wrong", "Context", "Timeline", "Open questions"];
    expect(asked({ ...headed, ...under(known) })).toEqual([1, 1, 1]);
  });

  it("are an aside where most headings are known", () => {
    const most = { ...headed, Data: "Logs.", Model: "Trees.", Serving: "Scored each night." };
    expect(asked({ ...most, ...under(["What Rita saw"]) })).toEqual([1, 1, 1]);
  });

  it("hold what is left out only before all others", () => {
    const early = under([
      "What Rita saw",
      "Out on the quay",
      "Bread and butter",
      "With both eyes",
      "Hand over hand",
    ]);
    expect(underlined(noNonGoals, design({ ...early, ...headed }))).toEqual([]);
    expect(underlined(noNonGoals, design({ ...headed, ...early }))).toEqual(["Requirements"]);
  });
});

describe("designs under headings of their own", () => {
  const own = under([
    "What Rita saw",
    "Out on the quay",
    "Bread and butter",
    "With both eyes",
    "Hand over hand",
  ]);

  it("are not asked for a step of which they say something", () => {
    const said = (text: string) =>
      underlined(missingStep, design({ ...own, "From us to them": text })).length;
    const some = "Recall is 0.8 on the year that was held out. By hall: upper 0.81, lower 0.77.";
    expect(said(some)).toBeLessThan(said("They went home."));
  });

  it("are not asked for less than half of a step's topics", () => {
    const data = {
      Data: "- **Entities** — users and orders.\n- **Sources** — the warehouse.\n- **Features** — means by hour.\n- **Privacy** — none of it is personal data.\n- **Labels** — what was sent back.",
    };
    const found = (others: object) => underlined(missingTopic, design({ ...others, ...data })).length;
    expect(found({ Requirements: "Fewer stops." })).toBeGreaterThan(found(own));
    expect(found(own)).toBe(0);
  });
});
