import type { Unit } from "./unit.ts";

/** What one word of a unit stands for: `factor` base units (bytes, seconds, pieces) of `unit`. */
export interface UnitName {
  readonly factor: number;
  readonly unit: Unit;
  /** What `factor` owes to a unit of time, e.g. 1/60 for `RPM`; 1 for all that is not about time. */
  readonly timeFactor: number;
}

const minute = 60;
const hour = 60 * minute;
/** Seconds of a day; the number that turns a daily total into an average rate. */
export const secondsPerDay = 24 * hour;
/** A month is 30 days and a year 365: estimates don't care for more. */
const month = 30 * secondsPerDay;
const year = 365 * secondsPerDay;

const timeNames: readonly (readonly [seconds: number, names: string])[] = [
  [1e-9, "ns nanosecond nanoseconds нс"],
  [1e-6, "us µs μs microsecond microseconds мкс"],
  [1e-3, "ms msec msecs millisecond milliseconds мс мсек миллисекунд миллисекунды"],
  [1, "s sec secs second seconds с сек секунда секунды секунд секунду"],
  [minute, "min mins minute minutes мин минута минуты минут минуту"],
  [hour, "h hr hrs hour hours ч час часа часов"],
  [secondsPerDay, "d day days день дня дней сутки суток сут"],
  [7 * secondsPerDay, "wk week weeks неделя недели недель неделю"],
  [month, "mo month months мес месяц месяца месяцев"],
  [year, "yr yrs year years год года лет"],
];

/** The names of all that a minute is made of, and its own: who gives a time in hours speaks of no request. */
export const shortTimeNames: readonly string[] = timeNames.flatMap(([seconds, names]) =>
  seconds > minute ? [] : names.split(" "),
);

/** Sizes as written: a lower-case `b` is a bit, but all-lower-case `mb` is how many write megabytes. */
const byteNames: readonly (readonly [bytes: number, names: string])[] = [
  [1, "B byte bytes байт байта байтов"],
  [1e3, "KB kB kb КБ Кб кб kilobyte kilobytes"],
  [1e6, "MB mb МБ Мб мб megabyte megabytes"],
  [1e9, "GB gb ГБ Гб гб gigabyte gigabytes"],
  [1e12, "TB tb ТБ Тб тб terabyte terabytes"],
  [1e15, "PB pb ПБ Пб пб petabyte petabytes"],
  [1e18, "EB exabyte exabytes"],
  [2 ** 10, "KiB Kib"],
  [2 ** 20, "MiB"],
  [2 ** 30, "GiB"],
  [2 ** 40, "TiB"],
  [2 ** 50, "PiB"],
  [1 / 8, "bit bits бит бита битов"],
  [1e3 / 8, "Kb kbit Kbit kbits Kbits кбит"],
  [1e6 / 8, "Mb Mbit Mbits мбит Мбит megabit megabits"],
  [1e9 / 8, "Gb Gbit Gbits гбит Гбит gigabit gigabits"],
  [1e12 / 8, "Tb Tbit Tbits терабит"],
];

const bandwidthNames: readonly (readonly [bytesPerSecond: number, names: string])[] = [
  [1e3 / 8, "Kbps kbps"],
  [1e6 / 8, "Mbps mbps"],
  [1e9 / 8, "Gbps gbps"],
  [1e12 / 8, "Tbps"],
  [1e6, "MBps"],
  [1e9, "GBps"],
];

const rateNames: readonly (readonly [noun: string, seconds: number, names: string])[] = [
  ["query", 1, "QPS qps"],
  ["request", 1, "RPS rps"],
  ["transaction", 1, "TPS tps"],
  ["write", 1, "WPS"],
  ["operation", 1, "IOPS iops"],
  ["frame", 1, "FPS fps"],
  ["query", minute, "QPM"],
  ["request", minute, "RPM rpm"],
  ["request", secondsPerDay, "RPD"],
  ["query", secondsPerDay, "QPD"],
];

const currencyNames: readonly (readonly [currency: string, factor: number, names: string])[] = [
  ["$", 1, "$ USD usd dollar dollars"],
  ["$", 0.01, "cent cents ¢"],
  ["€", 1, "€ EUR eur euro euros"],
  ["£", 1, "£ GBP gbp"],
  ["₽", 1, "₽ RUB руб рублей рубля"],
];

const timeUnits: ReadonlyMap<string, UnitName> = new Map(
  timeNames.flatMap(([seconds, names]) =>
    named(names, { factor: seconds, unit: { second: 1 }, timeFactor: seconds }),
  ),
);

const measuredNames: ReadonlyMap<string, UnitName> = new Map([
  ...timeUnits,
  ...byteNames.flatMap(([bytes, names]) => named(names, { factor: bytes, unit: { byte: 1 }, timeFactor: 1 })),
  ...bandwidthNames.flatMap(([rate, names]) =>
    named(names, { factor: rate, unit: { byte: 1, second: -1 }, timeFactor: 1 }),
  ),
  ...rateNames.flatMap(([noun, seconds, names]) =>
    named(names, { factor: 1 / seconds, unit: { [noun]: 1, second: -1 }, timeFactor: 1 / seconds }),
  ),
  ...currencyNames.flatMap(([currency, factor, names]) =>
    named(names, { factor, unit: { [currency]: 1 }, timeFactor: 1 }),
  ),
]);

/** A unit of fixed size, by the word as written (case matters: `Mb` is bits, `MB` bytes). */
export function measuredUnit(word: string): UnitName | undefined {
  return measuredNames.get(word);
}

/** A unit of time by its word, e.g. for `a day`; undefined for all other words. */
export function timeUnit(word: string): UnitName | undefined {
  return timeUnits.get(word.length > 2 ? word.toLowerCase() : word);
}

function named(names: string, unit: UnitName): (readonly [string, UnitName])[] {
  return names.split(" ").map((name) => [name, unit] as const);
}
