import { formatNumber, formatQuantity } from "./format-quantity.ts";
import type { Quantity } from "./quantity.ts";
import { secondsPerDay } from "./unit-names.ts";
import { exponentOf, isUnitless, withoutTime, type Unit } from "./unit.ts";

/** What a float32 takes; the usual element of an embedding. */
const bytesPerFloat = 4;
/** The dimensions taken for a vector when the text names none. */
const usualDimensions = 256;
/** How much higher than the average traffic peaks, by the usual rule of thumb. */
const usualPeak = 3;
const secondsPerMonth = 30 * secondsPerDay;
const secondsPerYear = 365 * secondsPerDay;

/** The same amount as a reader may want to see it, one line each; empty when there is nothing to say. */
export function conversions(quantity: Quantity): readonly string[] {
  if (quantity.low !== quantity.high || !Number.isFinite(quantity.value) || quantity.value <= 0) return [];
  const { unit, value } = quantity;
  const time = exponentOf(unit, "second");
  if (time === -1) return rateConversions(quantity);
  if (time === 1 && Object.keys(unit).length === 1) return timeConversions(value, quantity);
  if (exponentOf(unit, "byte") === 1) return sizeConversions(quantity);
  if (quantity.text.endsWith("%")) return shareConversions(value);
  if (exponentOf(unit, "token") === -1)
    return [`${formatQuantity({ value: value * 1e6, unit: withoutTokens(unit) })} per 1M tokens`];
  return countConversions(quantity);
}

/** Memory of an index that holds vectors without compression: vectors × dimensions × bytes of an element. */
export function indexMemory(vectors: number, dimensions: number, bytes = bytesPerFloat): number {
  return vectors * dimensions * bytes;
}

function rateConversions(quantity: Quantity): readonly string[] {
  const { value, unit, notation } = quantity;
  const total = withoutTime(unit);
  const of = (seconds: number) => formatQuantity({ value: value * seconds, unit: total });
  if (exponentOf(unit, "byte") === 1) {
    const perSecond = `${of(1)}/s, or ${formatNumber(value * 8 * 1e-6, 3)} Mbit/s`;
    return [`≈ ${perSecond}`, longSpans(quantity)];
  }
  if (Object.keys(total).some((name) => "$€£₽".includes(name))) return [longSpans(quantity)];
  if (exponentOf(total, "user") < 0) return [];
  if (notation.timeFactor === 1) {
    return [`≈ ${of(secondsPerDay)} a day; ${of(secondsPerMonth)} a month (if this is the average)`];
  }
  if (value < 0.01) return [];
  const perSecond = (factor: number) => formatScaled(value * factor);
  return [`≈ ${perSecond(1)} per second (average); ${perSecond(usualPeak)} per second at ${usualPeak}× peak`];
}

/** What comes in a day, a month and a year, without the one that is written: of `$5k/month` twelve are a year, whatever days they have. */
function longSpans({ value, unit, notation }: Quantity): string {
  const isWritten = (seconds: number) => Math.abs(notation.timeFactor * seconds - 1) < 1e-6;
  const month = isWritten(secondsPerYear) ? secondsPerYear / 12 : secondsPerMonth;
  const year = isWritten(secondsPerMonth) ? 12 * secondsPerMonth : secondsPerYear;
  const spans = [
    { seconds: secondsPerDay, name: "day" },
    { seconds: month, name: "month" },
    { seconds: year, name: "year" },
  ].filter(({ seconds }) => !isWritten(seconds));
  const of = (seconds: number) => formatQuantity({ value: value * seconds, unit: withoutTime(unit) });
  return `≈ ${spans.map(({ seconds, name }) => `${of(seconds)} a ${name}`).join("; ")}`;
}

function timeConversions(seconds: number, quantity: Quantity): readonly string[] {
  const natural = formatQuantity({ value: seconds, unit: { second: 1 } });
  const lines = natural.replaceAll(" ", "") === quantity.text.replaceAll(/[ ,]/g, "") ? [] : [`= ${natural}`];
  if (seconds >= 60)
    return [...lines, `= ${formatNumber(seconds, 12, ",")} s`].filter(
      (line) => !line.endsWith(` ${quantity.text}`),
    );
  return [...lines, `≈ ${formatScaled(1 / seconds)} per second for one worker that handles one at a time`];
}

function sizeConversions({ value, unit, text }: Quantity): readonly string[] {
  if (Object.keys(unit).length > 1 || value < 1000) return [];
  const isBinary = text.includes("iB");
  const other = formatQuantity({ value, unit }, { binary: !isBinary });
  const isBits = /[kKMGT]?b(?:it)?s?$/.test(text) && !/(?:kb|mb|gb|tb)$/.test(text);
  return isBits ? [`= ${formatQuantity({ value, unit })} (8 bits a byte)`] : [`= ${other}`];
}

function shareConversions(value: number): readonly string[] {
  if (value >= 0.9 && value < 1) {
    const downtime = (seconds: number) =>
      formatQuantity({ value: (1 - value) * seconds, unit: { second: 1 } }, { digits: 2 });
    const off = formatNumber(1 - value, 2);
    return [
      `= ${formatNumber(value, 6)}; what remains is ${off}`,
      `as availability: ${downtime(secondsPerMonth)} of downtime a month`,
    ];
  }
  const oneIn = value > 0 && value < 0.5 ? `, or 1 in ${formatScaled(1 / value)}` : "";
  return [`= ${formatNumber(value, 4)}${oneIn}`];
}

function countConversions({ value, unit, notation }: Quantity): readonly string[] {
  const is = (...nouns: readonly string[]) => nouns.some((noun) => exponentOf(unit, noun) === 1);
  const size = (bytes: number) => formatQuantity({ value: bytes, unit: { byte: 1 } });
  if (is("dimension")) return [`= ${size(value * bytesPerFloat)} a vector of float32`];
  if (is("parameter") && value >= 1e6)
    return [`≈ ${size(value * 2)} of weights in 16 bits; ${size(value)} in 8 bits`];
  if (is("vector", "embedding", "item", "document") && value >= 1e5) {
    return [
      `≈ ${size(indexMemory(value, usualDimensions))} as float32 vectors of ${usualDimensions} dimensions`,
    ];
  }
  if (is("user") && value >= 1e5) {
    return [
      `≈ ${formatScaled((value * 10) / secondsPerDay)} requests per second on average, at 10 requests a day each`,
    ];
  }
  if (is("request", "query", "event") && value >= 1e5) {
    return [`a day: ≈ ${formatScaled(value / secondsPerDay)} per second (average)`];
  }
  const isBare =
    isUnitless(unit) && notation.scale === "" && notation.grouping === "" && notation.prefix === "";
  return isBare && value >= 1e4 ? [`= ${formatNumber(value, 15, ",")}`] : [];
}

function withoutTokens(unit: Unit): Unit {
  return Object.fromEntries(Object.entries(unit).filter(([name]) => name !== "token"));
}

function formatScaled(value: number): string {
  return formatQuantity({ value, unit: {} });
}
