import type { Text } from "../../catalog/index.ts";
import { shownLarge } from "../../charts/index.ts";
import { formatDate, formatNumber, type Language } from "../../units/index.ts";

/** A line that a description tells: its values by ISO dates. */
export interface Course {
  readonly dates: readonly string[];
  readonly p5: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
}

/** A turn counts when it leaves both ends by this part of the line's range. */
const TURN = 0.15;

/** Where a median starts, turns and ends, and its 90 % interval at the end: for readers who cannot see the line. */
export function courseWords({ dates, p5, p50, p95 }: Course): Text {
  const last = dates.length - 1;
  const range = Math.max(...p50) - Math.min(...p50);
  const turns = [p50.indexOf(Math.min(...p50)), p50.indexOf(Math.max(...p50))]
    .filter((index) => Math.abs(p50[index]! - p50[0]!) > TURN * range)
    .filter((index) => Math.abs(p50[index]! - p50[last]!) > TURN * range)
    .sort((a, b) => a - b);
  const shown = [...new Set([0, ...turns, last])];
  const tell = (language: Language): string => {
    const points = shown.map(
      (index) => `${short(p50[index]!, language)} (${month(dates[index]!, language)})`,
    );
    const [low, high] = [short(p5[last]!, language), short(p95[last]!, language)];
    return language === "ru"
      ? `медиана ${points.join(", затем ")}; в конце в девяти прогонах из десяти от ${low} до ${high}`
      : `median ${points.join(", then ")}; at the end nine worlds in ten lie from ${low} to ${high}`;
  };
  return { ru: tell("ru"), en: tell("en") };
}

function short(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size >= 1e4) return shownLarge(value, language);
  return formatNumber(
    value,
    size >= 10 || size === 0 ? { language, decimals: 0 } : { language, decimals: 1 },
  );
}

function month(date: string, language: Language): string {
  return formatDate(date, language, "month");
}
