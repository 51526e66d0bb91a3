/** Languages and engines in which features are computed, and which side of a model, training or serving, a clause speaks of. */
export const stack =
  "(?:Spark(?: SQL)?|PySpark|SQL|BigQuery|Snowflake|Hive|Presto|Trino|dbt|pandas|Polars|Python|notebooks?|Airflow|Java|Scala|Erlang|Elixir|Go|Golang|C\\+\\+|Rust|C#|Kotlin|Node(?:\\.js)?|TypeScript|JavaScript|Flink|Kafka Streams|Beam|Redis|Lua|PHP|Perl|Dart|Julia|SAS|Matlab|MATLAB|OpenCV|PL/SQL|COBOL|Excel|VBA|Ruby|Swift|Objective-C|(?<=\\bin )R(?![&²-])|stored procedures?|firmware)";

export const stackName = new RegExp(`\\b(?:${stack})(?![\\w+])`);

/** Features, or what is made of rows: a model that is trained in one language and served in another is no slip. */
export const computed =
  /\b(?:features?|feats|signals?|code (?:of|for) (?:the )?(?:inputs?|columns|values)|windows?|counters?|aggregat\w*|lags|transform\w*|pre-?process\w*|tokens?|spectrograms?|spectr(?:um|a)|(?:rolling|moving) \w+|resiz\w+|crop(?:s|ped|ping)|normali[sz]\w+)\b|\b(?:inputs?|columns?|vectors?|rows|values)\b.*\b(?:comput|prepar|assembl|calculat|count|deriv|made|buil[dt]|make)|\b(?:comput|prepar|assembl|calculat|count|deriv|made|buil[dt]|make)\w*\b.*\b(?:inputs?|columns?|vectors?|rows|values)\b|признак|фич|окна/i;
/** With what leads into it: "For training, tokens are cut in Python". */
export const clause =
  / ?(?:(?:for|in|at|when|while|during|on) [^,;.]{1,30}, )?(?:(?!,? (?:and|while|whereas|but|а) |[;,] ).)+/gi;
const sideWords = {
  training:
    /\b(?:train\w*|offline|archives?|notebooks?|back-?fill\w*|histor(?:y|ical)|learn(?:ed|ing|t)|scientists?|back-?tests?|warehouse)\b|обуч|офлайн/i,
  serving:
    /\b(?:serv(?:ing|es?|ices?|ed)|online|live|production|requests?|real[- ]time|APIs?|backend|app|device|phone|inference|scorer|gateway|endpoint|streams?|screen|form|tills?|browser|collar|firmware|switch|live|watch|sensors?|cameras?|when an? [\w-]+ (?:comes|arrives|asks))\b|(?<![а-яё])прод[еа]?(?![а-яё])|сервис|онлайн|инференс|запрос/i,
};

export interface Side {
  readonly side: keyof typeof sideWords;
  readonly name: string;
  readonly start: number;
}

export function sideOf(words: string, index: number): readonly Side[] {
  const named = stackName.exec(words);
  const [isTraining, isServing] = [sideWords.training.test(words), sideWords.serving.test(words)];
  if (!named || isTraining === isServing) return [];
  return [{ side: isTraining ? "training" : "serving", name: named[0], start: index + named.index }];
}

/** Spark, pandas and SQL jobs are one family less than Java is; the same name is surely the same code's home. */
export function languageOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^py(?=spark)/, "")
    .replace(/ sql$/, "");
}
