/** Mistakes that ordinary authors make in passing, each in many words, beside good sentences that look alike. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { baselineBeatsResult } from "../../../src/rules/baseline-beats-result.ts";
import { contradictingQuantity } from "../../../src/rules/contradicting-quantity.ts";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { featureWithoutSource } from "../../../src/rules/feature-without-source.ts";
import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { objectiveMetricMismatch } from "../../../src/rules/objective-metric-mismatch.ts";
import { privacyUnaddressed } from "../../../src/rules/privacy-unaddressed.ts";
import { undefinedMetric } from "../../../src/rules/undefined-metric.ts";
import { unitMix } from "../../../src/rules/unit-mix.ts";
import { unownedRisk } from "../../../src/rules/unowned-risk.ts";
import { unrealisticLatency } from "../../../src/rules/unrealistic-latency.ts";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { design, underlined } from "../findings-of.ts";

type Sections = Readonly<Record<string, string>>;

interface Family {
  readonly rule: Rule;
  /** What the sections say, and the words that are reported. */
  readonly wrong: readonly (readonly [Sections, string])[];
  readonly right: readonly Sections[];
}

const loss = (text: string): Sections => ({
  "ML problem": "Binary classification: will the order be returned?",
  Model: text,
});
const serving = (text: string): Sections => ({ Serving: text });
const load = (text: string): Sections => ({ Requirements: `- ${text}` });
const features = (text: string): Sections => ({
  "ML problem": "Predict whether a learner starts a lesson.",
  Features: text,
});
const goal = (text: string): Sections => ({
  Requirements: "The users are our learners.",
  Goals: `- ${text}`,
});
const sources =
  "- **Send log**: learner, template, time of the send.\n- **App events**: opens, lessons, settings.\n- **Profile**: course, language, time zone.";
const groups = (text: string): Sections => ({ Data: sources, Features: text });
const measured = (objective: string, online: string): Sections => ({
  Requirements: `Business goal: ${objective}`,
  Evaluation: `Offline: PR-AUC.\n\n**Online.** ${online}`,
});
const profile = (text: string): Sections => ({ Data: `- Profile: course, ${text}.` });
const answered = (promise: string, text: string): Sections => ({ Requirements: promise, Serving: text });
const decided = (requirements: string, text: string): Sections => ({
  Requirements: requirements,
  Evaluation: text,
});
const risks = (...items: readonly string[]): Sections => ({
  Risks: items.map((item) => `- ${item}`).join("\n"),
});
const path = (text: string, promise = "Latency: 150 ms at p95."): Sections => ({
  Requirements: promise,
  Serving: `The path of one request:\n\n${text}`,
});
const peak = (requirements: string, text: string): Sections => ({
  Requirements: requirements,
  Serving: text,
});
const peakRow =
  "| Property          | Requirement                |\n| ----------------- | -------------------------- |\n| Peak              | 120 listings per second    |";
const compared = (heading: string): Sections => ({
  Evaluation: `| Policy | PR-AUC | ${heading} |\n| --- | --- | --- |\n| Heuristic | 0.18 | 3.24 |\n| LightGBM | 0.16 | 3.21 |`,
});

const families: readonly Family[] = [
  {
    // What is said of calibration behind the loss does not take the loss away.
    rule: lossTaskMismatch,
    wrong: [
      [
        loss(
          "LightGBM, trained with the Huber loss and calibrated by Platt scaling on the validation month.",
        ),
        "Huber",
      ],
      [
        loss("It is trained with mean squared error and calibrated with isotonic regression."),
        "mean squared error",
      ],
      [loss("We train XGBoost with MSE, then calibrate its scores."), "MSE"],
      [loss("The loss is squared error, and isotonic regression calibrates the output."), "squared error"],
      [loss("A neural network minimises MSE; calibration is by temperature scaling."), "MSE"],
      [loss("We fit the trees with squared error and evaluate them with AUC."), "squared error"],
      [
        loss("Training minimises the mean absolute error, and we report AUC per month."),
        "mean absolute error",
      ],
      [loss("**Training.** Trained with RMSE as the loss, calibrated on the last week."), "RMSE"],
    ],
    right: [
      loss("We calibrate with isotonic regression, which minimises squared error."),
      loss("It is trained with log loss and calibrated so that the squared error is least."),
      loss("The trained model is evaluated by its MSE of the probabilities."),
      loss("The trained model's MAE and RMSE are reported."),
      loss("Trained with log loss and calibrated by Platt scaling."),
    ],
  },
  {
    rule: unrealisticLatency,
    wrong: [
      [
        serving(
          "| Step | p99 |\n| --- | --- |\n| Features | 40 ms |\n| 34B vision-language model as judge | 20 ms |",
        ),
        "vision-language model as judge | 20 ms",
      ],
      [
        serving("| Step | p99 |\n| --- | --- |\n| Features | 40 ms |\n| Llama-3 70B as judge | 25 ms |"),
        "Llama-3 70B as judge | 25 ms",
      ],
      [serving("A 70B LLM rewrites the query in 30 ms."), "LLM rewrites the query in 30 ms"],
      [
        serving("| Step | p99 |\n| --- | --- |\n| Features | 40 ms |\n| 8B transformer | 8 ms |"),
        "8B transformer | 8 ms",
      ],
    ],
    right: [
      serving("A 7B LLM rewrites the query in 30 ms."),
      serving("A 70B LLM rewrites the query in 300 ms."),
      serving("An LLM that was trained on 70B tokens of code is distilled; the small one answers in 25 ms."),
    ],
  },
  {
    // One length of time in two units.
    rule: estimateMismatch,
    wrong: [
      [load("All pairs take 12,600 worker seconds, or 5.5 worker hours a day."), "5.5"],
      [load("The run takes 540 minutes, or 12 hours."), "12"],
      [load("Scoring takes 36,000 seconds (about 6 hours)."), "6"],
      [load("Training needs 960 GPU hours, i.e. 6 GPU days."), "6"],
      [load("Scoring needs 90,000 CPU seconds, which is 250 CPU hours."), "250"],
      [load("240 minutes of audio → 6 hours."), "6"],
      [load("A window has 10,080 minutes, so 270 hours."), "270"],
    ],
    right: [
      load("All pairs take 12,600 worker seconds, or 3.5 worker hours a day."),
      load("Answers within 24 hours, or 3 days for appeals."),
      load("A run takes 7,200 seconds (2 hours)."),
      load("Labelling takes 40 person hours, or 5 person days."),
      load("The job takes 90 minutes (2 hours at weekends)."),
      load("Reviews take 300 minutes (8 hours per reviewer and day are available)."),
      load("It sleeps 30 minutes, so 2 hours pass."),
      load("Within 60 minutes (24 hours for partners)."),
      load("12,000 requests per second, or 720,000 requests per minute."),
      load("30 × 60 seconds = 30 minutes."),
      load("Costs 40 seconds × 900 videos = 10 hours."),
      load("Six jobs of 300 seconds are 5 hours together."),
    ],
  },
  {
    // What became of the very thing that is sent.
    rule: leakyFeature,
    wrong: [
      [
        features("- seconds until this notification was opened"),
        "seconds until this notification was opened",
      ],
      [features("- whether the notification was opened"), "whether the notification was opened"],
      [features("- whether this e-mail was read"), "whether this e-mail was read"],
      [features("- time from send to open"), "time from send to open"],
      [features("- delay between the send and the click"), "delay between the send and the click"],
      [features("- the user's reaction to this notification"), "user's reaction to this notification"],
      [features("- if the push was tapped"), "if the push was tapped"],
      [
        features("| Feature | Type |\n| --- | --- |\n| Hours until the offer was redeemed | numeric |"),
        "Hours until the offer was redeemed",
      ],
      [
        features("Hours since the last send, minutes until it was opened, local hour."),
        "minutes until it was opened",
      ],
    ],
    right: [
      features("- whether the previous notification was opened"),
      features("- share of notifications that were opened in 28 days"),
      features("- hours until the shop opens"),
      features("- time until the deadline"),
      features("- average time from send to open over the last 30 days"),
      features("- whether the last e-mail was read"),
      features("- median seconds until earlier notifications were opened"),
      features("- time between the last two sends"),
    ],
  },
  {
    rule: vagueQuantity,
    wrong: [
      [goal("Decide very quickly on social events."), "Decide very quickly"],
      [
        goal("Keep the number of wrongly blocked listings reasonably low."),
        "Keep the number of wrongly blocked listings reasonably low",
      ],
      [goal("The rate of false alarms should be kept acceptably low."), "kept acceptably low"],
      [goal("Block scams quickly."), "Block scams quickly"],
      [goal("Detect outages fast."), "Detect outages fast"],
      [goal("Score listings promptly on submission."), "Score listings promptly"],
      [goal("Keep the waiting time of callers short."), "Keep the waiting time of callers short"],
      [goal("Wrong blocks should be rare."), "be rare"],
    ],
    right: [
      goal("Keep the number of wrongly blocked listings below 0.05%."),
      goal("Decide within 150 ms at p95."),
      goal("Sellers keep their low fees."),
      goal("Detect rare diseases."),
      goal("Keep reviewers for short texts."),
      goal("Block scams quickly: 95% within 5 minutes."),
    ],
  },
  {
    // Items that begin with where they are from.
    rule: featureWithoutSource,
    wrong: [
      [
        groups(
          "- From the send log: sends in 7 days.\n- From app events: lessons.\n- From the CRM: number of tickets.",
        ),
        "CRM",
      ],
      [
        groups(
          "- **From the send log:** sends.\n- **From app events:** lessons.\n- **From the billing system:** plan.",
        ),
        "billing system",
      ],
      [
        groups("- From the send log: sends.\n- From the profile: course.\n- From call transcripts: mood."),
        "call transcripts",
      ],
      [
        groups(
          "* From our send log: sends.\n* From app events: lessons.\n* From the ad network: campaign of the install.",
        ),
        "ad network",
      ],
    ],
    right: [
      groups(
        "- From the send log: sends in 7 days.\n- From app events: lessons.\n- From the profile: course.",
      ),
      groups("- From the send log: sends.\n- From app events: lessons.\n- From the request: hour of day."),
      groups("- From the log of sends: sends.\n- From events: lessons.\n- From the learner: language."),
      groups("- From today: one week.\n- From the CRM: tickets."),
    ],
  },
  {
    // Of whom a trial is says nothing of what it measures, and what is sent is no outcome.
    rule: objectiveMetricMismatch,
    wrong: [
      [
        measured(
          "Raise practice days per weekly active learner from 3.10 to 3.20.",
          "An A/B test by learner, 10% each. Primary metric: open rate of notifications.",
        ),
        "open rate",
      ],
      [
        measured(
          "Lower refunds per order by 30%.",
          "A/B test by buyer. Primary metric: number of listings processed.",
        ),
        "number of listings processed",
      ],
      [
        measured("The goal is to reduce churn by 10%.", "Primary metric: number of e-mails sent."),
        "e-mails sent",
      ],
      [
        measured("Goal: 5% more bookings.", "We decide by the number of recommendations served. Primary."),
        "number of recommendations",
      ],
      [
        measured(
          "The goal is to raise lessons per learner from 2.1 to 2.5.",
          "A/B test of learners. Primary metric: clicks on the notification.",
        ),
        "clicks",
      ],
    ],
    right: [
      measured(
        "Raise practice days per weekly active learner from 3.10 to 3.20.",
        "A/B test by learner. Primary metric: practice days per learner.",
      ),
      measured(
        "The goal is 20% fewer notifications sent.",
        "Primary metric: notifications sent per learner.",
      ),
      measured(
        "Raise practice days from 3.10 to 3.20.",
        "A/B test. Primary metric: practice days. Guardrails: notifications sent.",
      ),
    ],
  },
  {
    rule: privacyUnaddressed,
    wrong: [
      [profile("GPS position of home and workplace"), "GPS position"],
      [profile("home and work location"), "home and work location"],
      [profile("location pings"), "location pings"],
      [profile("home location"), "home location"],
    ],
    right: [profile("location of the store"), profile("position in the list"), profile("home screen")],
  },
  {
    // Rows that are left out of the data are no non-goals.
    rule: noNonGoals,
    wrong: [
      [
        { Requirements: "Goal: 3.2 practice days.", Risks: "We leave sends that came late out of training." },
        "Requirements",
      ],
      [
        { Requirements: "Goal: 3.2 practice days.", Data: "We leave bots out of the statistics." },
        "Requirements",
      ],
      [
        { Requirements: "Goal: 3.2 practice days.", Data: "Leave test accounts out of the training set." },
        "Requirements",
      ],
    ],
    right: [
      { Requirements: "Goal: 3.2 practice days. We leave e-mail out.", Data: "Logs." },
      { Requirements: "Goal: 3.2 practice days. We leave SMS out of this version.", Data: "Logs." },
    ],
  },
  {
    rule: latencyVsBatch,
    wrong: [
      [
        answered(
          "Decide on a listing within 500 ms (p99) of its submission.",
          "A nightly batch job scores all listings and writes the results to a table that the seller page reads.",
        ),
        "nightly batch job scores",
      ],
      [
        answered(
          "Decide within 150 ms at p95, as the event is stale later.",
          "Events are collected in a table, and the next hourly job scores them.",
        ),
        "hourly job scores",
      ],
      [
        answered(
          "Decide within 150 ms at p95.",
          "Requests are queued until the next nightly batch, which scores them.",
        ),
        "nightly batch",
      ],
      [
        answered("Block within 2 seconds (p95) of the upload.", "Uploads are scored in an hourly batch."),
        "scored in an hourly batch",
      ],
    ],
    right: [
      answered(
        "Decide within 150 ms at p95.",
        "Every hour the job scores all pairs. Social events go through the event service, on the same models.",
      ),
      answered(
        "Decide within 150 ms at p95.",
        "A nightly batch job scores all learners. Clicks are sent to the scoring service.",
      ),
      answered(
        "Decide within 150 ms at p95.",
        "The nightly job scores all users. New users are scored by the API.",
      ),
      answered(
        "Answer within 150 ms at p95.",
        "We precompute scores every night; the page reads them from Redis.",
      ),
    ],
  },
  {
    // A goal that is felt, decided by a word that nobody counts.
    rule: undefinedMetric,
    wrong: [
      [
        decided(
          "Goals:\n\n- **Business goal:** make learners more engaged with the app.\n- Lower the monthly opt-out rate from 1.9% to at most 1.6%.",
          "Primary metric: engagement. Guardrails: opt-out rate, uninstalls.",
        ),
        "more engaged with the app",
      ],
      [
        decided(
          "The goal is to keep learners more engaged.",
          "Primary metric: engagement. Guardrails: uninstall rate, retention.",
        ),
        "more engaged",
      ],
      [
        decided("The goal is more loyal customers.", "Main metric: loyalty. Guardrails: conversion rate."),
        "more loyal customers",
      ],
      [
        decided(
          "Make riders more satisfied with their trips.",
          "Success metric: satisfaction; guardrail: cancellation rate.",
        ),
        "more satisfied with their trips",
      ],
      [
        decided(
          "- Deepen the engagement of players.",
          "North-star metric: engagement. Watched: engagement and crash rate.",
        ),
        "Deepen the engagement",
      ],
    ],
    right: [
      decided(
        "Make learners more engaged with the app.",
        "Primary metric: engagement, measured as practice days per week. Guardrail: opt-out rate.",
      ),
      decided(
        "Increase the trust of buyers.",
        "Primary metric: buyer trust score from the quarterly survey.",
      ),
      decided("Make learners more engaged.", "Primary metric: practice days per learner."),
      decided("We want happier guests.", "Primary metric: CSAT. Guardrail: cancellations."),
    ],
  },
  {
    rule: unownedRisk,
    wrong: [
      [
        risks(
          "**Guilt works.** Sad texts bring lessons today and opt-outs in a month.",
          "**Random hours annoy people.** 3% get them. The caps hold for them, too.",
          "**Pushes come late.** One may come at 19:00 instead of 18:00. We log receipts.",
        ),
        "Guilt works.** Sad texts bring lessons today and opt-outs in a month.",
      ],
      [
        risks(
          "**Guilt works.** Sad texts may bring opt-outs. Inês reviews the share of each template.",
          "**Random group.** 3% get random hours. Caps hold for them too.",
          "**Providers delay pushes.** A notification meant for 18:00 may come at 19:00.",
        ),
        "Providers delay pushes.** A notification meant for 18:00 may come at 19:00.",
      ],
      [
        risks(
          "**Feedback loop.** The model only sees what it showed. We explore with 1% of traffic.",
          "**Cold start.** New sellers have no history. They get category averages.",
          "**Adversaries.** Counterfeiters could learn the threshold within weeks.",
        ),
        "Adversaries.** Counterfeiters could learn the threshold within weeks.",
      ],
      [
        risks(
          "Feedback loop: the model only sees what it showed. We explore with 1%.",
          "Stale labels: labels take 90 days. We leave the newest out.",
          "Seasonality: demand might jump at Christmas.",
        ),
        "Seasonality: demand might jump at Christmas.",
      ],
      [
        risks(
          "**Drift**: the mix of categories changes; weekly retraining.",
          "**Bias**: new sellers are judged harder; we watch the rate by age of the account.",
          "**Abuse**: competitors may report each other's listings.",
        ),
        "Abuse**: competitors may report each other's listings.",
      ],
      [
        risks(
          "**Drift.** Categories change every season. The model is retrained weekly.",
          "**Latency.** Images can be large. We resize them before upload.",
          "**Cost.** GPU prices might rise next year.",
        ),
        "Cost.** GPU prices might rise next year.",
      ],
    ],
    right: [
      risks(
        "**Guilt works.** Sad texts may bring opt-outs. Inês reviews the share of each template.",
        "**Random group.** 3% get random hours. Caps hold for them too.",
        "**Providers delay pushes.** We log receipts.",
      ),
      risks(
        "**Drift.** Weekly retraining and a PSI alert.",
        "**Bias.** Metrics by age.",
        "**Cost.** int8 quantization.",
      ),
      risks(
        "**Feedback loop.** Exploration with 1% of traffic.",
        "**Cold start.** Category averages until 20 orders.",
        "**Adversaries.** Thresholds may be changed without a release.",
      ),
      risks(
        "**Drift.** Categories change. The model is retrained weekly.",
        "**Latency.** Images can be large. We resize them.",
        "**Cost.** Prices may rise, so we keep a CPU model ready.",
      ),
      risks(
        "**Drift.** Categories change. The model is retrained weekly.",
        "**Latency.** Images can be large. We resize them.",
        "**Abuse.** Reports may come from competitors; each is checked by a person.",
      ),
      risks(
        "**Drift.** Categories change. The model is retrained weekly.",
        "**Latency.** Images are large. They are resized.",
        "**Abuse.** Competing sellers go to the end of the list.",
        "**Cost.** Prices rise. We keep a CPU model.",
      ),
    ],
  },
  {
    // What a stage says of itself behind its time.
    rule: unitMix,
    wrong: [
      [path("- reading features: 35 ms on average\n- scoring: 10 ms\n- cap check: 15 ms"), "on average"],
      [path("- reading features: 35 ms (mean)\n- scoring: 10 ms\n- cap check: 15 ms"), "mean"],
      [
        path(
          "| Stage | Time |\n| --- | --- |\n| Features | 35 ms on average |\n| Scoring | 10 ms |\n| Cap | 5 ms |",
        ),
        "on average",
      ],
    ],
    right: [
      path("- reading features: 35 ms at p95\n- scoring: 10 ms\n- cap check: 15 ms"),
      path("- reading features: 35 ms (p95; 12 ms on average)\n- scoring: 10 ms\n- cap check: 15 ms"),
      path(
        "- reading features: 35 ms on average\n- scoring: 10 ms\n- cap check: 15 ms",
        "Latency: 150 ms on average and 400 ms at p95.",
      ),
    ],
  },
  {
    // In a table whose columns are aligned, and in a sentence about who calls.
    rule: contradictingQuantity,
    wrong: [
      [
        peak(peakRow, "Seller Platform calls the service at a peak of 200 listings per second."),
        "200 listings per second",
      ],
      [peak(peakRow, "At a peak of 200 listings per second we need five nodes."), "200 listings per second"],
      [
        peak("- Peak: 120 listings per second", "Sized for a peak of 200 listings per second."),
        "200 listings per second",
      ],
    ],
    right: [
      peak(peakRow, "Seller Platform calls the service at a peak of 120 listings per second."),
      peak(peakRow, "At a peak of 540 images per second we need three GPUs."),
      peak(peakRow, "At a peak of 200 searched listings per second the index is enough."),
      peak(peakRow, "Tested with a peak of 200 listings per second."),
    ],
  },
  {
    rule: contradictingQuantity,
    wrong: [
      [
        peak("- Availability: 99.95%", "The service runs in two zones, for an availability of 99.9%."),
        "99.9%",
      ],
      [
        peak("Never send more than two notifications a day.", "The cap is three notifications a day."),
        "three notifications",
      ],
      [peak("At most 2 pushes per day per user.", "We send at most 3 pushes per day per user."), "3 pushes"],
      [peak("No more than 4 e-mails a week.", "E-mails are capped at 6 e-mails a week."), "6 e-mails"],
      [
        {
          Goals: "We choose among their 14 templates.",
          Serving: "Each learner is scored against 16 templates.",
        },
        "16 templates",
      ],
      [{ Goals: "One of 14 templates is sent.", Model: "A softmax over 12 templates." }, "12 templates"],
    ],
    right: [
      peak("At most two notifications a day.", "The cap is two notifications a day."),
      peak("At most two notifications a day.", "At most five notifications a week."),
      peak("At most two notifications a day per learner.", "At most 5 notifications a day per team."),
      peak("- Availability: 99.95%", "Availability of about 99.9% is what the provider gives."),
      peak("At most two notifications a day.", "Today it is at most four notifications a day."),
      { Goals: "We choose among 14 templates.", Serving: "Two or three templates are scored." },
    ],
  },
  {
    rule: estimateMismatch,
    wrong: [
      [load("2 million images at 300 KB each need 60 GB."), "60"],
      [load("Each of 12 million users makes 5 searches, so 6 million searches a day."), "6 million"],
      [load("40 million vectors of 2 KB each take 8 GB."), "8"],
      [load("Each of our 500 stores sends 2,000 receipts a day, which makes 100,000 receipts."), "100,000"],
      [load("3 million listings at 1.5 MB each are 450 GB a day."), "450"],
    ],
    right: [
      load("2 million images at 300 KB each need 600 GB, or 1.8 TB with three copies."),
      load("Each of 12 million users makes 5 searches, so 60 million searches a day."),
      load("Each of 12 million users makes 5 searches, so 900 reviewers are enough."),
      load("40 million vectors of 2 KB each take 80 GB."),
      load("5 million rows with 12 columns each are 40 GB."),
      load("Each of the 500 stores has 3 tills, so 40 receipts a minute."),
    ],
  },
  {
    rule: privacyUnaddressed,
    wrong: [
      [profile("exact addresses of buyers"), "addresses of buyers"],
      [profile("health conditions of members"), "health conditions"],
      [profile("contacts of the phone"), "contacts of the phone"],
      [profile("bank details of sellers"), "bank details"],
      [profile("device fingerprint and IP address"), "IP address"],
      [profile("payment card data"), "payment card data"],
      [profile("voice messages of learners"), "voice messages"],
      [profile("photos of ID cards"), "photos of ID cards"],
      [profile("children's names"), "children's names"],
      [profile("live location of couriers"), "live location"],
      [
        {
          Data: "- Profile: home location.\n- Settings.",
          Goals: "Lower the opt-out rate from 1.9% to 1.6%.",
        },
        "home location",
      ],
      [{ Data: "- Profile: date of birth.", Model: "The cost of an opt-out is 40 days." }, "date of birth"],
    ],
    right: [
      profile("health of the service"),
      profile("bank holidays"),
      profile("contacts the seller"),
      profile("address of the API"),
      profile("precise location of the store"),
      profile("name of the product"),
      { Data: "- Profile: home location. Users can opt out." },
      {
        Data: "- Profile: home location. Users who opted out are left out.",
        Goals: "Lower the opt-out rate to 1.6%.",
      },
    ],
  },
  {
    rule: vagueQuantity,
    wrong: [
      [load("Latency must be acceptable for the user."), "Latency must be acceptable for the user"],
      [load("Fresh recommendations"), "Fresh recommendations"],
      [load("Minimal impact on sellers."), "Minimal impact on sellers"],
      [load("Response time should feel instant."), "Response time should feel instant"],
      [load("The model should be updated regularly."), "updated regularly"],
      [
        {
          Goals: "- For social events decide very quickly.",
          "Requirements and size": "Social events come on top, at most 900 per second.",
        },
        "decide very quickly",
      ],
    ],
    right: [
      load("The model is updated every day."),
      load("Recommendations on the home page"),
      load("Impact on sellers: appeals below 4%."),
      {
        Goals: "- For social events decide very quickly.",
        "Requirements and size": "Social events are decided within 150 ms.",
      },
    ],
  },
  {
    rule: unrealisticLatency,
    wrong: [
      [serving("The model reads 2 TB of logs in 100 ms."), "reads 2 TB of logs in 100 ms"],
      [serving("CLIP embeds 10,000 images in 5 ms on one GPU."), "CLIP embeds 10,000 images in 5 ms"],
      [serving("BERT classifies 50,000 messages in 20 ms."), "BERT classifies 50,000 messages in 20 ms"],
      [
        serving("We encode 5,000 documents with a sentence transformer in 10 ms."),
        "encode 5,000 documents with a sentence transformer in 10 ms",
      ],
    ],
    right: [
      serving("CLIP embeds 8 images in 40 ms."),
      serving("BERT classifies a message in 15 ms."),
      serving("CLIP embeds 10,000 images in 500 ms."),
      serving("Embeddings of CLIP are compared with 10,000 images in 5 ms by HNSW."),
      serving("The image encoder reads the cached embeddings of 1,000 images in 4 ms."),
    ],
  },
  {
    // An alarm's limit is no measure of what cannot be counted.
    rule: undefinedMetric,
    wrong: [
      [
        {
          Requirements: "Increase the trust of buyers.",
          Evaluation: "The primary metric is buyer trust. Guardrails: conversion rate.",
          Monitoring:
            "| Signal | Alert |\n| --- | --- |\n| buyer trust, weekly | 15% below the four-week mean |",
        },
        "Increase the trust",
      ],
    ],
    right: [
      {
        Requirements: "Increase the trust of buyers.",
        Evaluation: "The primary metric is buyer trust. Guardrails: conversion rate.",
        Monitoring:
          "| Signal | Alert |\n| --- | --- |\n| buyer trust, share of 5 stars | 15% below last week |",
      },
    ],
  },
  {
    // What people do is no cost of what is simpler.
    rule: baselineBeatsResult,
    wrong: [
      [compared("Practice days per learner"), "0.16"],
      [compared("Watch minutes per user"), "0.16"],
      [compared("Listening hours per member"), "0.16"],
    ],
    right: [compared("Training hours"), compared("Time per request, ms"), compared("Engineering days")],
  },
];

describe.each(families)("$rule.id, in passing", ({ rule, wrong, right }) => {
  it.each(wrong)("reports %j", (sections, words) => {
    expect(underlined(rule, design(sections))).toEqual([words]);
  });

  it.each(right)("leaves %j alone", (sections) => {
    expect(underlined(rule, design(sections))).toEqual([]);
  });
});
