import { trainServeStackMismatch } from "../../../src/rules/train-serve-stack-mismatch.ts";
import { testAcrossSections } from "./across-sections.ts";

testAcrossSections({
  rule: trainServeStackMismatch,
  base: {
    Requirements: "Answer within 300 ms.",
    "Data preparation": "",
    "Deployment and serving": "Each request is answered online.",
  },
  section: "Data preparation",
  said: [
    {
      Features: "All 61 columns are produced by dbt, once a night, for the training table.",
      "Deployment and serving":
        "When a parcel is scanned, the sorter's Java code derives the 61 columns from the scan events and calls the model.",
    },
    "- Training: PySpark job over three years of logs\n- Serving: the same features, in Scala, inside the API",
    "We prototype features in R. Once a feature proves useful, an engineer re-creates it in the Kotlin service.",
    {
      "Training data": "Histories are turned into feature rows by a Spark job.",
      "Deployment and serving":
        "The scoring service holds a sliding window per meter in memory and derives the same features in Rust.",
    },
    "Audio is turned into mel spectrograms with librosa for training; the doorbell's DSP has its own routine for it in C.",
    "For the training set we resize with Pillow. On the tablet the resizing is done by Android's own bitmap code.",
    {
      "Feature engineering": "The notebook `build_features.ipynb` makes the training matrix.",
      "Deployment and serving":
        "The web team translated the notebook into TypeScript so that it can run in the checkout.",
    },
    "Text is cleaned by a Python script before training. The chat widget cleans it in JavaScript before sending it on.",
    "Offline we compute the ratios in BigQuery; the loan portal's backend (C#) works them out from the form.",
    "Missing values are imputed by scikit-learn in training. The inference container is Java, and fills them by its own rules.",
    "Two code paths derive the inputs: a batch job for learning, a stream processor for scoring. They were written by different people.",
    "The embedded team took the formulas from the data scientists' paper and coded them in C for the tractor.",
    "Training pipeline: Beam on the lake. Serving pipeline: hand-rolled aggregations in the Node.js service. Both produce `user_stats`.",
    "- offline: features via Spark\n- online: features via a custom Flink application",
    "Features for training are made by the data team's nightly SQL. Features for inference are made by the product team's microservice. Each team owns its part.",
    "A SAS macro prepares the actuaries' training table, and the quote engine prepares the same fields in COBOL.",
    "The lab trains on peaks found with Matlab; the handheld finds peaks with an algorithm of its own, written in C.",
    {
      "Model inputs":
        "Counts over 1, 7 and 30 days. In the training table they come from a SQL query over the warehouse. The online store gets them from a Kafka Streams job.",
      "Deployment and serving": "Online inference.",
    },
    "Live features: computed by the Elixir backend. Training features: computed after the fact from a database dump by a Ruby script.",
    "We do not have a feature store. The DS team computes features in notebooks and backend engineers reproduce them in Go from a spec document.",
    "Distance to the depot is computed with PostGIS for training, but with a haversine formula in the driver app.",
    "Признаки для обучения готовит ноутбук на pandas. В онлайне те же признаки собирает сервис на C++.",
  ],
  unsaid: [
    {
      Features: "All 61 columns are produced by one Java library.",
      "Deployment and serving":
        "When a parcel is scanned, the sorter's Java code calls this library; the training table is made by the library, too, in a Spark job.",
    },
    "- Training: PySpark job over three years of logs\n- Serving: Triton, written in C++",
    "We prototype features in R. Once a feature proves useful it moves into the shared Kotlin library, from which the training set is made as well.",
    {
      "Training data": "Feature rows are the ones that the scoring service logged with each answer.",
      "Deployment and serving":
        "The scoring service holds a sliding window per meter in memory and derives the features in Rust.",
    },
    "Training reads `features_daily`, which Airflow fills. The endpoint reads the same table's latest partition from Bigtable.",
    "Audio is turned into mel spectrograms with a C library, which training calls through a Python binding and the doorbell links.",
    "The resizing is part of the exported graph, so the tablet does what training did.",
    {
      "Feature engineering":
        "The notebook `build_features.ipynb` is an exploration; the job in production is `features.py`.",
      "Deployment and serving": "The checkout is in TypeScript and calls the Python service over HTTP.",
    },
    "Text is cleaned by a Python script before training. The chat widget sends raw text, and the Python service cleans it with the same script.",
    "Offline we compute the ratios in BigQuery, and store them in a table that the loan portal's backend (C#) looks up.",
    "The scikit-learn pipeline is exported with the model, imputation included. The inference container is Java and runs the export.",
    "A batch job trains the model, a stream processor scores it. Inputs are computed once, by the stream processor.",
    "The embedded team took the model file from the data scientists and loaded it into the C runtime.",
    {
      Data: "Sensor rows of six years are aggregated to hours by replaying them through the edge box's Go code.",
      "Deployment and serving": "The edge box aggregates the last hour in Go before it calls the model.",
    },
    "Training pipeline: Beam on the lake, in Python. Serving: FastAPI in Python, importing the Beam transforms.",
    "- offline: metrics via Spark\n- online: clicks via a Flink application",
    "Labels are made by the data team's nightly SQL. Features are made by the product team's microservice and logged.",
    "A SAS macro prepares the actuaries' report, and the quote engine is in COBOL.",
    "The lab's Matlab code was retired. The handheld finds peaks in C, and training uses the peaks that handhelds sent.",
    {
      "Model inputs":
        "Counts over 1, 7 and 30 days. Feast computes them from one definition, for the training table and for the online store.",
      "Deployment and serving": "Online inference.",
    },
    "What the model is trained on is what the till assembled and sent at the time.",
    "Live features are computed by the Elixir backend. A golden test feeds 10,000 recorded requests through the Ruby script and the backend and fails when a value differs.",
    "The historical features are recomputed from raw logs in Trino, the live ones in Flink; every hour a job samples 1,000 requests and compares both sides.",
    "We considered computing features in Go for serving, but that would have meant two implementations; the service calls Python instead.",
    "The driver app is in Dart, the backend in Go, and training in Python.",
    "Lags and rolling means: `features.py`, which the planner's server calls as well.",
    "Признаки для обучения и для сервиса считает одна библиотека на Java.",
    "Модель обучается на Python, сервис написан на Go и читает готовые признаки из Redis.",
  ],
});
