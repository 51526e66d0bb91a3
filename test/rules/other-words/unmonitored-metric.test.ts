import { describe, expect, it } from "vitest";
import { unmonitoredMetric } from "../../../src/rules/unmonitored-metric.ts";
import { design, underlined } from "../findings-of.ts";

const count = (
  monitoring: string,
  evaluation = "PR AUC 0.4 and recall at 95% precision on the last month.",
) => underlined(unmonitoredMetric, design({ Evaluation: evaluation, Monitoring: monitoring })).length;

describe("unmonitored-metric, in other words", () => {
  it.each([
    "Request rate, timeouts, PSI of the features and null rates are watched, with alerts at 0.2. Data quality checks stop the job.",
    "Every five minutes: age of the newest event, p99. We retrain each Monday and the new model goes live when its PR AUC is not worse than the old one's.",
    "Train on a sliding window; ship when validation PR AUC is not worse. Requests, p99, cached share. Exposure bias is why the shuffled 1% stays.",
    "Latency, memory and GPU use. Quality of the input data is checked by Great Expectations; logs are kept 30 days.",
    "The data team gets feedback on the data contracts. p99 and errors are on a dashboard, drift of inputs is measured weekly.",
    "По часам: p99, доля ответов по запасной таблице. Показываем среди прошедших порог качества, дежурит команда.",
  ])("reports %j", (monitoring) => {
    expect(count(monitoring)).toBe(1);
  });

  it.each([
    "Dashboard with p99, errors and null rates; PR AUC each week on settled labels, when they are there.",
    "p99, errors. Each day 500 answers are drawn and judged again by people; below 92% an engineer is called.",
    "p99; fraud losses per day, share of chargebacks that we let through, with alerts. Drift of features.",
    "The same numbers as in the evaluation are computed each week on rows whose outcome is known; latency too.",
    "p99, errors, drift, and a weekly look at 50 wrong decisions by two analysts with a count per cause.",
    "The new model goes live when its PR AUC is not worse; an alert rings when PR AUC falls below 0.35.",
    "On the dashboard: kept installs with 7 days' delay, installs at once, score distribution, null share of each feature, embedding age.",
  ])("leaves %j alone", (monitoring) => {
    expect(count(monitoring)).toBe(0);
  });

  it("knows a measure by the column that it heads in a table of models", () => {
    const table =
      "| Model | Within 5% | MAE |\n| --- | --- | --- |\n| Box | 81.0% | 4.1 |\n| LightGBM | 95.2% | 1.6 |";
    expect(
      count("Within 5% against the tunnel daily, below 93% on-call is paged; p99 and CPU too.", table),
    ).toBe(0);
    expect(count("Dashboard with p99, error rate, CPU and queue length; on-call is paged.", table)).toBe(1);
  });

  it("takes no column of what a model costs for a measure of it", () => {
    const table =
      "| Model | PR AUC | p99 latency | Memory size |\n| --- | --- | --- | --- |\n| Rules | 0.2 | 2 ms | 1 MB |\n| Trees | 0.4 | 9 ms | 90 MB |";
    expect(
      count("Dashboard with p99 latency, error rate, memory size and queue length; on-call is paged.", table),
    ).toBe(1);
  });

  it("takes the columns of a table of models for promises, too", () => {
    const table = "| Model | PR AUC |\n| --- | --- |\n| Rules | 0.2 |\n| LightGBM | 0.4 |";
    expect(count("Dashboard with p99, error rate, CPU and queue length; on-call is paged.", table)).toBe(1);
  });
});

describe("unmonitored-metric, in other domains", () => {
  const found = (monitoring: string, heading = "Monitoring"): number =>
    underlined(
      unmonitoredMetric,
      design({
        "Problem framing": "Predict whether it happens.",
        "Data preparation": "Logs.",
        "Model development": "Trees.",
        Evaluation: "PR-AUC and recall on the last two months.",
        [heading]: monitoring,
      }),
    ).length;

  it.each([
    "Somebody is paged when the job fails, when the disk is full, or when answers take longer than 300 ms for ten minutes.",
    "CPU, memory, queue length and 5xx are on a board that the platform team looks at in the morning, every day of the week.",
    "We log each request with its answer. An alarm goes off when fewer than a hundred requests arrive in an hour or the queue grows.",
    "The provider's status page is subscribed to; when it turns red the on-call engineer gets a text message and restarts the pods.",
    "Kafka lag, consumer restarts and the age of the newest file are watched; the data team is paged when the file is older than a day.",
    "Uptime is checked from two places each minute. Certificates are renewed two weeks ahead, and costs are looked at each month.",
    "Nothing special is needed: the platform's usual dashboards show errors, latency and the number of replicas, and the team is paged by them.",
    "The number of scored rows per night is compared with that of the night before; a mail goes out when it differs by a fifth.",
    "Logs are kept for thirty days and can be searched. The service has health checks, and a failed one restarts it within a minute.",
    "Requests per second, time per request and the share of timeouts are drawn for each region, and the pager goes off at two per cent of timeouts.",
    "The model was tested thoroughly before release, so that we watch the machines only: temperature, fans, free memory and the network.",
    "Each morning Olga looks whether the nightly run is through, whether the table has as many rows as yesterday, and whether the export arrived.",
    "Grafana: cpu, mem, pods, p99, job duration. PagerDuty: 5xx > 1%, job > 30 min late, disk > 90%.",
  ])("reports %j", (monitoring) => {
    expect(found(monitoring)).toBe(1);
  });

  it.each([
    "Somebody is paged when the job fails, when the disk is full, or when answers take longer than 300 ms for ten minutes.",
    "We log each request with its answer. An alarm goes off when fewer than a hundred requests arrive in an hour or the queue grows.",
    "The provider's status page is subscribed to; when it turns red the on-call engineer gets a text message and restarts the pods.",
    "Kafka lag, consumer restarts and the age of the newest file are watched; the data team is paged when the file is older than a day.",
    "Nothing special is needed: the platform's usual dashboards show errors, latency and the number of replicas, and the team is paged by them.",
    "The number of scored rows per night is compared with that of the night before; a mail goes out when it differs by a fifth.",
    "Logs are kept for thirty days and can be searched. The service has health checks, and a failed one restarts it within a minute.",
    "Requests per second, time per request and the share of timeouts are drawn for each region, and the pager goes off at two per cent of timeouts.",
    "The model was tested thoroughly before release, so that we watch the machines only: temperature, fans, free memory and the network.",
    "Grafana: cpu, mem, pods, p99, job duration. PagerDuty: 5xx > 1%, job > 30 min late, disk > 90%.",
  ])("reports below a heading of the author's own: %j", (monitoring) => {
    expect(found(monitoring, "Living with it")).toBe(1);
  });

  it.each([
    "Each week recall on the cases that were looked at in the meantime is computed, and a ticket is opened below 0.4 for two weeks.",
    "Fifty cases a week are read by two people, and the share that they find wrong is on the board next to latency and CPU.",
    "When outcomes are known after seven days, they are joined with what was predicted; the team is paged when fewer than half came true.",
    "We watch how often the planners overrule the list, and ask why when it is more than a tenth in a week, beside uptime and errors.",
    "The same figures as in the evaluation are computed anew each night on the newest labelled day, and compared with the release.",
    "The hit rate of the list is drawn per region and week; below a third the head of planning gets a mail on the same day.",
    "CPU and memory, and the number of alarms that turned out to be false each week, with a limit of one in five for the page.",
    "A sample of answers is graded each day, and the mean grade is on the board; below 3.5 somebody is paged within the hour.",
    "Predictions are held against what really happened as soon as that is known, for each region, and the gap is alarmed on.",
    "The error of yesterday's forecasts is on the screen in the corridor, and at 15% the team is paged, as it is for late jobs.",
    "Of the visits that the list sent people to, the share that found nothing is reported weekly, and acted on from 40% on.",
    "Missed cases are counted each month from the complaints that come in, and reviewed by the team together with the latency.",
    "Calibration per maker each Monday, drift of inputs, jobs that are late, and disks that are nearly full go to one board.",
  ])("leaves %j alone", (monitoring) => {
    expect(found(monitoring)).toBe(0);
    expect(found(monitoring, "Living with it")).toBe(0);
  });

  it("knows a condition for what may go live from a look at what is live", () => {
    const machines =
      "Somebody is paged when the job fails or the disk is full, and each day looks at the queue.";
    expect(found(`${machines} What was trained takes over only if recall is no lower than before.`)).toBe(1);
    expect(found(`${machines} Gate: new ≥ old on recall, else the old one stays.`)).toBe(1);
    expect(found(`${machines} Recall is computed each week.`)).toBe(0);
  });
});
