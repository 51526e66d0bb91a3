import { describe, expect, it } from "vitest";
import { noOnlineMetric } from "../../src/rules/no-online-metric.ts";
import { design, findingsIn } from "./little-design.ts";

const found = (body: string) =>
  findingsIn(design({ Evaluation: body }), noOnlineMetric).map(({ words }) => words);

describe("no-online-metric", () => {
  it.each([
    "NDCG@10 of 0.44 on the newest week.",
    "- **Offline metrics**: PR-AUC 0.46, recall 0.71.\n- **Slices**: country, channel.",
    "NDCG@30, gain by watch time: at least 0.42.",
    "| Metric | Value |\n| --- | --- |\n| WAPE | 21% |\n| Bias | 2% |",
    "Q: Which metrics?\nA: Precision and recall, macro F1 for small classes.",
    "Offline: AUC and recall@20; by region. Offline again: PR-AUC.",
    "Recall at 1% false alarms. Guard-rails: retention must not fall.",
    "### Offline metrics\n\nAUC of the click-through rate model.\n",
    "AUC, with ties decided by a coin.",
  ])("asks for it in %j", (body) => {
    expect(found(body)).toEqual(["Evaluation"]);
  });

  it.each([
    "### Online metrics\n\nNet loss in basis points.",
    "Offline: AUC. Online: revenue per thousand impressions.",
    "Offline AUC, recall@20; by tenure. Online: accepted requests; guardrail: hides.",
    "- **Business metrics** — waste and empty shelves.",
    "NDCG offline; then an A/B test, decided by the conversion rate.",
    "The primary metric of the experiment is hours saved.",
    "| Kind | Metric |\n| --- | --- |\n| offline | NDCG |\n| online | CTR |",
    "Q: And with users?\nA: Live, we compare the share of escalated chats.",
    "PR-AUC on the test month.\n\nClick-through rate and 28-day retention.",
    "**KPIs:** deflected tickets.",
    "MAE. Then a coin decides which park of each pair follows the model, and we compare the losses.",
    "Онлайн-метрики: конверсия и выручка.",
  ])("is content with %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  it("leaves a step without a section, or an empty one, to other rules", () => {
    expect(findingsIn(design({ Data: "Logs." }), noOnlineMetric)).toEqual([]);
    expect(found("")).toEqual([]);
  });
});
