import { stepIds, type StepId } from "../../../src/core/framework/step-id.ts";
import type { LabelledDocument } from "./corpus.ts";

/** Short documents of our own, one for each way in which people outline such designs. */
export const miniCorpus: readonly LabelledDocument[] = [
  design("numbered steps", stepIds, [
    "# Ads click prediction",
    "## 1. Clarifying requirements\n\nHow many users? 10M a day.",
    "## 2. ML task\n\nBinary classification.",
    "## 3. Data\n\nImpressions and clicks.",
    "## 4. Model\n\nLogistic regression first.",
    "## 5. Metrics\n\nLog loss, then revenue.",
    "## 6. Serving\n\n50 ms at p99.",
    "## 7. Monitoring\n\nDrift of the click rate.",
  ]),
  design(
    "several steps in one heading",
    ["requirements", "framing", "data", "model", "evaluation", "serving", "monitoring"],
    [
      "# Friend suggestions",
      "### 1. Problem Formulation\n\n* Use case?\n* ML formulation\n  * Ranking problem: predict whether two users connect",
      "### 2. Data & Feature Engineering\n\nGraph of users.",
      "### 3. Model Development and Offline Evaluation\n\nA GNN, by recall.",
      "### 4. Deployment, Monitoring, and Updates\n\nDaily.",
    ],
  ),
  design(
    "a house template",
    ["requirements", "framing", "data", "model", "evaluation", "serving", "monitoring"],
    [
      "## 1 Overview\n\nReturns.",
      "## 2 Motivation\n\nToo many returns.",
      "## 3 Success Metrics\n\nReturn rate.",
      "## 5 Methodology",
      "### 5.1 Problem statement\n\nTo be framed.",
      "### 5.2 Data\n\nOrders.",
      "### 5.3 Techniques\n\nTrees.",
      "### 5.4 Experimentation & Validation\n\nBy week.",
      "## 6 Implementation",
      "### 6.1 High-level design\n\nA nightly job.",
      "### 6.2 Monitoring & Alarms\n\nFreshness.",
      "## 7 Appendix\n\nNone.",
    ],
  ),
  design(
    "bold lines",
    ["requirements", "data", "model", "evaluation"],
    [
      "# Churn prediction model",
      "**Business goal**\n\nKeep subscribers.",
      "**Data sources**\n\nBilling, logins.",
      "**Baseline**\n\nDays since the last login.",
      "**Metrics:**\nRecall at the top tenth.",
    ],
  ),
  design(
    "a list as outline",
    ["requirements", "data", "model", "serving"],
    [
      "# ML system design: a template",
      "1. Requirements\n   - who, how many\n2. Data collection\n   - logs\n3. Modeling\n   - baseline\n4. Deployment\n   - canary",
    ],
  ),
  design(
    "emoji, roman numbers and setext",
    ["requirements", "data", "model", "evaluation", "serving"],
    [
      "Demand forecasting\n===",
      "## 🎯 I. Problem definition\n\nThe business loses fresh food: stakeholders want less waste within the budget.",
      "## 📊 II. Dataset\n\nSales by day.",
      "III. Baseline solution\n---\n\nLast week again.",
      "## IV. Error analysis\n\nHolidays.",
      "## V. Integration\n\nOrders system.",
    ],
  ),
  design(
    "по-русски",
    ["requirements", "framing", "data", "model", "evaluation", "serving"],
    [
      "# Дизайн ML системы - Прогноз спроса",
      "### 1. Цели и предпосылки\n\nМеньше списаний.",
      "#### 2.1. Постановка задачи\n\nРегрессия.",
      "**Этап 1 — Подготовка данных**\n\nПродажи.",
      "**Этап 2 — Обучение моделей**\n\nБустинг.",
      "#### 3.1. Способ оценки пилота\n\nСравнение магазинов.",
      "### 4. Внедрение\n\nНочной расчёт.",
    ],
  ),
  other(
    "a README",
    "# Churn\n\n## Dataset\n\nx\n\n## Installation\n\npip install churn\n\n## Usage\n\nx\n\n## Training\n\nx\n\n## License\n\nMIT\n",
  ),
  other(
    "a design without ML",
    "# Design a chat\n\n## Requirements\n\nx\n\n## Data model\n\nx\n\n## Scaling\n\nx\n\n## Monitoring\n\nx\n",
  ),
  other(
    "a tutorial",
    "# Houses\n\nIn this tutorial we predict prices.\n\n## Load the data\n\nx\n\n## Model training\n\nx\n\n## Evaluation\n\nx\n",
  ),
  other(
    "a changelog",
    "# Changelog\n\n## 2.0.0\n\n### Added\n\n- Model monitoring\n\n### Fixed\n\n- Metrics\n",
  ),
];

function design(id: string, steps: readonly StepId[], parts: readonly string[]): LabelledDocument {
  return { id, isDesignDoc: true, text: `${parts.join("\n\n")}\n`, steps: new Set(steps) };
}

function other(id: string, text: string): LabelledDocument {
  return { id, isDesignDoc: false, text, steps: new Set() };
}
