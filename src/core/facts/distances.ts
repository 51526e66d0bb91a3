import { everyMatch } from "../document/every-match.ts";
import { lowerCase } from "../document/lower-case.ts";

/** Where places that designs name are, in degrees north and east. */
const places: Readonly<Record<string, readonly [north: number, east: number]>> = {
  amsterdam: [52, 5],
  athens: [38, 24],
  australia: [-33, 151],
  bangalore: [13, 78],
  bangkok: [14, 100],
  barcelona: [41, 2],
  beijing: [40, 116],
  berlin: [52.5, 13],
  boston: [42, -71],
  "buenos aires": [-35, -58],
  cairo: [30, 31],
  california: [37, -120],
  "cape town": [-34, 18],
  chicago: [42, -88],
  delhi: [29, 77],
  dubai: [25, 55],
  dublin: [53, -6],
  frankfurt: [50, 9],
  "hong kong": [22, 114],
  helsinki: [60, 25],
  iceland: [64, -22],
  ireland: [53, -6],
  istanbul: [41, 29],
  jakarta: [-6, 107],
  johannesburg: [-26, 28],
  lagos: [6.5, 3],
  lisbon: [39, -9],
  london: [51.5, 0],
  "los angeles": [34, -118],
  madrid: [40, -4],
  melbourne: [-38, 145],
  "mexico city": [19, -99],
  milan: [45, 9],
  montreal: [45.5, -74],
  moscow: [56, 38],
  mumbai: [19, 73],
  munich: [48, 12],
  nairobi: [-1, 37],
  "new york": [41, -74],
  oregon: [45, -121],
  oslo: [60, 11],
  paris: [49, 2],
  perth: [-32, 116],
  "san francisco": [38, -122],
  santiago: [-33, -71],
  "são paulo": [-24, -47],
  "sao paulo": [-24, -47],
  seattle: [48, -122],
  seoul: [37.5, 127],
  shanghai: [31, 121],
  singapore: [1, 104],
  stockholm: [59, 18],
  sydney: [-34, 151],
  "the alps": [46.5, 10],
  alps: [46.5, 10],
  tokyo: [36, 140],
  toronto: [44, -79],
  vienna: [48, 16],
  virginia: [38, -78],
  warsaw: [52, 21],
  zurich: [47, 8.5],
  // Regions of clouds.
  "us-east": [38, -78],
  "us-central": [41, -95],
  "us-west": [42, -121],
  "eu-west": [53, -6],
  "eu-central": [50, 9],
  "europe-west": [51, 4],
  "asia-east": [24, 121],
  "asia-south": [19, 73],
  "ap-south": [19, 73],
  "ap-southeast": [1, 104],
  "ap-northeast": [36, 140],
  "sa-east": [-24, -47],
};

/** "From Frankfurt to Tokyo", "Alps to Sydney", "between Oslo and California", "from Oslo to a data centre in California". */
const way = new RegExp(
  `\\b(?<from>${Object.keys(places).join("|")})(?:-?\\d)? (?:to|and|→|->|↔) (?:(?:a|an|the|our) (?:[^\\s.,;:|]+ ){1,3}in )?(?<to>${Object.keys(places).join("|")})(?:-?\\d)?(?!\\p{L})`,
  "gu",
);

const kilometresPerDegree = 111.2;

/** The longest way between two places that a text tells of, in kilometres; 0 for none. */
export function longestWay(text: string): number {
  const found = everyMatch(lowerCase(text), way).map(({ groups = {} }) =>
    kilometres(places[groups.from ?? ""], places[groups.to ?? ""]),
  );
  return Math.max(0, ...found);
}

type Place = readonly [north: number, east: number];

function kilometres(one: Place | undefined, other: Place | undefined): number {
  if (!one || !other) return 0;
  const [a, b, c, d] = [one[0], one[1], other[0], other[1]].map((degrees) => (degrees * Math.PI) / 180);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 0;
  const cosine = Math.sin(a) * Math.sin(c) + Math.cos(a) * Math.cos(c) * Math.cos(b - d);
  return (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180 * kilometresPerDegree) / Math.PI;
}
