/** Metrics on held-out data, told without their names. */
import { noOfflineMetric } from "../../../src/rules/no-offline-metric.ts";
import { testWordings, type Wordings } from "./wordings.ts";

const all: readonly Wordings[] = [
  {
    rule: noOfflineMetric,
    section: "Evaluation",
    said: [
      "Recall at 5% false alarms is 0.72 on the last two months.",
      "Of 200 breakdowns in the autumn it would have announced 140.",
      "On the weeks that it never saw it is off by 4.2 kW.",
      "It finds 72% at the same number of looks.",
      "71% of the wrong readings of the last two quarters are caught.",
      "The mean error on the test stores is 9%.",
      "It picked the right drawer in 88 of 100 unseen photos.",
      "Experts preferred its answer in 64% of 300 pairs.",
      "Half of its estimates lie within 3 minutes of the truth.",
      "In nine of ten cases the true part is among the first five.",
      "On a year that was put aside it gets 0.83.",
      "The median deviation from the invoice is 2.1%.",
      "Tested on the plants that were kept back: 0.66.",
      "Precision 5.8%, recall 72%.",
      "In the last harvest, which it had not seen, it was 6% off.",
      "Of 100 letters of March it put 91 into the right box.",
      "Its ten proposals held the right part in 84% of the cases.",
      "For the year 2024, left aside, the mean error is 4 minutes.",
      "Four of five floods of the last ten years are announced a day before.",
      "The correlation with the laboratory's values is 0.87.",
      "On new speakers 8% of the words are wrong.",
    ],
    unsaid: [
      "Marit found the list of the trees the most sensible.",
      "The vets liked the last one best.",
      "The loss went down until the 700th tree.",
      "June to November was put aside.",
      "We had four of them make a list for last Tuesday.",
      "Each plant gets its list on Monday.",
      "Users will tell us whether it is good.",
      "We train on the test rig of the maker.",
      "It takes 40 ms on the test machine.",
      "The referees like it.",
      "It is said to be good.",
      "We shall see in spring.",
      "It uses 100 letters of March.",
    ],
  },
];

testWordings(all, { Evaluation: "In autumn we shall know more, and Piet looks at it." });
