import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../api/workspace.ts";
import type { StoryTable } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { Found } from "./found.ts";
import { table } from "./hardware-table.ts";

/** Scores of one set of measurements, as `npm run fit` writes them. */
interface Score {
  readonly n?: number;
  /** Median of the error's size, as a share. */
  readonly medianError: number;
  /** Share of the measurements within a factor. */
  readonly within: Readonly<Record<string, number>>;
}

interface Scores {
  readonly fit: { readonly date: string; readonly rows: number };
  readonly groupsLeftOut: Readonly<Record<string, Score>>;
  readonly chipsLeftOut: Readonly<Record<string, unknown>> & {
    readonly byChip: Readonly<Record<string, Score>>;
  };
  readonly intervals: { readonly n: number; readonly covered: number; readonly medianFactor: number };
  readonly pairs: { readonly n: number; readonly apart: number; readonly ordered: number };
  readonly prototype: Readonly<Record<string, unknown>>;
}

const FILE = join(PACKAGE_ROOT, "status", "hardware.json");

/** The scores of the last fit; undefined where the file is not: an installed package has none. */
export function readScores(): Scores | undefined {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Scores) : undefined;
}

/** A line of the table: its id in references, its words, its score. */
interface ScoreRow {
  readonly id: string;
  readonly words: Text;
  readonly score: Score | undefined;
}

function rowsOf({ groupsLeftOut, chipsLeftOut, prototype }: Scores): ScoreRow[] {
  const of = (part: Readonly<Record<string, unknown>>, key: string) => part[key] as Score | undefined;
  const serving = { ru: "обслуживание", en: "serving" };
  const training = { ru: "обучение", en: "training" };
  const row = (id: string, ru: string, en: string, task: Text, score: Score | undefined): ScoreRow => ({
    id,
    words: { ru: `${ru}: ${task.ru}`, en: `${en}: ${task.en}` },
    score,
  });
  const chip = (name: string, words: string) =>
    row(
      `chip-${name}`,
      `Без ${words} при подборе`,
      `Without the ${words} in the fit`,
      serving,
      of(chipsLeftOut.byChip, `${name} serving`),
    );
  return [
    row(
      "groups-serving",
      "Без своей группы при подборе",
      "Without its group in the fit",
      serving,
      of(groupsLeftOut, "serving"),
    ),
    row(
      "groups-training",
      "Без своей группы при подборе",
      "Without its group in the fit",
      training,
      of(groupsLeftOut, "training"),
    ),
    row(
      "chips-serving",
      "Без своего чипа при подборе",
      "Without its chip in the fit",
      serving,
      of(chipsLeftOut, "serving"),
    ),
    row(
      "chips-training",
      "Без своего чипа при подборе",
      "Without its chip in the fit",
      training,
      of(chipsLeftOut, "training"),
    ),
    chip("H20", "H20"),
    chip("H800", "H800"),
    chip("910C", "910C"),
    row(
      "prototype-serving",
      "Прежний прототип, другие измерения",
      "The earlier prototype, other measurements",
      serving,
      of(prototype, "serving"),
    ),
    row(
      "prototype-training",
      "Прежний прототип, другие измерения",
      "The earlier prototype, other measurements",
      training,
      of(prototype, "training"),
    ),
  ].filter(({ score }) => score !== undefined);
}

/** As the file names the factors that a measurement may lie within. */
const FACTORS = ["x1.25", "x1.5", "x2"] as const;

/** Every score as a value of the story, by its reference. */
export function scoreValues(scores: Scores): [string, Found][] {
  const percent = (key: string, share: number, name: Text) =>
    scoreValue(key, Math.round(share * 1000) / 10, "%", name, scores);
  const count = (key: string, n: number, name: Text) => scoreValue(key, n, "1", name, scores);
  const { intervals, pairs, fit } = scores;
  return [
    count("rows", fit.rows, {
      ru: "измерений, по которым подобраны постоянные",
      en: "measurements that the constants were fitted on",
    }),
    percent("covered", intervals.covered, {
      ru: "доля измерений, попавших в интервал",
      en: "share of measurements inside the interval",
    }),
    scoreValue(
      "width",
      Math.round(intervals.medianFactor * 100) / 100,
      "1",
      { ru: "половина ширины интервала, раз, медиана", en: "half width of the interval as a factor, median" },
      scores,
    ),
    percent("ordered", pairs.ordered, {
      ru: "доля пар чипов, расставленных верно",
      en: "share of pairs of chips put in the right order",
    }),
    count("apart", pairs.apart, {
      ru: "пар чипов, различающихся больше чем на десятую",
      en: "pairs of chips more than a tenth apart",
    }),
    ...rowsOf(scores).flatMap(({ id, words, score }): [string, Found][] => [
      ...(score!.n === undefined ? [] : [count(`${id}.n`, score!.n, words)]),
      percent(`${id}.median`, score!.medianError, words),
      ...FACTORS.flatMap((factor) => {
        const share = score!.within[factor];
        return share === undefined ? [] : [percent(`${id}.${factor}`, share, words)];
      }),
    ]),
  ];
}

function scoreValue(key: string, value: number, unit: string, name: Text, { fit }: Scores): [string, Found] {
  return [
    `hw:score.${key}`,
    {
      kind: "result",
      shape: "quantity",
      value,
      unit,
      href: "hardware.html#misses",
      name,
      exact: true,
      about: (language) => [language === "ru" ? `подбор от ${fit.date}` : `fit of ${fit.date}`],
    },
  ];
}

/** How well the model foretells what it has not seen, in words. */
export const SCORE_TEXT: Text = {
  ru: "Постоянные подобраны по {{hw:score.rows}} опубликованным измерениям, а проверены так, чтобы каждое измерение предсказывалось без своей группы (чип, модель и источник вместе) или без своего чипа вовсе. В интервал попадает {{hw:score.covered}} измерений при замысле в {{hw:level}}; медианный интервал — в {{hw:score.width}} раза в каждую сторону. Порядок двух чипов при равной нагрузке верен в {{hw:score.ordered}} из {{hw:score.apart}} пар. Доля измерений, на которых модель ошиблась не больше чем в столько-то раз:",
  en: "The constants were fitted on {{hw:score.rows}} published measurements and tested so that each is foretold without its own group (chip, model and source together) or without its chip altogether. {{hw:score.covered}} of the measurements lie inside the interval, which is meant for {{hw:level}}; its median reaches a factor of {{hw:score.width}} each way. The order of two chips under equal load is right in {{hw:score.ordered}} of {{hw:score.apart}} pairs. Share of the measurements within a factor:",
};

/** The scores by what was left out of the fit, the prototype's beside them. */
export function scoreTable(scores: Scores): StoryTable {
  const known = new Set(scoreValues(scores).map(([reference]) => reference));
  const cell = (key: string): string => (known.has(`hw:score.${key}`) ? `{{hw:score.${key}|bare}}` : "—");
  return table(
    {
      ru: ["", "Измерений", "Медианная ошибка, %", "в четверть, %", "в полтора раза, %", "вдвое, %"],
      en: ["", "Measurements", "Median error, %", "a quarter, %", "half, %", "double, %"],
    },
    rowsOf(scores).map(({ id, words }) => {
      const cells = ["n", "median", ...FACTORS].map((column) => cell(`${id}.${column}`));
      return { ru: [words.ru, ...cells], en: [words.en, ...cells] };
    }),
  );
}
