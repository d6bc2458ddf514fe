import type { LiveText, MeasuredRow } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { liveNumber } from "./hardware-live.ts";
import type { MeasuredRun } from "./hardware-measured.ts";

/** A measurement and the model's figure for the same run as a row of a page. */
export function measuredRow({ measurement, words, predicted }: MeasuredRun): MeasuredRow {
  const { rate, source, at, date, note } = measurement;
  const text = (language: Language) => formatNumber(rate, { language, significant: rate >= 1000 ? 4 : 3 });
  const href = `sources.html#${source}`;
  const title = (language: Language): string =>
    [
      words[language],
      /^\d{4}/.test(date) ? `${at}; ${date}` : at,
      ...(note === undefined ? [] : [note[language]]),
    ].join("\n");
  const told: Text = { ru: text("ru"), en: text("en") };
  const measured: LiveText = { text: told, href, title: { ru: title("ru"), en: title("en") } };
  return {
    words,
    href,
    rate: measured,
    predicted: liveNumber(predicted, { unit: "token/(s*chip)", name: words, bare: true, range: true }),
  };
}
