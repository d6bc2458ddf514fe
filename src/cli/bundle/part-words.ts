import { endOfMonth, type Manifest, type PartDifference } from "../../ensemble/bundle/index.ts";
import { BUCKETS, type Plan } from "../../ensemble/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { DIFFERENCES, KINDS, PLACES } from "./words.ts";

/** Buckets of a month in a histogram, those below and above its scale among them. */
const WIDTH = BUCKETS + 2;

/** One line: the scenario, the part, how many of its numbers differ, and the first of them with its place. */
export function differenceLine(
  difference: PartDifference,
  { manifest, plan, language }: { manifest: Manifest; plan: Plan | undefined; language: Language },
): string {
  const { name, kind, count, length, first } = difference;
  if (!first) {
    const words = kind === "values" ? DIFFERENCES.plain : DIFFERENCES[kind];
    return `${partWords(name, language)}: ${words[language]}`;
  }
  const number = (value: number) => formatNumber(value, { language });
  return `${partWords(name, language)}: ${fill(DIFFERENCES.values[language], {
    count: number(count!),
    length: number(length!),
    place: placeWords(name, first.index, { manifest, plan, language }),
    stored: exact(first.stored),
    again: exact(first.again),
  })}`;
}

/** `as-it-was: histogram of lag_match` for `scenarios/as-it-was/histograms/lag_match`. */
export function partWords(name: string, language: Language): string {
  const [first, ...rest] = name.split("/");
  if (first === "scenarios" && rest.length >= 2) {
    const [scenario, kind, ...key] = rest;
    return `${scenario}: ${kindWords(kind!, key.join("/"), language) ?? [kind, ...key].join("/")}`;
  }
  return kindWords(first!, rest.join("/"), language) ?? name;
}

function kindWords(kind: string, name: string, language: Language): string | undefined {
  const words = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  return words && fill(words[language], { name });
}

function placeWords(
  name: string,
  index: number,
  { manifest, plan, language }: { manifest: Manifest; plan: Plan | undefined; language: Language },
): string {
  const { parts, table, about } = manifest;
  const part = parts.find((one) => one.name === name);
  if (part?.column !== undefined) {
    const replicate = table.firstReplicate + Math.floor(index / table.worldsPerReplicate);
    const world = index % table.worldsPerReplicate;
    return fill(PLACES.world[language], { replicate: String(replicate), world: String(world) });
  }
  if (plan && name.includes("/histograms/") && part?.length === WIDTH * (plan.months + 1)) {
    const date = endOfMonth(about.start, Math.floor(index / WIDTH));
    return fill(PLACES.bucket[language], { date, bucket: String(index % WIDTH) });
  }
  return fill(PLACES.index[language], { index: String(index) });
}

/** A number as it is, with the sign of a zero. */
function exact(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
