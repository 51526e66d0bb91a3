import { nounsOf, currencies, exponentOf, type Unit } from "./unit.ts";
import type { Measure, Notation } from "./quantity.ts";
import { secondsPerDay } from "./unit-names.ts";

/** How to write a quantity for people. */
export interface QuantityStyle {
  /** Significant digits at most; 3 by default. */
  readonly digits?: number;
  /** Sizes in KiB, MiB, … (1024) in place of KB, MB, … (1000). */
  readonly binary?: boolean;
  /** The time a rate is given per; per second by default, or per day where there is less than one a minute. */
  readonly per?: keyof typeof perNames;
}

const perNames = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: secondsPerDay,
  month: 30 * secondsPerDay,
  year: 365 * secondsPerDay,
};

/** A measure in its usual form: `1.02 TB`, `231 requests/s`, `2.5M users`, `$1.5k/day`, `250 ms`. */
export function formatQuantity(measure: Measure, style: QuantityStyle = {}): string {
  const { unit } = measure;
  const time = exponentOf(unit, "second");
  const digits = style.digits ?? 3;
  if (time === 1 && Object.keys(unit).length === 1) return formatTime(measure.value, digits);
  const per =
    time === -1
      ? (style.per ?? (Math.abs(measure.value) < 1 / 60 && exponentOf(unit, "byte") === 0 ? "day" : "second"))
      : undefined;
  const amount = per === undefined ? measure.value : measure.value * perNames[per];
  const suffix = (per === undefined ? "" : `/${per === "second" ? "s" : per}`) + (time === 1 ? "·s" : "");
  return formatAmount(amount, unit, digits, style.binary ?? false) + suffix;
}

/** Another value written the way a quantity is written: same unit, currency, spacing; the scale that fits. */
export function formatLike(value: number, notation: Notation, moreDigits = 0): string {
  const digits = Math.min(6, Math.max(2, notation.digits)) + moreDigits;
  const amount = value / notation.unitFactor;
  const size = rescaledSize(amount, notation.suffix, digits);
  if (size !== undefined && notation.scale === "") return notation.prefix + size;
  const scale = notation.scale === "" ? { factor: 1, name: "" } : scaleLike(amount, notation.scale);
  const space = scale.name !== "" && notation.scaleSpaced ? " " : "";
  const number = formatNumber(amount / scale.factor, digits, notation.grouping);
  return `${notation.prefix}${number}${space}${scale.name}${notation.suffix}`;
}

/** At most `digits` significant digits, whole numbers in full up to six digits; never with an exponent. */
export function formatNumber(value: number, digits: number, grouping = ""): string {
  const isWhole = Number.isInteger(value) && Math.abs(value) < 1e6;
  const rounded = isWhole ? value : Number(value.toPrecision(Math.min(21, Math.max(1, digits))));
  const plain = Math.abs(rounded) >= 1e21 ? String(rounded) : trimmed(rounded);
  const separator = grouping !== "" ? grouping : Math.abs(rounded) >= 1e5 ? "," : "";
  const [whole = "", fraction] = plain.split(".");
  const grouped = separator === "" ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function trimmed(value: number): string {
  if (value === 0) return "0";
  const decimals = Math.min(20, Math.max(0, 20 - Math.ceil(Math.log10(Math.abs(value)))));
  const text = value.toFixed(decimals > 15 && Math.abs(value) >= 1e-6 ? 12 : decimals);
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

function formatAmount(amount: number, unit: Unit, digits: number, binary: boolean): string {
  const nouns = nounText(nounsOf(unit));
  if (exponentOf(unit, "byte") === 1) return formatSize(amount, digits, binary) + nouns.below;
  const currency = currencies.find((name) => exponentOf(unit, name) === 1);
  const scale = scaleFor(amount, letterScales);
  const number = formatNumber(amount / scale.factor, digits) + scale.name;
  if (currency !== undefined)
    return `${amount < 0 ? "-" : ""}${currency}${number.replace("-", "")}${nouns.below}`;
  return `${number}${nouns.above === "" ? "" : ` ${nouns.above}`}${nouns.below}`;
}

/** Nouns above and below the fraction bar; only the first of each, as people do. */
function nounText(unit: Unit): { above: string; below: string } {
  const above = Object.keys(unit).find((name) => exponentOf(unit, name) > 0);
  const below = Object.keys(unit).find((name) => exponentOf(unit, name) < 0);
  return { above: above === undefined ? "" : plural(above), below: below === undefined ? "" : `/${below}` };
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|sh|ch|x)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

const timeSteps = [
  { name: "ns", factor: 1e-9 },
  { name: "µs", factor: 1e-6 },
  { name: "ms", factor: 1e-3 },
  { name: "s", factor: 1 },
  { name: "min", factor: 60 },
  { name: "hours", factor: 3600 },
  { name: "days", factor: secondsPerDay },
  { name: "years", factor: perNames.year },
];

function formatTime(seconds: number, digits: number): string {
  const step = scaleFor(seconds, timeSteps, seconds >= 60 ? 1.5 : 1);
  return `${formatNumber(seconds / step.factor, digits)} ${step.name}`;
}

const decimalSizes = ["bytes", "KB", "MB", "GB", "TB", "PB", "EB"].map((name, power) => ({
  name,
  factor: 1000 ** power,
}));
const binarySizes = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"].map((name, power) => ({
  name,
  factor: 1024 ** power,
}));

function formatSize(bytes: number, digits: number, binary: boolean): string {
  const size = scaleFor(bytes, binary ? binarySizes : decimalSizes);
  return `${formatNumber(bytes / size.factor, digits)} ${size.name}`;
}

interface Step {
  readonly name: string;
  readonly factor: number;
}

/** The largest step that leaves at least `least`; the first when the value is smaller than all. */
function scaleFor(value: number, steps: readonly Step[], least = 1): Step {
  // Half a unit of the fourth digit below the next step is written as that step: 999.96k is 1M.
  const size = Math.abs(value) * 1.0005;
  return steps.findLast((step) => size >= step.factor * least) ?? steps[0] ?? { name: "", factor: 1 };
}

const letterScales: readonly Step[] = [
  { name: "", factor: 1 },
  { name: "k", factor: 1e4 / 10 },
  { name: "M", factor: 1e6 },
  { name: "B", factor: 1e9 },
  { name: "T", factor: 1e12 },
];

const scaleFamilies = [
  "k M B T",
  "K M B T",
  "K M bn T",
  "thousand million billion trillion",
  "тыс млн млрд трлн",
  "k mn bn tn",
];

function scaleLike(amount: number, written: string): Step {
  const family = scaleFamilies.find((names) => names.split(" ").includes(written)) ?? "k M B T";
  const names = family.split(" ");
  const steps = [
    { name: "", factor: 1 },
    ...names.map((name, index) => ({ name, factor: 1000 ** (index + 1) })),
  ];
  return scaleFor(amount, steps);
}

const sizeName = /^( ?)([kKMGTP]?)(i?)([Bb]|bit)(?![a-zA-Z])/;

/** `0.5 GB` is better written `500 MB`: the size with the prefix that fits; undefined for other units. */
function rescaledSize(amount: number, suffix: string, digits: number): string | undefined {
  const match = sizeName.exec(suffix);
  if (!match) return undefined;
  const [all, space = "", prefix = "", i = "", letter = ""] = match;
  const isLower = prefix === "" ? false : prefix === prefix.toLowerCase() && letter === "b";
  const base = i === "i" ? 1024 : 1000;
  const prefixes = ["", i === "" && prefix === "k" ? "k" : "K", "M", "G", "T", "P"];
  const power = Math.max(
    0,
    prefixes.findIndex((name) => name.toUpperCase() === prefix.toUpperCase()),
  );
  const steps = prefixes.map((name, index) => ({ name, factor: base ** (index - power) }));
  // The writer's own prefix stays as long as the number is readable with it.
  const isReadable = Math.abs(amount) >= 0.1 && Math.abs(amount) < 1e4;
  const step = (isReadable ? steps[power] : undefined) ?? scaleFor(amount, steps);
  const name = step.name + (step.name === "" ? "" : i) + letter;
  return `${formatNumber(amount / step.factor, digits)}${space}${isLower ? name.toLowerCase() : name}${suffix.slice(all.length)}`;
}
