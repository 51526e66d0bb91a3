/** Designs that say things plainly, in sentences and in Russian, as people do who never saw our headings and terms. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { imbalanceUnaddressed } from "../../../src/rules/imbalance-unaddressed.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { metricTaskMismatch } from "../../../src/rules/metric-task-mismatch.ts";
import { noFallback } from "../../../src/rules/no-fallback.ts";
import { noNonGoals } from "../../../src/rules/no-non-goals.ts";
import { noOnlineMetric } from "../../../src/rules/no-online-metric.ts";
import { noRetrainingTrigger } from "../../../src/rules/no-retraining-trigger.ts";
import { noRolloutPlan } from "../../../src/rules/no-rollout-plan.ts";
import { privacyUnaddressed } from "../../../src/rules/privacy-unaddressed.ts";
import { randomSplitOverTime } from "../../../src/rules/random-split-over-time.ts";
import { trainServeStackMismatch } from "../../../src/rules/train-serve-stack-mismatch.ts";
import { uncalibratedProbability } from "../../../src/rules/uncalibrated-probability.ts";
import { unmonitoredMetric } from "../../../src/rules/unmonitored-metric.ts";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { design, underlined } from "../findings-of.ts";

type Sections = Readonly<Record<string, string>>;

const promise = "An answer within 200 ms at p95.";
const scored = "Each request is scored by the service, 40 replicas.";

describe.each<[rule: Rule, reports: readonly Sections[], leaves: readonly Sections[]]>([
  [
    leakyFeature,
    [
      { Data: "Logs.\n\n### Features\n\n- complaints in the 30 days after the payout" },
      { Data: "Logs.\n\n### What the ranker sees\n\n- share of the show that the person ended up hearing" },
      { Data: "Logs.\n\n### Features\n\n- days until the next repair order" },
      {
        Data: "Logs.\n\n### Features\n\n| group | what |\n| --- | --- |\n| booking | stars, was cancelled later |",
      },
      { Данные: "Логи.\n\n### Признаки\n\n- оценка клиента после диалога" },
    ],
    [
      { Data: "Logs.\n\n### Features\n\n- complaints in the 30 days before the payout" },
      { Data: "Logs.\n\n### Features\n\n- days until the next public holiday" },
      { Data: "Logs.\n\n### Labels\n\n- complaints in the 30 days after the payout" },
      { Данные: "Логи.\n\n### Метки\n\n- оценка клиента после диалога" },
    ],
  ],
  [
    randomSplitOverTime,
    [
      {
        Data: "Payments and chargebacks of three years. Rows are shuffled, 80% to train, 10% to tune, 10% to judge.",
      },
      { Data: "Plays and clicks. All 38 days are mixed and cut 80/10/10." },
      { Data: "Clicks and bookings. Ours: five random folds." },
      { Данные: "Клики и заявки за 45 суток. Перемешиваем и делим случайно: 80/10/10." },
    ],
    [
      { Data: "Payments and chargebacks. By time: 40 days train, the next 5 judge. Batches are shuffled." },
      { Данные: "Клики и заявки. По времени: обучение — 45 суток, тест — ещё 7, ничего не перемешиваем." },
    ],
  ],
  [
    imbalanceUnaddressed,
    [
      { Data: "A payout is bad if its shop defaults within 60 days: 0.3% of rows." },
      { Данные: "Положительных 2% кликов." },
    ],
    [
      {
        Data: "A payout is bad if its shop defaults within 60 days: 0.3% of rows. Bad ones weigh more: class weights.",
      },
      { Данные: "Положительных 2% кликов. Отрицательные прореживаем до 1 из 4." },
    ],
  ],
  [
    uncalibratedProbability,
    [
      { "ML problem": "A payout is held when chance × amount is above 38 EUR.", Model: "Boosted trees." },
      { "Постановка задачи": "Ставка = цена заявки × вероятность.", Модель: "Логистическая регрессия." },
    ],
    [
      {
        "ML problem": "A payout is held when chance × amount is above 38 EUR.",
        Model: "Trees, then isotonic.",
      },
      { "Постановка задачи": "Ставка = цена заявки × вероятность.", Модель: "Поверх — калибровка." },
    ],
  ],
  [
    privacyUnaddressed,
    [
      { Data: "Diagnoses, medications and lab values of each stay." },
      { Данные: "Храним тексты обращений, номера карт и телефоны." },
    ],
    [
      { Data: "Changes of the bank account, of which we see salted hashes." },
      { Data: "Diagnoses and lab values stay in the hospital's network." },
      { Данные: "Номера карт обезличены, доступ есть у шести человек." },
    ],
  ],
  [
    latencyBudget,
    [
      { Requirements: promise, Serving: "Network 20 ms, values from the store 150 ms, trees 60 ms." },
      { Requirements: promise, Serving: "Gateway 15 ms → features 80 ms → model 120 ms → reply." },
      {
        Требования: "300 мс по 95-му перцентилю.",
        Внедрение: "По времени: очистка 20 мс, признаки 60 мс, модель 270 мс, всего 350 мс.",
      },
    ],
    [
      {
        Requirements: promise,
        Serving: "Network 20 ms, values from the store 45 ms, trees 12 ms; 77 ms in all.",
      },
      { Requirements: promise, Serving: "Network 120 ms, and in parallel the store 90 ms, rules 80 ms." },
      { Requirements: promise, Model: "Trees take 60 ms, a small network 90 ms, the large model 190 ms." },
      {
        Requirements: promise,
        Serving:
          "| stage | p95 |\n| --- | --- |\n| fetch | 45 ms |\n| features | 40 ms |\n| ranking | 55 ms |\n| **all** | 140 ms |",
      },
    ],
  ],
  [
    metricTaskMismatch,
    [
      {
        "ML problem": "A yes/no classification of each hour.",
        Model: "Two were tried.\n\n| Model | RMSE |\n| --- | --- |\n| trees | 0.2 |",
      },
      { "Постановка задачи": "Многоклассовая классификация.", "Оценка качества": "RMSE и MAPE." },
    ],
    [
      {
        "ML problem": "A yes/no classification of each hour.",
        Model: "Two were tried.\n\n| Model | F1 |\n| --- | --- |\n| trees | 0.2 |",
      },
      { "Постановка задачи": "Многоклассовая классификация.", "Оценка качества": "Macro-F1 и полнота." },
    ],
  ],
  [
    unmonitoredMetric,
    [
      {
        Evaluation: "NDCG@10 on the test week.",
        Then: "p95, error rate and memory are logged, an alert pages the team. PSI of inputs for drift. We retrain nightly.",
      },
    ],
    [
      {
        Evaluation: "NDCG@10 on the test week.",
        Then: "p95 and NDCG@10 are logged, an alert pages the team. PSI of inputs for drift. We retrain nightly.",
      },
    ],
  ],
  [
    trainServeStackMismatch,
    [{ Data: "Training rows come from a Spark SQL query, and the live values are computed in Java." }],
    [{ Data: "Training rows and live values come from one Flink job." }],
  ],
  [
    vagueQuantity,
    [{ Requirements: "Answers as fast as possible." }, { Требования: "Высокая нагрузка." }],
    [{ Requirements: "Answers in 0.2 s." }, { Требования: "Высокая нагрузка: 200 запросов в секунду." }],
  ],
  [
    noFallback,
    [{ "Runs like this": scored }, { "Как работает": "На каждый запрос отвечает модель, 300 мс." }],
    [
      { "Runs like this": `${scored} Ranker late (>120 ms) → the last list.` },
      { "Как работает": "На каждый запрос отвечает модель. Когда она молчит, запрос идёт оператору." },
    ],
  ],
  [
    noRolloutPlan,
    [{ "In production": scored }],
    [
      { "In production": `${scored} For two weeks the decision is written down and not acted on.` },
      { "In production": `${scored} First Portugal, then 10% of the shops, then half, then all.` },
      { "Как работает": "Две недели решение только пишется в журнал, потом 5% клиентов и все." },
    ],
  ],
  [
    noNonGoals,
    [{ "What we want": "Fewer losses. One visit in thirty is left out at random." }],
    [
      { "What we want": "Fewer losses. Not part of it: cold rooms." },
      { "Чего хотим": "Меньше потерь. За рамками: голосовые звонки." },
    ],
  ],
  [
    noOnlineMetric,
    [
      { "How we judge it": "PR-AUC of 0.41 on the autumn months." },
      { "How we judge it": "PR-AUC of 0.41. Rows are drawn to train on; folds are compared per month." },
    ],
    [
      { "How we judge it": "PR-AUC of 0.41. A field test of six months; food thrown away decides." },
      { "How we judge it": "PR-AUC of 0.41. Two of four regions are drawn to have it for eight weeks." },
      { "How we judge it": "PR-AUC of 0.41. Then we compare tickets per cause for eight weeks." },
      { "Как проверяем": "PR-AUC 0,41. После запуска эксперимент на половине клиентов." },
    ],
  ],
  [
    noRetrainingTrigger,
    [
      {
        Model: "Trees, fitted on the training table and the nightly table.",
        "Once it is live": "Score histograms.",
      },
    ],
    [{ Model: "Trees.", "Once it is live": "We train again on the first Monday of the month." }],
  ],
])("$id, in plain words", (rule, reports, leaves) => {
  it.each(reports)("reports %j", (sections) => {
    expect(underlined(rule, design(sections))).toHaveLength(1);
  });

  it.each(leaves)("leaves %j alone", (sections) => {
    expect(underlined(rule, design(sections))).toEqual([]);
  });
});
