import { describe, expect, it } from "vitest";
import { trainServeStackMismatch } from "../../../src/rules/train-serve-stack-mismatch.ts";
import { design, underlined } from "../findings-of.ts";

const count = (data: string, serving = "Online inference."): number =>
  underlined(trainServeStackMismatch, design({ "Data preparation": data, "Deployment and serving": serving }))
    .length;

describe("train-serve-stack-mismatch, in other words", () => {
  it.each([
    "Offline features are built in SQL; at serving time the backend recomputes them in Go.",
    "Feature engineering is done in pandas notebooks and ported to Java for production.",
    "The data scientists write features in Python, the engineers re-write them in Scala for serving.",
    "Feature logic is duplicated: PySpark offline, C++ online.",
    "Two separate pipelines compute the features, one in Spark for training and one in Java for inference.",
    "For training, dbt models build the features; at inference time hand-written Kotlin code does.",
    "The online path re-implements the same transformations in Rust.",
    "Preprocessing is written in Python for training and again in Swift on the device.",
    "The features are computed with SQL in training, while the API calculates them on the fly in TypeScript.",
    "Feature code for serving is maintained separately from the training code.",
    "Windows: pandas in the training notebook, Rust in the service.",
    "The training set's columns come from SQL over the warehouse; the app computes the same columns in Kotlin.",
    "Inputs are prepared by a Python script when training and by a C++ port of it on the device.",
    "Serving has its own implementation of the windows.",
    "Для обучения признаки считает Spark, в проде их считает сервис на Go.",
    "For the archive the inputs are computed in Spark, for the stream the collector computes them in Erlang.",
    "For training, text is cut into tokens by a script in Python; when a message arrives, the gateway does it in C#.",
    "For training all columns are computed in R; the form has its own code for them in PHP.",
  ])("reports %j", (data) => {
    expect(count(data)).toBe(1);
  });

  it.each([
    "Features are computed once and stored in a feature store that training and serving both read.",
    "The same Python package computes features in training and in serving.",
    "Features are logged at serving time and used for training as logged.",
    "Offline features are built in SQL, online ones in Go; a daily job compares both on sampled requests.",
    "Feature transformations are part of the exported model graph.",
    "Training runs in PyTorch, the server is written in Go.",
    "The model is trained in Python and served by Triton in C++.",
    "Feature engineering in pandas is not ported; the service imports the same module.",
    "The dashboard is rewritten in React.",
    "Training runs in Python on the values of the warehouse, the service is in Java.",
    "One Rust crate computes windows; Python loads it for training, the service links it.",
    "Features are computed in Flink and written to Redis and to the lake; training reads the lake.",
    "A shared library, called from Spark and from the Java service, computes the features.",
    "Spark reads the logs, Flink reads the stream; both run one Beam pipeline.",
    "One feature definition compiles to SQL for training and to Java for serving.",
    "For the archive and the stream the inputs are computed in Erlang.",
    "For training, windows are R² and counters of the archive in Python; when a message arrives, the gateway asks Python for them.",
  ])("leaves %j alone", (data) => {
    expect(count(data)).toBe(0);
  });

  it.each([
    "Twice: there is a set of SQL views for the four winters, and a stream job that does the same sums on the events of the minute.",
    "The inputs are calculated at two places. Whoever changes one has to remember the other.",
    "The offline tables are filled by dbt models in the warehouse. At the request the Go service works the same values out of the events that it keeps in memory.",
    "Rolling means are calculated by a stored procedure for training and by the API in C# when a request comes.",
    "For training the spectrum is computed in Matlab, on the collar the firmware computes it in C++.",
    "The tokenizer for training is a Python package, the one in the browser was written by us in JavaScript; tokens are cut by both.",
    "The C++ code in the till repeats what the notebook computes for the inputs.",
    "Two implementations of the windows exist, one for history and one for live requests.",
    "The backend re-creates the features from the description in the wiki.",
    "Both teams wrote the aggregation for themselves.",
    "The formulas of the inputs stand once in R and once in Go.",
    "Training inputs are made with Spark; the tills compute theirs in Kotlin.",
    "For learning a SAS job in the warehouse makes the inputs every night; for the signing screen the ward's system makes them in Java.",
    "The archive is aggregated in dbt, the live counters by our service in Go.",
    "The inputs are written twice, and so far nobody has mixed them up.",
    "The gateway computes these values on its own, whatever the warehouse made of them for training.",
    "Photos for training are cropped with OpenCV. On the phone they are cropped by Swift code.",
    "The scientists' features have been rebuilt in the app.",
    "For training the inputs are computed by a query over the archive, live by the app.",
    "Live the counters are kept by the gateway; for the training set they are counted by a script of the analysts.",
    "The windows of the past are calculated by the warehouse, and when a call comes in they are calculated by the switch.",
    "Historical values are prepared by our notebook, while those for each request are prepared by the till.",
  ])("reports %j, told in other ways", (data) => {
    expect(count(data)).toBe(1);
  });

  it.each([
    "The features are computed twice a day.",
    "Two implementations of the loss were compared in training.",
    "Whoever changes the threshold has to tell the shift.",
    "The warehouse keeps the archive and Redis the newest values; one job fills both.",
    "Live events are read from Kafka, those for training from S3.",
    "The report is written twice, in German and in Italian.",
    "The form has its own colours.",
    "The dashboard is in TypeScript. The training job reads its columns in Python.",
    "For training the columns are made in SQL. The report for the board is made in Excel.",
    "The app has its own version number.",
    "The model is trained in Python on these values. The service loads it in Go.",
    "Both sides read the values that one Kotlin library computes; the service repeats nothing.",
    "Each night the gateway repeats the request that failed.",
    "Inputs are computed by the service when a request comes, and training reads what was logged by the service.",
    "For training the rows are read by a script; live they are computed by the same script.",
    "For training the labels are made by a clerk, live the inputs are computed by the app.",
    "The training set is drawn by a query, and live requests are answered by the service.",
    "Inputs are made once, in Spark, and the service in Go looks them up.",
  ])("leaves %j alone, told in other ways", (data) => {
    expect(count(data)).toBe(0);
  });

  it("takes what is said in another paragraph of a design without headings for no answer", () => {
    const slip = "For training, tokens are made by a script in Python; the gateway makes them in C#.";
    const memo = (between: string) =>
      underlined(trainServeStackMismatch, `We use the same library.${between}${slip} It is so.`).length;
    expect(memo("\n\n")).toBe(1);
    expect(memo(" ")).toBe(0);
  });
});

describe("train-serve-stack-mismatch, in two plain sentences", () => {
  const of = (text: string): readonly string[] =>
    underlined(trainServeStackMismatch, design({ Features: text }));

  it.each([
    "Data scientists compute the training features in MATLAB. The nightly job was written by IT and computes them in Java.",
    "Training features are computed with Spark. The service computes them in Java.",
    "For training, pandas builds the aggregates. At inference, the Go service calculates them from the stream.",
    "Offline, the windows are computed in BigQuery. The API computes them in Kotlin.",
  ])("%s", (text) => {
    expect(of(text)).toHaveLength(1);
  });

  it.each([
    "Training features are computed with Spark. The service reads them from Redis.",
    "The model is trained in Python. The service runs it in Java with ONNX.",
    "Training features are computed with Spark. The nightly job computes them with the same library in Spark.",
    "Training features are computed in Spark. The service gets them ready-made from the store.",
  ])("is silent of %s", (text) => {
    expect(of(text)).toEqual([]);
  });
});
