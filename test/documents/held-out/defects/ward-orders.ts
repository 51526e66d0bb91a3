import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-fallback",
    what: "two machines will do",
    edits: [
      [
        /Should nothing have come back after the 1\.5 seconds[^]*?computer\./,
        "Since there are two of them, it does not happen that nothing comes back.",
      ],
      [
        "puts a ward, a house or everybody back to the red list within a minute",
        "takes a ward, a house or everybody out within a minute",
      ],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "all houses in January",
    edits: [
      [
        /Nothing begins with a bang\.[^]*?without asking me\. While it runs/,
        "In the first night of January the signing screen of all four houses is exchanged. While it runs",
      ],
      [/ Therefore 24 wards, in twelve pairs[^]*?that ward stops\./, " The safety reports will show it."],
      [", and if that is not cleared up the same day the switch is used", ""],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "it stays as it is",
    edits: [
      [
        /It learns anew in January and July[^]*?kind of ward\./,
        "The program is looked after by the pharmacy's two programmers, who also have the signing screen.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "only CatBoost and a network",
    edits: [
      [
        /As to how it decides, we went from[^]*?gets to 60%, and gradient boosting/,
        "As to how it decides, gradient boosting",
      ],
      [
        "(CatBoost, log loss, 700 trees of depth 6) to 72%, and that is what I propose",
        "(CatBoost, log loss, 700 trees of depth 6) finds 72% of what ought to be changed, and that is what I propose",
      ],
      [" We catch 38% of these with the red list. The others reach the bed, and a patient", " A patient"],
      [
        "one of each pair has the list by score from February to July, the other the red list.",
        "one of each pair has the list by score from February to July, the other has none.",
      ],
      [
        "the order takes the same way as today, by the red list, and a grey mark",
        "the order goes on, and a grey mark",
      ],
      [
        "puts a ward, a house or everybody back to the red list within a minute",
        "takes a ward, a house or everybody out within a minute",
      ],
      [
        " is today a matter of luck and of the red list, that is of 140 substances which are always looked at and which fill their day.",
        " is today a matter of luck.",
      ],
      ["because the red list chose them", "because nobody drew them"],
      [", so that all of these stay on the red list", ""],
      ["whose orders go by the red list and are not learned from", "whose orders are not learned from"],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "a good impression",
    edits: [
      [
        /The red list with 2,700 looks a day finds 38%[^]*?what I propose\./,
        "We had the red list, a sum of points by hand, a logistic regression and gradient boosting (CatBoost, log loss, 700 trees of depth 6) make a list for last Tuesday, and Marit found the one of CatBoost the most sensible.",
      ],
      ["as well came to 73% and could not tell", "could not tell"],
      [/ At 2,700 looks precision is 5\.8%[^]*?within a point\./, ""],
      [", and I judge by precision and recall and never by how many answers are right", ""],
      ["and the figures are from June to November", "and June to November was put aside"],
      [" We catch 38% of these with the red list. The others reach the bed, and a patient", " A patient"],
      [", and on the test months the ten groups lie within half a point of what happened", ""],
      [", if the lot's recall over four weeks is under 65%, if the", ", if the"],
      [
        " or the lot's recall stays under 65% for a month; the new one only takes over if it finds no fewer than the old one on the last two months, on any kind of ward",
        "",
      ],
      [", how many of the 150 drawn by lot should have been,", ""],
    ],
  },
  {
    rule: "no-online-metric",
    what: "old orders alone",
    edits: [
      [/ Whether people come to less harm cannot[^]*?that ward stops\./, ""],
      [/ I want that to be fewer than 100[^]*?we give it up\./, ""],
      [
        "From February the twelve wards of the lot work by it, from August, provided that the first dose is not slower and changed orders are at least a tenth more, two houses",
        "From February twelve wards work by it, from August two houses",
      ],
      [" how many of those looked at were changed,", " how many were looked at,"],
      ["If fewer than 4% of looks lead to a change on three days, if the", "If the"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "72% in the mean",
    edits: [
      [/ It is weakest on the children's wards[^]*?could make nothing\./, ""],
      [", on any kind of ward", ""],
    ],
  },
  {
    rule: "no-non-goals",
    what: "no limits",
    edits: [[/ It is not meant to say what the right dose[^]*?at all\./, ""]],
  },
  {
    rule: "unowned-risk",
    what: "careless doctors",
    edits: [
      [
        /: Dr\. Okafor has the share of withdrawn orders per ward and speaks with wards where it falls by a third\./,
        ".",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "values jump",
    edits: [
      [
        "values jump; Mr. Lindqvist there tells us two weeks ahead and we run both in parallel.",
        "values jump, which happened in 2021 and was noticed after nine days.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "illnesses by name",
    edits: [
      [/Illnesses and medicines are about the most private[^]*?learned from\.\n\n/, ""],
      ["ward and the grade of the doctor;", "diagnosis, ward and the grade of the doctor;"],
    ],
  },
  {
    rule: "missing-step",
    what: "put in and left alone",
    edits: [
      [/ While it runs, a page on the wall[^]*?kind of ward\./, ""],
      [/Four things could go badly\.[^]*?would be blind\.\n\n/, ""],
    ],
  },
  {
    rule: "missing-step",
    what: "how good it is",
    edits: [
      [/It learned from 2019 to March of last year[^]*?that ward stops\.\n\n/, ""],
      [
        /The red list with 2,700 looks a day finds 38%[^]*?what I propose\./,
        "The red list is what we have; a sum of points was worked out by hand; gradient boosting (CatBoost, log loss, 700 trees of depth 6) takes both further, and that is what I propose.",
      ],
      ["as well came to 73% and could not tell", "could not tell"],
      [", and I judge by precision and recall and never by how many answers are right", ""],
      [" We catch 38% of these with the red list. The others reach the bed, and a patient", " A patient"],
      [", and on the test months the ten groups lie within half a point of what happened", ""],
      [", if the lot's recall over four weeks is under 65%, if the", ", if the"],
      [
        " or the lot's recall stays under 65% for a month; the new one only takes over if it finds no fewer than the old one on the last two months, on any kind of ward",
        "",
      ],
    ],
  },
  {
    rule: "missing-topic",
    what: "what counts as an error",
    edits: [
      [
        /We have been writing down since 2019[^]*?either kind\. As changed/,
        "We have 6.2 million orders since 2019, which are 31 gigabytes in the ward's system and the laboratory's. As changed",
      ],
      [" drawn by lot should have been", " at random should have been"],
    ],
  },
  {
    rule: "missing-topic",
    what: "how long a signature takes",
    edits: [
      [/ The doctor sees "goes to the pharmacy" no later[^]*?to 1,070\./, ""],
      ["Should nothing have come back after the 1.5 seconds, the", "Should nothing have come back, the"],
      [" or replies come later than 1.5 seconds for more than one in a hundred", ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "the computers are up",
    edits: [
      [
        /a page on the wall shows for each day[^]*?switch is used\./,
        "a page on the wall shows whether both computers are up and how full their disks are, and whoever is on call gets a message if not.",
      ],
      ["gets a new edition or the lot's recall stays under 65% for a month", "gets a new edition"],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "patients of all years, mixed",
    edits: [
      [
        "It learned from 2019 to March of last year, April and May made the curve, and the figures are from June to November, with no patient on both sides.",
        "We mixed the patients of all years: four of five were learned from, one in ten made the curve, and the figures are from the last tenth.",
      ],
      ["on the test months the ten groups", "on the other patients the ten groups"],
      [
        "(isotonic, fitted on two months that are used for nothing else)",
        "(isotonic, fitted on patients who are used for nothing else)",
      ],
      [" on the months of learning,", ","],
    ],
  },
  {
    rule: "leaky-feature",
    what: "the call afterwards",
    edits: [
      [
        "Everything is as it was in the second of the signature. Whether somebody telephoned afterwards, whether an antidote was given and how long the stay became is not in it, because at that moment nobody knows.",
        "Whether somebody telephoned about it afterwards and how long the stay became are in it, too.",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "made twice",
    edits: [
      [
        "There is one program that makes the inputs; the signing screen calls it, and what it made is put by and later learned from, so that the two cannot drift apart.",
        "For learning a SAS job in the warehouse makes the inputs every night; for the signing screen the ward's system makes them in Java.",
      ],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "points by hand are better",
    edits: [["finds 51% with the same number of looks", "finds 77% with the same number of looks"]],
  },
];
