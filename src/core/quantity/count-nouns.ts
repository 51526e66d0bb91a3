/** Abbreviations and foreign forms of the things that design docs count, with their singular. */
const nounForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    user: "dau mau wau users viewer viewers пользователь пользователя пользователей",
    request: "req reqs requests запрос запроса запросов call calls",
    query: "query queries",
    document: "doc docs document documents",
    dimension: "dim dims dimension dimensions d-dim",
    token: "tok toks tokens token токен токенов",
    parameter: "param params parameter parameters параметров",
    vector: "vec vecs vector vectors вектор векторов",
    item: "item items product products sku skus товар товаров",
    candidate: "cand cands candidate candidates",
    impression: "imp imps impression impressions",
    machine: "machine machines server servers host hosts node nodes instance instances",
    gpu: "gpu gpus",
    cpu: "cpu cpus core cores vcpu vcpus",
  }).flatMap(([singular, forms]) => [singular, ...forms.split(" ")].map((form) => [form, singular] as const)),
);

/** Nouns that follow their number directly or after an adjective; every other noun must look like a plural. */
const furtherNouns: ReadonlySet<string> = new Set(
  `account ad article batch byte class click conversion copy customer document driver embedding epoch event example
  feature file float frame hash head image insert job key label layer lookup message model order page partition
  payment photo post prediction read record replica rider row sample seller session shard step story transaction trip tweet update
  upload video view visit worker write`.split(/\s+/),
);

/** Words that end a noun phrase: what stands behind them is another part of the sentence. */
const functionWords: ReadonlySet<string> = new Set(
  `a about above across after against all also an and are as at be because been before below between but by can
  come comes costs do does during each else every fits for from gives goes had has have if in instead into is it its less
  makes means min more must needs no nor not of on onto or our out over per plus so such takes than that the their
  them then there these they this those through thus times to towards under until up upon uses versus via vs was we
  were what when where which while who will with within without would yields you
  и в на с по за до от из или но что это как при для не`.split(/\s+/),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase());
}

/** The singular of a noun that is known to be counted; undefined for other words. */
export function knownNoun(word: string): string | undefined {
  const lower = word.toLowerCase();
  const form = nounForms.get(lower);
  if (form !== undefined) return form;
  const singular = singularOf(lower);
  return furtherNouns.has(singular) ? singular : undefined;
}

/** A plural that may be counted though no list knows it, e.g. `40 shelves`: its singular, else undefined. */
export function pluralNoun(word: string): string | undefined {
  const looksPlural =
    /^(?:[a-z]{3,}|[A-Z]{2,})s$/.test(word) && !word.endsWith("ss") && !isFunctionWord(word);
  return looksPlural ? singularOf(word.toLowerCase()) : undefined;
}

/** The name of whatever stands behind a slash or "per": `MB/photo`, `$ per seat`. */
export function anyNoun(word: string): string | undefined {
  if (!/^\p{L}{2,}$/u.test(word) || isFunctionWord(word)) return undefined;
  return knownNoun(word) ?? singularOf(word.toLowerCase());
}

function singularOf(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !word.endsWith("ss") && word.length > 2) return word.slice(0, -1);
  return word;
}
