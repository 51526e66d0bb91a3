import source from "./vocabulary/ml-speech.json" with { type: "json" };

/** Words that texts on machine learning use, by what they speak of; other texts use some of these, and few kinds of them. */
export const mlSpeech: Readonly<Record<string, readonly string[]>> = source;
