/** What a design compares itself with, leaves out and looks into, told without the words that the trade has for it. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { noBaseline } from "../../../src/rules/no-baseline.ts";
import { noErrorAnalysis } from "../../../src/rules/no-error-analysis.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { noOnlineMetric } from "../../../src/rules/no-online-metric.ts";
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
    rule: noBaseline,
    section: "Model",
    said: [
      "The red list with 2,700 looks a day finds 38% of what ought to be changed.",
      "A sum of points, given by hand, finds 51% with the same number of looks.",
      'Always saying "no" would be right in 97% and of no use, an alarm at 4 bar finds a third.',
      "What the shift does today, guessing by ear, finds 40%.",
      "One number, the temperature, gets to 0.31 alone.",
      "The vendor's alarm has a recall of 0.4.",
      "Taking last week's value gives 18%, a mean over four weeks 15%, the trees 9%.",
      "A stump with one question reaches 0.55.",
      "Sorted by age alone, the first hundred contain 22 of them.",
      "We compared it with doing nothing and with replacing all pumps after five years.",
      "The foremen, asked without it, were right in 61 of 100.",
      "Without any model, the fixed interval of 90 days catches 29%.",
      "The formula from the handbook is off by 12 kW, the trees by 5.",
      "The present alarm, 80 degrees for ten minutes, finds 35%.",
      "Against the planners' own guess of 14% it comes to 9%.",
      "A table with one value per type and month came to 0.52.",
      "It has to be better than the old spreadsheet, which misses 3 in 10.",
      "For comparison: the mean of the last four Mondays errs by 21.",
      "Our yardstick is what an experienced fitter does in five minutes.",
      "Two if-clauses by the workshop get 0.45.",
      "A plain regression with three variables already explains 60%.",
      "Guessing the most frequent class is right in 70%.",
      "kNN with five neighbours: 0.5.",
      "The old system, which has been running since 2011, was scored on the same days: 0.44.",
    ],
    unsaid: [
      "A network was tried, too, and was no better.",
      "The network reaches 0.83, the forest 0.79.",
      "A larger one with 900 trees gets 0.62.",
      "It was better than in spring.",
      "Rate and depth come from eighty trials.",
      "The rules of the pump's maker have to be kept.",
      "A transformer came to 0.82 and takes a graphics card.",
      "The list of pumps is sorted by age.",
      "Today the readings are kept in a file.",
      "Three seeds differ by 0.01.",
      "Last year 240 pumps broke.",
      "We train one model for all plants.",
      "Compared with the larger network it is ten times as fast.",
      "Averages of six hours are among the inputs.",
    ],
  },
  {
    rule: noNonGoals,
    section: "Requirements",
    said: [
      "It is not meant to say what the right dose would be, nor to stop a doctor from anything.",
      "Lameness and heat belong to other teams.",
      "Parlours without robots have to wait.",
      "I would leave the large users out of this.",
      "Pumps at sea are for another day.",
      "We only look at electric pumps.",
      "Who mends them, and when, remains the planners' decision.",
      "The model does not choose spare parts.",
      "Valves come later, if at all.",
      "This is about pumps and about nothing else.",
      "Nobody wants it to order parts by itself.",
      "Costs are somebody else's business.",
      "We will not touch the contract with the maker.",
      "Only the three largest plants take part in this first year.",
      "Explaining a failure is a different matter and not attempted here.",
      "No attempt is made to guess the cause.",
      "Diesel pumps are beyond us for now.",
      "It gives advice; the decision stays with the fitter.",
      "We do without pumps that have no sensor.",
      "Deliberately small: one plant, one type.",
      "What it will never do: switch a pump off.",
      "Prices, contracts and staffing are not its business.",
      "Other machines than pumps are not looked at.",
      "Fans and valves are left for version two.",
      "The maintenance plan itself is not up for discussion.",
    ],
    unsaid: [
      "I have left out what she struck.",
      "The test quarter is used for nothing else.",
      "The larger model would need another machine, so we stay with the small one.",
      "Rows without a label are left out.",
      "Searches younger than two days are excluded.",
      "Two days later the laboratory's result comes in.",
      "We only have three years of readings.",
      "Readings that do not arrive are ignored.",
      "No more than 3% of the alarms may be false.",
      "The pump must not stand still for longer than an hour.",
      "Only trees were tried.",
      "The readings are not complete.",
      "It is not slower than the old one.",
      "A reading that is not there stays empty.",
      "Fitters do not like to be woken at night.",
      "Nothing about this is new.",
    ],
  },
  {
    rule: noErrorAnalysis,
    section: "Evaluation",
    said: [
      "It is weakest on the children's wards with 58%, among the over-eighties it has 75%.",
      "First calvers 0.71, all others 0.84.",
      "Marit and I sat down with 200 that it let through: 80 of them turn on something in the free text.",
      "I looked at them by make, by district and by who typed.",
      "Old pumps do worse than new ones: 0.5 against 0.7.",
      "In winter it has 0.52, in summer 0.69.",
      "Half of what it misses are pumps that had just been mended.",
      "Of 60 false alarms 41 came from one type of sensor.",
      "At sea it is ten points lower than on land.",
      "Two fitters listened to each false alarm of a month and wrote down why.",
      "Women and men are within a point.",
      "Where it errs most: small pumps, new pumps, Mondays.",
      "We opened the fifty worst cases and found three causes.",
      "Recall is 0.8 on average, but 0.4 for plants with fewer than ten pumps.",
      "It is blind to bearings that fail within an hour.",
      "The number hides two things: plants without history, and nights.",
      "For each plant, type and age there is a number of its own in the appendix.",
      "Split by maker, none is below 0.6.",
      "Most mistakes have one cause: a swapped cable.",
      "Short recordings are the trouble, with an error three times that of long ones.",
      "For rentals the error is 9%, for sales 4%.",
      "Nearly all misses are in the two oldest plants.",
      "A pump of less than a year is judged badly (0.38).",
      "Reading a hundred of its errors taught us that half were wrong labels.",
      "It does not treat any plant worse than 0.6.",
      "Among missed ones every third had no oil value.",
    ],
    unsaid: [
      "Eleven fitters can look at 270 of these a day.",
      "The older readings come from a tape.",
      "In summer 300 pumps run, in winter 500.",
      "New pumps are added every month.",
      "The threshold is set by plant.",
      "Labels are read by two fitters.",
      "Recall is 0.8 and precision 0.4.",
      "Men of the shift enter the readings by hand.",
      "The error of the sensor is 0.5 degrees, for old ones 1 degree.",
      "Three seeds differ by 0.01.",
      "The test months are October and November.",
      "Half of the pumps have an oil sensor.",
    ],
  },
  {
    rule: noOnlineMetric,
    section: "Evaluation",
    said: [
      "24 wards, in twelve pairs, draw lots: one of each pair has the list by score, the other the red list; we compare orders changed per pharmacist.",
      "60 farms with and 60 without alerts, drawn by lot; counted are severe cases per 100 cows.",
      "Whether calls really fall we shall see from the trial, for which streets are drawn by lot.",
      "In the field we count breakdowns per pump and month, before and after.",
      "Twelve plants use it, twelve do not, and after half a year the repairs are compared.",
      "Success is what the invoices say: fewer emergency call-outs in plants with it than in those without.",
      "Every second week it is off, and hours of standstill are compared.",
      "We flip a coin for each pump; those with heads are served by the list.",
      "In production the share of alarms that a fitter confirms is what we watch.",
      "Standstill per pump is measured from the day on which it is switched on.",
      "Half of the plants wait until autumn and serve as comparison.",
      "From April to June the plants north of the river have it, and the south is compared.",
      "What counts in the end is the number of night calls, read from the phone bill each month.",
      "Customers in the test group should call less often than those in the other.",
      "A live experiment over six weeks, with standstill as its outcome.",
      "Two groups of lorries, alternating weekly, litres per 100 km.",
      "Plants take turns: four weeks on, four weeks off; repairs per hour of running are what decides.",
      "After the start we compare complaints per thousand trips with the same weeks of last year.",
      "Randomly chosen shops get it first and their waste is held against that of the others.",
      "The trial ends if standstill rises.",
      "How many alarms lead to a repair is counted from day one.",
    ],
    unsaid: [
      "The safety reports will show it.",
      "Each plant has its own threshold.",
      "Half of the pumps have an oil sensor.",
      "The drawn sample has 200 pumps of both halves of the year.",
      "Which pumps are in the test set is decided by lot.",
      "The labels are compared with those of a second fitter.",
      "Readings with and without oil were compared.",
      "Four weeks of readings are enough.",
      "Old orders tell what we need to know.",
      "We compare both models on the test weeks.",
      "PR-AUC in production code and in the notebook is the same.",
      "The number of trees decides how long it takes.",
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
