/**
 * What a document is held to. *interview*: an answer of 45 minutes, where saying a thing counts;
 * *team*: a doc that people build from, where it must be worked out.
 */
export const profiles = ["interview", "team"] as const;
export type Profile = (typeof profiles)[number];

export const defaultProfile: Profile = "team";
