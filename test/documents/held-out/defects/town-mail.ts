import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "no-non-goals",
    what: "nothing stays out of it",
    edits: [[/ Replies are not written by anybody but a clerk[^]*?stays out of it\./, ""]],
  },
  {
    rule: "uncalibrated-probability",
    what: "a threshold on what comes out",
    edits: [
      [/ As 0\.8 is to mean that eight of ten[^]*?validation weeks\./, ""],
      [
        "what comes out is one probability for each office. A message of which the highest probability is 0.8 or more is forwarded at once,",
        "what comes out is one probability for each office. The probability is multiplied by what a wrong way costs, and a message is forwarded at once if that is below two euros,",
      ],
      ["; of the messages above the threshold 95% are right, and they are 71% of all", ""],
      [
        " and the share above the threshold that was right. When the latter drops under 92%, or an office under 0.6,",
        ". When an office drops under 0.6,",
      ],
    ],
  },
  {
    rule: "imbalance-unaddressed",
    what: "small offices weigh nothing",
    edits: [
      [
        /, so a class weighs with the root of its share[^]*?over messages\./,
        ", and what we report is accuracy.",
      ],
      [
        /In the mean over classes, F1 is 0\.51[^]*?0\.79 for BERT;/,
        "Accuracy is 58% for keywords, 76% for the linear model and 86% for BERT;",
      ],
      ["with F1 by office and the share", "with accuracy by office and the share"],
    ],
  },
  {
    rule: "leaky-feature",
    what: "how often it was passed on",
    edits: [
      [
        "We also use the weekday and whether there is an attachment. What an office writes on a message when it forwards it is of course not used: it was not there when the message came in.",
        "We also use the weekday, whether there is an attachment, and how often the message was forwarded before it was closed.",
      ],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "two programs cut text",
    edits: [
      [
        "Text is cut into tokens by a small library, and the same build of it is used when we train and when a message arrives, with a checksum compared at each start.",
        "For training, text is cut into tokens by a script in Python; when a message arrives, the mail gateway does it in C#.",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "illness and debts for everyone",
    edits: [
      [
        /They never leave our own computers[^]*?officer wished\./,
        "They are long, and their spelling is not always good.",
      ],
    ],
  },
  {
    rule: "no-baseline",
    what: "no keywords",
    edits: [
      [
        /We began with what can be had for nothing\.[^]*?with cross-entropy, 86%\./,
        "A German BERT with 110 million weights, which we trained further for three epochs with cross-entropy, gets 86% to the right office.",
      ],
      [/F1 is 0\.51 for keywords, 0\.66 for the linear model and 0\.79 for BERT;/, "F1 is 0.79;"],
      [", with what the keywords say beside them", ""],
    ],
  },
  {
    rule: "baseline-beats-result",
    what: "the linear model is better",
    edits: [["0.66 for the linear model and 0.79 for BERT", "0.86 for the linear model and 0.79 for BERT"]],
  },
  {
    rule: "loss-task-mismatch",
    what: "absolute error of an office's number",
    edits: [["for three epochs with cross-entropy, 86%", "for three epochs with mean absolute error, 86%"]],
  },
  {
    rule: "random-split-over-time",
    what: "five years shuffled",
    edits: [
      [
        "What was used for learning ends in June; July and August served to choose, and September to November to report.",
        "The messages of five years were shuffled; eighty per cent served for learning, ten to choose and ten to report.",
      ],
    ],
  },
  {
    rule: "metric-task-mismatch",
    what: "offices judged by squared error",
    edits: [
      [
        /In the mean over classes, F1 is 0\.51[^]*?they are 71% of all\./,
        "RMSE is 9.1 for keywords, 6.4 for the linear model and 3.2 for BERT.",
      ],
      [
        "with F1 by office and the share above the threshold that was right. When the latter drops under 92%, or an office under 0.6,",
        "with RMSE by office. When it rises over 4,",
      ],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "one mean",
    edits: [[/ Looked at by office, by e-mail and letter[^]*?two requests in one message\./, ""]],
  },
  {
    rule: "no-online-metric",
    what: "no even and odd numbers",
    edits: [
      [/The proof is elsewhere, though\.[^]*?difference of one point\.\n\n/, ""],
      [/ That is the goal, and it is counted in forwarded messages[^]*?hire a fourth person\./, ""],
    ],
  },
  {
    rule: "no-fallback",
    what: "nothing is said of a dead server",
    edits: [[/ Is the server away for longer than a minute[^]*?is acknowledged\./, ""]],
  },
  {
    rule: "no-rollout-plan",
    what: "everything in February",
    edits: [[/We start small\.[^]*?with a tick\.\n\n/, ""]],
  },
  {
    rule: "unmonitored-metric",
    what: "only the queue is watched",
    edits: [
      [
        /Once a week the registry tells[^]*?did in between\./,
        "Once a minute the length of the queue and the load of the server are written down. When more than a hundred messages wait, I am called.",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "trained once",
    edits: [[/ We train again every half-year[^]*?before it may forward\./, ""]],
  },
  {
    rule: "unowned-risk",
    what: "flooding",
    edits: [[": more than forty from one sender a day go unread into the tray.", "."]],
  },
];
