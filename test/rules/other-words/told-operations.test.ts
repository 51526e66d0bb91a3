/** What happens to a model in use, told without the words that the trade has for it. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { noFallback } from "../../../src/rules/no-fallback.ts";
import { noRetrainingTrigger } from "../../../src/rules/no-retraining-trigger.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { design, underlined } from "../findings-of.ts";

const sections = {
  Requirements:
    "Mending pumps costs us two million a year. The goal is a third less, and our users are the fitters.",
  "ML problem":
    "A binary classification: what goes in is an hour of readings, what comes out is a probability.",
  Data: "Readings come from the historian. Labels are the repairs of six years, features are means by hour.",
  Model: "We train boosted trees with log loss, after forty trials of depth and learning rate.",
  Evaluation: "On the held-out autumn PR-AUC is 0.61 and recall 0.8, a significant difference.",
  Serving: "Each request is scored online by two replicas in 40 ms at p99, behind a load balancer.",
  Monitoring: "CPU and queue are on a dashboard, and every request is logged.",
};

/** What is said in a section, and what sounds like it and is something else. */
interface Wordings {
  readonly rule: Rule;
  readonly section: keyof typeof sections;
  readonly said: readonly string[];
  readonly unsaid: readonly string[];
}

const all: readonly Wordings[] = [
  {
    rule: noFallback,
    section: "Serving",
    said: [
      "When the cloud has not spoken after those 2 seconds, the robot uses its own rule.",
      "Should nothing have come back by then, the order takes the same way as today.",
      "No score in time? Then the driver's app sorts by distance, as it always did.",
      "If the line to the barn is cut, the gate stays open.",
      "With the service away, the checkout skips the check and marks the order for a look next morning.",
      "Past the deadline the caller proceeds without us.",
      "If we cannot be reached, nurses work from the paper list.",
      "Without our answer the lift goes to the nearest floor.",
      "Whenever the call throws, the exception is caught and the median price is displayed.",
      "Should both machines be off, the old timetable applies.",
      "When the GPU pool is exhausted, requests overflow to the distilled model.",
      "A crash of the scorer leaves the editors' order in place.",
      "The client gives up after 300 ms and draws the plain map.",
      "If there is no network in the tunnel, the phone works with the file that it loaded in the morning.",
      "In an outage the desk returns to the telephone.",
      "Anything that goes wrong in the scorer ends in the same place: the claim lands on a clerk's desk.",
      "If the embedding service does not come back, search is lexical only.",
      "For as long as the model is away, all parcels take the long belt.",
      "The valve closes by itself if no value has arrived for ten seconds.",
      "After three failed calls the plugin turns itself off for a minute and lets everything pass.",
      "Nobody waits for us: whoever gets no reply in a second goes ahead.",
      "When it is silent, the dispatcher decides alone.",
    ],
    unsaid: [
      "The two machines stand in two rooms.",
      "Both replicas are restarted by themselves when they crash.",
      "The robot asks again every 10 seconds until the line is back.",
      "Since there are two of them, it does not happen that nothing comes back.",
      "When a replica dies, an alarm goes to the team on call.",
      "Timeouts are logged and counted.",
      "Whoever opens a case is written down, and after six years it is deleted.",
      "The right ones are drawn down to a tenth for learning, and the rest is kept.",
      "If the pressure falls, a fitter is sent.",
      "When a pump breaks, it is replaced within a day.",
      "An outage of more than an hour has not happened in two years.",
      "When a label is missing, the row is dropped.",
      "The error is down to 3%, which is a third of last year's.",
      "Pods are spread over three zones.",
      "If the sensor is broken, the reading is missing and counts as none.",
      "Retries happen twice with a pause of 50 ms.",
    ],
  },
  {
    rule: noRolloutPlan,
    section: "Serving",
    said: [
      "For four weeks scores are made and put by, and only Marit looks at them; from February twelve wards work by it, from August two houses, and from October all four.",
      "From May it is live in Leiden, from June in Utrecht, and from September in the whole country.",
      "The first thirty farms get it in March, three hundred in May, all others after the harvest.",
      "Two weeks long it counts along and changes nothing.",
      "It begins where least can go wrong: at night, on the two lines that are not sold out.",
      "Ten lorries drive with it in the first month, and if their drivers are content, the fleet follows.",
      "Week 1: staff only. Week 2: one in twenty. Week 4: everybody.",
      "We switch on one hall after the other, a fortnight apart.",
      "Each new version serves one request in a hundred for a day before it serves all.",
      "Before it may act it has to watch for a month.",
      "A version is tried on the test herd, then on volunteers, and last on all farms.",
      "At the start only the shift leader sees the list.",
      "New weights are loaded by one pod in twelve, and by the others when an hour has passed without complaints.",
      "Ward by ward, beginning with the smallest.",
      "The pilot is the branch in Graz; if it has fewer returns after six weeks, Linz and Wels come next.",
      "Its suggestions are hidden in the first month and only compared with what the buyers ordered.",
      "The share of calls that it may answer is raised each Monday: 5, 20, 50, 100%.",
      "For the first two weeks a second person confirms each of its decisions.",
      "Not all at once: a tenth of the meters per week.",
      "The old and the new one decide side by side for a month, and only the old one counts.",
      "Three schools volunteer for the autumn term; the other forty decide at Christmas.",
      "It is first offered to those who asked for it, later to all subscribers.",
      "Until Easter it runs along without anybody seeing what it says.",
      "Stage one: advice on paper. Stage two: the button is filled in. Stage three: it presses the button.",
      "A new model takes over region after region, each of which has to be quiet for three days.",
      "Beta users in May, paying customers in June, all by July.",
    ],
    unsaid: [
      "In the first night of January the signing screen of all four houses is exchanged.",
      "On the first of March the new software is on all robots.",
      "All subscribers get it on the first of May.",
      "Everybody has it from the first day on.",
      "With the release of 4 June the old list is gone everywhere.",
      "The image is built by CI and deployed with Helm.",
      "A new version replaces the old one at night, when nobody works.",
      "After launch each day recall is looked at.",
      "The first month has 31 days of readings and the second month 28.",
      "Readings of the first two years are poor, later ones are complete.",
      "Of two halls we have ten years, of the others three.",
      "First the readings are cleaned, then joined, then averaged.",
      "The switch-over takes ten minutes on a Sunday.",
      "The pump first slows down, then stops.",
      "Everyone has been told by mail two weeks before.",
    ],
  },
  {
    rule: noRetrainingTrigger,
    section: "Monitoring",
    said: [
      "Every three months on the latest three years it learns again.",
      "It learns anew in January and July with the newest four years.",
      "Each spring the trees are grown from that year's harvest.",
      "New weights come out with every software release, four times a year.",
      "The fit is repeated on the first Sunday of the month.",
      "A job makes a new model each night from the last 90 days.",
      "Once recall on the monthly sample is under 0.7 twice in a row, we start a new training.",
      "When the catalogue changes, the model is made again from scratch.",
      "The weights are moved on with each day's clicks.",
      "It is trained for each season anew.",
      "Every new sensor type means a new training run.",
      "We rerun the whole pipeline after each price change.",
      "Twice a year the team sits down, adds the new labels and trains a successor.",
      "If more than 5% of the drivers complain in a week, Ana starts the training by hand.",
      "The model is at most six weeks old.",
      "After 500 new labelled photos the next round of fine-tuning starts.",
      "A successor is built every quarter and has to beat the one in use.",
      "No model stays in use for longer than a year; then it is replaced by one with newer data.",
      "The parameters are estimated once more at the end of each quarter.",
      "Learning goes on: each confirmed case is taken in over night.",
      "With each census the coefficients are computed afresh.",
      "A weekly job fits it to the last two years.",
      "The curve is fitted again whenever the calibration error is above 2%.",
      "On Mondays the newest week goes into the training set and the model is built.",
      "Every release of the app brings a model with the newest data.",
    ],
    unsaid: [
      "The program is looked after by the pharmacy's two programmers.",
      "Training needs five hours on one machine with 32 cores.",
      "The model was trained once, in March, on two years of readings.",
      "It learned from four years, and the last two months are for the test.",
      "Its inputs are computed every night by the same function as in training.",
      "Every week the dashboards are looked at.",
      "When an alert rings, the team looks at the model's inputs.",
      "Fitters are trained every spring.",
      "The team meets each month about the model.",
      "Each training run is kept with its commit.",
      "New pumps are entered into the list every Monday.",
      "A fine-tuned encoder reads the notes of each week.",
      "If recall falls below 0.7, Ana is called.",
    ],
  },
];

describe.each(all)("$rule.id, in sentences of many trades", ({ rule, section, said, unsaid }) => {
  const reported = (sentence: string) =>
    underlined(rule, design({ ...sections, [section]: `${sections[section]} ${sentence}` }));

  it.each(said)("is content with %j", (sentence) => {
    expect(reported(sentence)).toEqual([]);
  });

  it.each(unsaid)("is not misled by %j", (sentence) => {
    expect(reported(sentence)).toEqual([section]);
  });
});
