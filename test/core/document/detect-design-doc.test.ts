import { describe, expect, test } from "vitest";
import { detectDesignDoc } from "../../../src/core/document/detect-design-doc.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";

const detect = (text: string) => detectDesignDoc(parseDesignDoc(text));
/** A document of headings, each with a sentence that says nothing. */
const withHeadings = (...headings: readonly string[]) =>
  headings.map((heading) => `${heading}\n\nSome words.\n`).join("\n");

describe("front matter decides", () => {
  test.each([
    ["---\nloopboard: true\n---\n\nNotes.\n", true, "its front matter says loopboard: true"],
    ["---\nloopboard: false\n---\n\n# Data\n\n# Model\n", false, "its front matter says loopboard: false"],
    ["---\nframework: seven-steps\n---\n", true, "its front matter names the framework seven-steps"],
  ])("%j", (text, isDesignDoc, reason) => {
    expect(detect(text)).toEqual({ isDesignDoc, reason });
  });
});

describe("design docs", () => {
  test.each<[string, string]>([
    [
      "an interview answer",
      withHeadings(
        "# Feed ranking",
        "## Clarify",
        "## Frame as ML",
        "## Data & features",
        "## Model",
        "## Serving",
        "## Monitor",
      ),
    ],
    [
      "a house template",
      withHeadings(
        "## 1 Overview",
        "## 2 Motivation",
        "## 3 Success metrics",
        "## 5 Methodology",
        "### 5.1 Problem statement",
        "### 5.2 Data",
        "### 5.3 Techniques",
        "## 6 Implementation",
        "### 6.3 Monitoring",
      ),
    ],
    [
      "a Russian template",
      withHeadings(
        "# Дизайн ML системы",
        "## Цели и предпосылки",
        "### Постановка задачи",
        "### Данные",
        "## Способ оценки пилота",
        "## Внедрение",
      ),
    ],
    [
      "a long one with few words of ML",
      withHeadings("# Feed", "## Requirements", "## Features", "## Ranking model", "## Serving").replace(
        "Some words.",
        "Who may see a post is told when it is written. ".repeat(220) +
          "We predict whether it is read; trained daily, cross-entropy, AUC.",
      ),
    ],
    [
      "one that heads a few columns by their names",
      withHeadings(
        "# Late orders",
        "## Requirements",
        "## orders.created_at",
        "## orders.paid",
        "## Features",
        "## Model",
        "## Evaluation",
      ),
    ],
    [
      "a README that is one",
      withHeadings(
        "# ML System Design: ETA",
        "## Dataset",
        "## Model",
        "## Evaluation",
        "## Serving",
        "## Quickstart",
        "## License",
      ),
    ],
    [
      "four sections of a bold outline",
      withHeadings("# Churn", "**Business goal**", "**Data**", "**Model**", "**Metrics**"),
    ],
  ])("%s", (_, text) => {
    expect(detect(text)).toMatchObject({ isDesignDoc: true });
  });

  test("the reason counts the sections", () => {
    expect(
      detect(withHeadings("# Churn", "## Requirements", "## Data", "## Model", "## Metrics")).reason,
    ).toBe("4 of the 7 steps have a section of their own");
  });
});

describe("other documents", () => {
  test.each<[string, string, RegExp]>([
    [
      "a README",
      withHeadings(
        "# Churn model",
        "## Dataset",
        "## Installation",
        "## Usage",
        "## Training",
        "## Results",
        "## License",
      ),
      /^it reads like a README \(install, usage, license\)$/,
    ],
    [
      "a changelog",
      withHeadings("# Changelog", "## 1.2.0", "### Added", "### Fixed", "## Model registry"),
      /^it reads like a changelog/,
    ],
    [
      "a tutorial",
      `In this tutorial you will learn to predict prices.\n\n${withHeadings("# House prices", "## Import libraries", "## Load the data", "## Feature engineering", "## Model training", "## Evaluation")}`,
      /^it reads like a tutorial or blog post/,
    ],
    [
      "a model card",
      withHeadings(
        "# Model card",
        "## Model details",
        "## Intended use",
        "## Training data",
        "## Evaluation",
        "## Environmental impact",
      ),
      /^it reads like a paper or model card/,
    ],
    [
      "a system design without ML",
      withHeadings(
        "# Design a URL shortener",
        "## Functional requirements",
        "## Capacity estimation",
        "## Data model",
        "## High-level design",
        "## Scaling",
        "## Monitoring",
      ),
      /^it says little about data, models or metrics$/,
    ],
    [
      "a list of questions",
      withHeadings(
        "# Interview",
        "## How do you evaluate a ranking model?",
        "## What is a feature store?",
        "## Design a feed",
        "## Why do models drift?",
      ),
      /./,
    ],
    [
      "a behavioural guide",
      withHeadings("# Interviews", "## STAR method", "## Tell me about yourself", "## Questions to ask"),
      /^it reads like a list of questions or links/,
    ],
    [
      "a course",
      withHeadings(
        "# Syllabus",
        "## Week 1: Data",
        "## Week 2: Model development",
        "## Week 3: Evaluation",
        "## Homework",
        "## Quiz",
      ),
      /^it reads like a tutorial or blog post/,
    ],
    [
      "a product proposal",
      withHeadings(
        "# Checkout",
        "## Problem",
        "## Goals",
        "## Non-goals",
        "## Success metrics",
        "## Rollout",
      ),
      /^it says little about data, models or metrics$/,
    ],
    [
      "notes",
      withHeadings("# Prices", "## Data", "## Model").replace("Some words.", "Trained with cross-entropy."),
      /^only 2 of the 7 steps have a section of their own$/,
    ],
    [
      "the README of a service whose models are tables",
      [
        "# Billing\n\nPart of the shop.\n\n## Requirements\n\nDocker, a running Postgres, the nightly ETL.\n",
        "## Installation\n\n```sh\nmake run\n```\n\n## Data\n\nFixtures lie in `testdata/`.\n",
        "## Model\n\nSQLAlchemy models are in `models.py`.\n",
        "## Deployment\n\nLatency p99 is 80 ms, rollback with `make rollback`.\n\n## Monitoring\n\nGrafana.\n",
      ].join("\n"),
      /^it says little about data, models or metrics$/,
    ],
    [
      "a long text on another kind of model",
      withHeadings("# Access", "## Scopes", "## Features", "## Access model", "## Runtime API").replace(
        "Some words.",
        "Who may read a file is told when the process starts, and not later. ".repeat(150),
      ),
      /^it says little about data, models or metrics$/,
    ],
    [
      "a reference of an API",
      withHeadings(
        "# Queue",
        ...["queue.push(item)", "queue.pop()", "queue.length", "Event: 'empty'", "queue.training"].map(
          (name) => `### ${name}`,
        ),
        ...["queue.evaluate(model)", "new Queue(options)", "queue.on(name, listener)"].map(
          (name) => `### ${name}`,
        ),
        "## Requirements",
        "## Data",
        "## Signal features",
        "## Model training",
      ),
      /^it reads like a reference of an API/,
    ],
    [
      "an agent's instructions",
      withHeadings(
        "# ML engineer",
        "## Core responsibilities",
        "## Model review",
        "## Training pipeline",
        "## Evaluation",
        "## Output format",
      ),
      /^it reads like instructions for an agent/,
    ],
    ["an empty file", "", /^no step has a section of its own$/],
  ])("%s", (_, text, reason) => {
    const detection = detect(text);
    expect(detection.isDesignDoc).toBe(false);
    expect(detection.reason).toMatch(reason);
  });
});
