import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { testAcrossSections } from "./across-sections.ts";

testAcrossSections({
  rule: latencyBudget,
  base: {
    Requirements: "Users are clerks at 40 counters.",
    "Deployment and serving": "Each request is answered online.",
  },
  section: "Deployment and serving",
  said: [
    {
      Requirements: "p99 latency below 150 ms.",
      "Deployment and serving": "1. Auth: 15 ms\n2. Feature lookup: 45 ms\n3. Model: 110 ms",
    },
    {
      Requirements: "A barrier opens no later than 1.5 s after the plate is seen.",
      "Deployment and serving":
        "The camera needs 400 ms for a frame, the upload over LTE 600 ms, and the recogniser 700 ms.",
    },
    {
      Requirements: "Bids are due after 100 ms, network included.",
      "Deployment and serving":
        "| Hop | Time |\n|---|---|\n| Exchange to us | 25 ms |\n| Lookup of the profile | 30 ms |\n| Model | 35 ms |\n| Us to exchange | 25 ms |",
    },
    "Our promise to the ward is half a second. The lab system's query takes 320 ms and the model another 240 ms.",
    {
      Requirements: "Response time: 300 ms (p95).",
      "Deployment and serving":
        "The gateway adds 20 ms. From there it is 140 ms to the feature store, as it is in another region. The ranker takes 160 ms.",
    },
    "Drivers get a new estimate within 800 ms.\n\n- map matching: 350 ms\n- features: 150 ms\n- gradient boosting: 40 ms\n- push to the phone: 400 ms",
    {
      Requirements: "SLO: 99% of answers in 250 ms",
      "Deployment and serving": "Of this the store uses 120 ms and the model 150 ms.",
    },
    {
      Requirements: "Search results within 120 ms at p95.",
      "Deployment and serving":
        "Path of a query: tokenising 5 ms → vector search 60 ms → cross-encoder 70 ms → response 10 ms.",
    },
    {
      Requirements: "A decision in 80 ms.",
      "Deployment and serving": "Stages: parse (5 ms), enrich (40 ms), score (30 ms), write (15 ms).",
    },
    {
      Requirements: "| Requirement | Value |\n|---|---|\n| Latency (p99) | 60 ms |",
      "Deployment and serving":
        "| Step | Cost |\n|---|---|\n| Deserialise | 4 ms |\n| Features | 28 ms |\n| Inference | 25 ms |\n| Serialise | 6 ms |",
    },
    {
      Requirements: "Suggestions show while a word is typed, 100 ms at the latest.",
      "Deployment and serving":
        "From the keyboard to our edge it is 40 ms, the model adds 35 ms and the way back 40 ms.",
    },
    {
      Requirements: "The API answers in 90 ms.",
      "Deployment and serving":
        "Before the model runs, two look-ups happen one after the other: the account (30 ms) and the device (30 ms). The model takes 25 ms. Then the decision is written, 15 ms.",
    },
    {
      Requirements: "Total latency must not exceed 500 ms.",
      "Deployment and serving": "Reranking: 200 ms\n\nRetrieval: 150 ms\n\nGeneration of the snippet: 250 ms",
    },
    {
      Requirements: "Time to answer: 2 s.",
      "Deployment and serving":
        "p95 of the parts: retrieval 400 ms, prompt assembly 50 ms, first token 900 ms, remaining tokens 1.1 s.",
    },
    "We have agreed on 30 ms with the exchange desk. Market data arrives with a delay of 8 ms, features need 12 ms, the network 7 ms, and risk checks 6 ms.",
    {
      Requirements: "Results are on the radiologist's screen within 20 seconds.",
      "Deployment and serving":
        "Loading a study takes 9 seconds, segmentation 8 seconds, classification 4 seconds.",
    },
    {
      Requirements: "Playback starts after 400 ms at most.",
      "Deployment and serving":
        "It takes 120 ms to get the listener's profile, 90 ms to gather candidates, 150 ms to rank them, and 80 ms to open the stream.",
    },
    {
      Requirements: "Latency: p95 < 100 ms",
      "Deployment and serving":
        "The call to the embedding service takes about 45 ms; ANN search takes about 30 ms; the ranker takes about 40 ms.",
    },
    {
      Requirements: "A lock must open in 1 second.",
      "Deployment and serving":
        "Of that second the face detector takes 300 ms, liveness 450 ms, matching 200 ms and the bolt itself 150 ms.",
    },
    {
      Requirements: "Nobody waits for longer than 4 s.",
      "Deployment and serving":
        "Upload of the photo: 1.5 s on 4G. Queue: 0.5 s. Model on CPU: 2.2 s. Answer: 0.1 s.",
    },
    {
      Requirements: "Delay from microphone to subtitle: at most 1.5 s.",
      "Deployment and serving":
        "Audio is collected in chunks of 800 ms, recognised in 400 ms, punctuated in 150 ms and rendered in 250 ms.",
    },
    {
      Requirements: "The feed must load within 350 ms.",
      "Deployment and serving":
        "| Stage | p95 (ms) |\n|---|---|\n| Candidate generation | 120 |\n| Feature hydration | 90 |\n| Heavy ranker | 110 |\n| Business rules | 45 |",
    },
    {
      Requirements: "We owe the portal an answer in 250 ms.",
      "Deployment and serving":
        "Half of that, 125 ms, goes to the database. Features cost 70 ms, the trees 30 ms, and the explanation 60 ms.",
    },
    {
      Requirements: "Ответ за 200 мс (p95).",
      "Deployment and serving": "Чтение профиля занимает 70 мс, отбор кандидатов 60 мс, ранжирование 90 мс.",
    },
    {
      Requirements: "Решение должно быть готово не позднее чем через 300 мс.",
      "Deployment and serving": "- Сеть: 40 мс\n- Признаки: 120 мс\n- Модель: 160 мс",
    },
  ],
  unsaid: [
    {
      Requirements: "p99 latency below 150 ms.",
      "Deployment and serving": "1. Auth: 15 ms\n2. Feature lookup: 45 ms\n3. Model: 60 ms",
    },
    {
      Requirements: "A barrier opens no later than 1.5 s after the plate is seen.",
      "Deployment and serving":
        "The small recogniser needs 400 ms, the one with attention 900 ms, and the ensemble 1,300 ms.",
    },
    {
      Requirements: "Bids are due after 100 ms, network included.",
      "Deployment and serving":
        "| Region | Round trip |\n|---|---|\n| Frankfurt | 25 ms |\n| Virginia | 90 ms |\n| Tokyo | 140 ms |",
    },
    "Our promise to the ward is half a second. The lab system's query takes 220 ms and the model another 140 ms.",
    {
      Requirements: "Response time: 300 ms (p95).",
      "Deployment and serving":
        "The gateway adds 20 ms. A cache miss costs 140 ms, a hit 2 ms; the ranker takes 130 ms.",
    },
    "Drivers get a new estimate within 800 ms. The client gives up after 2 s, tries again after 5 s, and shows a dash after 10 s.",
    {
      Requirements: "SLO: 99% of answers in 250 ms",
      "Deployment and serving":
        "We page somebody when the store takes more than 120 ms or the model more than 150 ms.",
    },
    {
      Requirements: "Translations should appear in at most three seconds.",
      "Deployment and serving": "A page takes 1.2 s, a chapter 2.8 s, and a title 0.3 s.",
    },
    {
      Requirements: "Latency budget: 1 s end to end.",
      "Deployment and serving":
        "OCR runs when the document arrives, hours before (650 ms). Extraction takes 300 ms, and the check against the ERP 200 ms.",
    },
    {
      Requirements: "Search results within 120 ms at p95.",
      "Deployment and serving":
        "With 100 candidates the cross-encoder takes 30 ms, with 200 it takes 60 ms, with 400 it takes 120 ms.",
    },
    {
      Requirements: "A decision in 80 ms.",
      "Deployment and serving": "p50 is 20 ms, p95 45 ms and p99 70 ms.",
    },
    {
      Requirements: "| Requirement | Value |\n|---|---|\n| Latency (p99) | 60 ms |",
      "Deployment and serving":
        "| Model | Time |\n|---|---|\n| Logistic regression | 4 ms |\n| Trees | 28 ms |\n| Network | 55 ms |",
    },
    {
      Requirements: "Suggestions show while a word is typed, 100 ms at the latest.",
      "Deployment and serving": "The model takes 35 ms on a GPU and 80 ms on a CPU.",
    },
    {
      Requirements: "Every alarm reaches the guard in 3 s.",
      "Deployment and serving":
        "Each clip is 10 s long, keeps 2 s from before, and is stored for 30 days. Detection needs 0.8 s.",
    },
    {
      Requirements: "The API answers in 90 ms.",
      "Deployment and serving": "Training takes 40 s per epoch, and loading the model 12 s.",
    },
    {
      Requirements: "Total latency must not exceed 500 ms.",
      "Deployment and serving": "Reranking: 200 ms\n\nRetrieval: 150 ms\n\nSnippet: 100 ms",
    },
    {
      Requirements: "Time to answer: 2 s.",
      "Deployment and serving": "Chat answers 2 s, mail drafts 20 s, and summaries of a day 50 s.",
    },
    "We have agreed on 30 ms with the exchange desk. Features need 12 ms and the network 7 ms. The old system took 45 ms for the features alone.",
    {
      Requirements: "Results are on the radiologist's screen within 20 seconds.",
      "Deployment and serving":
        "Head studies take 9 seconds, chest studies 14 seconds, whole bodies 19 seconds.",
    },
    {
      Requirements: "Playback starts after 400 ms at most.",
      "Deployment and serving": "Timeouts: profile 120 ms, candidates 200 ms, ranking 250 ms.",
    },
    {
      Requirements: "Latency: p95 < 100 ms",
      "Deployment and serving":
        "The embedding is cached, 2 ms; if it is not, it takes 45 ms. ANN search takes about 20 ms; the ranker takes about 25 ms.",
    },
    {
      Requirements: "A lock must open in 1 second.",
      "Deployment and serving":
        "A try with face takes 700 ms, one with the finger 400 ms, one with the code 5 s.",
    },
    {
      Requirements: "Nobody waits for longer than 4 s.",
      "Deployment and serving": "Upload of the photo: 1.5 s on 4G, 0.4 s on Wi-Fi. Model on CPU: 1.9 s.",
    },
    {
      Requirements: "Delay from microphone to subtitle: at most 1.5 s.",
      "Deployment and serving":
        "Audio is collected in chunks of 400 ms, recognised in 300 ms, punctuated in 150 ms and rendered in 250 ms.",
    },
    {
      Requirements: "The feed must load within 350 ms.",
      "Deployment and serving":
        "| Load | p95 (ms) |\n|---|---|\n| 100 rps | 120 |\n| 200 rps | 190 |\n| 400 rps | 310 |",
    },
    {
      Requirements: "We owe the portal an answer in 250 ms.",
      "Deployment and serving":
        "The answer takes 210 ms; of these 125 ms go to the database, 50 ms to features and 35 ms to the trees.",
    },
    {
      Requirements: "Ответ за 200 мс (p95).",
      "Deployment and serving": "Чтение профиля занимает 40 мс, отбор кандидатов 60 мс, ранжирование 70 мс.",
    },
    {
      Requirements: "Решение должно быть готово не позднее чем через 300 мс.",
      "Deployment and serving": "Таймаут признаков 200 мс, модели 250 мс, потом отвечают правила.",
    },
  ],
});
