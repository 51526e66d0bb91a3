import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "undefined-metric",
    what: "the goal is productivity",
    edits: [
      [
        "Goal? Deflect helpdesk tickets: −20% HR and IT tickets per employee in 6 months",
        "Goal? Make employees more productive and improve their experience",
      ],
      ["primary: HR and IT tickets per employee", "primary: employee productivity"],
      ["Business: tickets per employee weekly, cost per question daily", "Business: cost per question daily"],
    ],
  },
  {
    rule: "vague-quantity",
    what: "fast, fresh and cheap",
    edits: [
      ["Latency: first token p95 < 2 s, full answer p95 < 8 s", "Latency: fast responses"],
      ["Freshness: a changed document is searchable within 1 hour", "Freshness: near real time"],
      ["Cost: < $0.02 per question", "Cost: reasonable"],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "300 tokens of a 70B model in 20 ms",
    edits: [
      ["first token p95 < 2 s, full answer p95 < 8 s", "full answer p95 < 20 ms"],
      [
        /- Path \(p95\): gateway[^]*?< 2 s\n/,
        "- Path: gateway → rewrite → embed → hybrid search → rerank → generate\n",
      ],
    ],
  },
  {
    rule: "privacy-unaddressed",
    what: "HR cases are indexed like everything else",
    edits: [
      [/- Privacy: HR cases[^]*?agreed\n/, "- HR cases, salaries and sick notes are indexed, too\n"],
      [/- Security: data stays[^]*?30 days\n/, ""],
      [/- Permissions\?[^]*?cannot open\n/, ""],
      [/- ACL filter inside[^]*?is built\n/, ""],
      ["Metadata per chunk: ACL groups, last edit", "Metadata per chunk: last edit"],
      [" and 100 that the asker may not see", ""],
      [" (same ACL groups only)", ""],
      ["sync errors; ACL mismatch audit daily", "sync errors"],
      [/- Permission leak →[^]*?security team\n/, ""],
      ["injection, permission leaks, harmful", "injection, harmful"],
      ["reported wrong answers, permission incidents = 0,", "reported wrong answers,"],
      ["office hours + pager for permission incidents", "office hours"],
      ["cheaper and permission-safe with RAG", "cheaper with RAG"],
      ["they change daily, and permissions differ", "they change daily"],
    ],
  },
  {
    rule: "no-error-analysis",
    what: "neither slices nor reading",
    edits: [
      [/- Slices: source[^]*?missing doc\n/, ""],
      [", 50 human reviews a week", ""],
      [/- Feedback loop: thumbs-down[^]*?evaluation set\n/, ""],
      [/- Red team before launch[^]*?advice\n/, ""],
    ],
  },
  {
    rule: "no-offline-metric",
    what: "judged by the pilot users alone",
    edits: [
      [
        /- Retrieval offline: recall@20[^]*?unanswerable ones\n/,
        "- Pilot users try it for two weeks and tell us what they think\n",
      ],
      [
        /- Baseline: BM25 over chunks[^]*?← choose\n/,
        "- BM25 over chunks (= today's intranet search), hybrid with fine-tuned embeddings and a cross-encoder reranker\n",
      ],
      [/- Compared on the evaluation set:[^]*?← choose\n/, ""],
      ["recall@20 on the evaluation set nightly, top score", "top score"],
      ["or when recall@20 drops by 3 points", "or when questions drift"],
    ],
  },
  {
    rule: "no-online-metric",
    what: "offline numbers are all there is",
    edits: [
      [/- Online: A\/B test by department[^]*?cost per question\n/, ""],
      ["10% → A/B 50% → all", "10% → 50% → all"],
      ["Quality: thumbs-up rate, sampled", "Quality: sampled"],
      ["Business: tickets per employee weekly, cost", "Cost: cost"],
    ],
  },
  {
    rule: "no-baseline",
    what: "only the chosen variants",
    edits: [
      [/- Baseline: BM25 over chunks[^]*?recall@20 0\.81\n/, ""],
      [/ - no RAG, LLM alone: 34% correct\n/, ""],
      [/ - extractive \(top chunk[^]*?58% correct\n/, ""],
    ],
  },
  {
    rule: "no-fallback",
    what: "the bullets of it",
    edits: [
      [/- Fallback\n[^]*?BM25 only\n/, ""],
      ["QPS, error and fallback rate", "QPS, error rate"],
      [/- Provider outage →[^]*?contracted\n/, ""],
    ],
  },
  {
    rule: "no-non-goals",
    what: "the line of what is out of scope",
    edits: [
      [/- Out of scope:[^]*?code search\n/, ""],
      [
        "Retrieval + generation, not fine-tuning on the documents: they change daily, and permissions differ",
        "Retrieval + generation",
      ],
    ],
  },
  {
    rule: "no-retraining-trigger",
    what: "embeddings are trained once",
    edits: [
      [/- Retrain the embeddings quarterly[^]*?index\n/, ""],
      [/ - refreshed every quarter, 100 new questions each\n/, ""],
    ],
  },
  {
    rule: "no-rollout-plan",
    what: "launched to everybody",
    edits: [
      [
        /## 10\. Rollout[^]*?together\n/,
        "## 10. Launch\n\n- Announced in Slack, available for all employees from day one\n",
      ],
      ["A/B test by department, 4 weeks", "before and after the launch, 4 weeks"],
      ["a blue/green index", "a new index"],
    ],
  },
  {
    rule: "objective-metric-mismatch",
    what: "tickets are to fall, time in chat is measured",
    edits: [
      ["primary: HR and IT tickets per employee", "primary: daily active users and session length"],
      [
        'secondary: thumbs-up rate, share of "I don\'t know", repeat questions within 10 min',
        "secondary: number of messages per session",
      ],
      ["Business: tickets per employee weekly, cost", "Business: cost"],
    ],
  },
  {
    rule: "placeholder-text",
    what: "a number to be looked up",
    edits: [["80k (question, clicked doc) pairs", "TBD (question, clicked doc) pairs"]],
  },
  {
    rule: "random-split-over-time",
    what: "pairs are shuffled",
    edits: [
      [
        "Split by time: pairs before March train, March–April validation, from May test; no doc family in two sets",
        "Split: shuffle the pairs of the last 12 months, 80/10/10",
      ],
    ],
  },
  {
    rule: "missing-step",
    what: "nothing on data",
    edits: [[/## 5\. Data[^]*?agreed\n/, ""]],
  },
  {
    rule: "empty-step",
    what: "the heading of serving alone",
    edits: [[/(?<=## 9\. Serving\n)[^]*?20 min\n/, ""]],
  },
  {
    rule: "thin-step",
    what: "evaluation is one bullet",
    edits: [[/(?<=## 8\. Evaluation\n)[^]*?cost per question\n/, "\n- Evaluate before launch\n"]],
  },
  {
    rule: "missing-topic",
    what: "no estimate of traffic or size",
    edits: [
      [/## 3\. Back of the envelope[^]*?day\n\n(?=## 4)/, ""],
      ["25,000 employees, in Slack", "all employees, in Slack"],
      ["; ~2M documents, ~10k changed per day", ""],
      [/- Latency: first token[^]*?8 s\n/, ""],
      [/- Freshness: a changed[^]*?hour\n/, ""],
    ],
  },
  {
    rule: "unmonitored-metric",
    what: "only latency and errors are watched",
    edits: [
      [/- Quality: thumbs-up rate[^]*?a week\n/, ""],
      [/- Retrieval: recall@20 on the evaluation set nightly[^]*?results\n/, ""],
      [/- Business: tickets[^]*?day\n/, ""],
      [/- Feedback loop: thumbs-down[^]*?evaluation set\n/, ""],
      ["or when recall@20 drops by 3 points", "or when questions drift"],
    ],
  },
  {
    rule: "unit-mix",
    what: "the path is of medians, the promise of p95",
    edits: [["- Path (p95): gateway", "- Path (median): gateway"]],
  },
  {
    rule: "estimate-mismatch",
    what: "gigabytes of vectors",
    edits: [["768 dims × 4 bytes ≈ 49 GB of vectors", "768 dims × 4 bytes ≈ 4.9 GB of vectors"]],
  },
  {
    rule: "contradicting-quantity",
    what: "another number of documents",
    edits: [
      ["2M docs × 8 chunks = 16M chunks", "5M docs × 8 chunks = 40M chunks"],
      ["16M × 768 dims × 4 bytes ≈ 49 GB of vectors", "40M × 768 dims × 4 bytes ≈ 123 GB of vectors"],
    ],
  },
  {
    rule: "latency-budget",
    what: "the reranker takes a second more",
    edits: [
      [
        "rerank 50 chunks 150 ms → first token 900 ms; sum 1,500 ms < 2 s",
        "rerank 50 chunks 1,150 ms → first token 900 ms",
      ],
    ],
  },
  {
    rule: "unowned-risk",
    what: "risks without what is done about them",
    edits: [
      ["Hallucination → citations, groundedness check, abstain", "Hallucination"],
      ["Stale docs → freshness feature, warning on documents older than 2 years", "Stale docs"],
    ],
  },
];
