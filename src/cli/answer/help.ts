import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka answer --help`. */
export const HELP = {
  about: {
    ru: "Ответить на вопрос: прогнать сценарии и напечатать вероятности, отставание, отношения и причины.",
    en: "Answer a question: run its scenarios and print probabilities, lag, ratios and what moves them.",
  },
  question: {
    ru: "папка вопроса в questions/ (по умолчанию can-deepseek-overtake)",
    en: "folder of the question in questions/ (default can-deepseek-overtake)",
  },
  publish: { ru: "записать сайт в эту папку", en: "write the site into this folder" },
  save: {
    ru: "сохранить весь расчёт в новую папку; её проверяет ssylka verify",
    en: "save the whole run into a new folder, which ssylka verify checks",
  },
  worlds: {
    ru: "сколько прогонов считать; кратно --replicates, не более 1048576 (по умолчанию 8192)",
    en: "worlds to run; a multiple of --replicates, at most 1048576 (default 8192)",
  },
  replicates: {
    ru: "на сколько независимых повторов они делятся: из их разброса берётся погрешность; не более 256 (по умолчанию 8)",
    en: "independent replicates that they form: their spread gives the error; at most 256 (default 8)",
  },
  seed: {
    ru: "начальное число для случайных, от 0 (по умолчанию 2025)",
    en: "seed of the random numbers, from 0 (default 2025)",
  },
  workers: {
    ru: "потоков, от 1 до 64; на числа не влияет (по умолчанию — сколько есть у машины)",
    en: "threads, 1 to 64; they do not change the numbers (default: what the machine has)",
  },
  csv: { ru: "напечатать все числа как CSV", en: "print every number as CSV" },
  noCache: {
    ru: "считать заново, даже если такой же расчёт уже был",
    en: "compute again even if the same run was made before",
  },
  quiet: {
    ru: "не показывать ход расчёта и мелкие замечания",
    en: "show no progress and no minor remarks",
  },
} as const satisfies Record<string, Text>;

/** A worked example; X stands where a run puts a number. */
export const EXAMPLE: Text = {
  ru: `
ssylka answer --worlds 1024 --lang ru

Скорее нет: вероятность того, что до конца 2030 года DeepSeek хотя бы три месяца подряд продержится
первой по индексу возможностей Epoch AI (ECI), — около X\u00a0% (от X до X\u00a0% в разных вариантах
модели).

                                                   конец 2028       конец 2030       конец 2032
DeepSeek не меньше трёх месяцев подряд —         X\u00a0% ±X (X…X)     X\u00a0% ±X (X…X)     X\u00a0% ±X (X…X)
первая по индексу ECI

ssylka answer --save run-2026-11
ssylka answer --json > answer.json     # { question, scenarios: [{ id, events, lag, ratios, drivers }], ... }`,
  en: `
ssylka answer --worlds 1024 --lang en

Probably not: the probability that DeepSeek holds first place on Epoch AI’s capability index (ECI)
for at least three months running by the end of 2030 is about X% (X to X% across variants of the
model).

                                                  end of 2028      end of 2030      end of 2032
DeepSeek holds the highest ECI for at least      X% ±X (X…X)      X% ±X (X…X)      X% ±X (X…X)
three months running

ssylka answer --save run-2026-11
ssylka answer --json > answer.json     # { question, scenarios: [{ id, events, lag, ratios, drivers }], ... }`,
};
