import type { Text } from "../../catalog/index.ts";
import type { CountName } from "./check-report.ts";

/** Names of what is counted. */
export const COUNTS: Readonly<Record<CountName, Text>> = {
  chips: { ru: "чипы", en: "chips" },
  llms: { ru: "языковые модели", en: "language models" },
  rules: { ru: "правила", en: "rules" },
  actors: { ru: "участники", en: "actors" },
  sources: { ru: "источники", en: "sources" },
  observations: { ru: "наблюдения", en: "observations" },
  parameters: { ru: "допущения", en: "assumptions" },
  processes: { ru: "случайные процессы", en: "random processes" },
  scenarios: { ru: "сценарии", en: "scenarios" },
  equations: { ru: "уравнения", en: "equations" },
};

export const WORDS = {
  sound: { ru: "Ошибок нет.", en: "No faults." },
  catalogHash: { ru: "отпечаток каталога", en: "catalog hash" },
  modelHash: { ru: "отпечаток модели", en: "model hash" },
  states: { ru: "состояний (предел\u00a0— 250)", en: "states (limit 250)" },
  operations: {
    ru: "операций на шаг (предел\u00a0— 1\u00a0560)",
    en: "operations a step (limit 1,580)",
  },
  sectors: {
    ru: "Операции по секторам (те, что на каждом шаге, и те, что раз в месяц)",
    en: "Operations by sector (those of every step and those of every month)",
  },
  correlations: {
    ru: "Ранговые корреляции: задуманная и полученная в 8\u00a0×\u00a01\u00a0024 прогонах",
    en: "Rank correlations: wished, and reached in 8 x 1,024 worlds",
  },
  anchorsOption: {
    ru: "сравнить расчёт с данными, которым модель обязана соответствовать",
    en: "compare a run with the record that the model has to meet",
  },
  anchorColumns: {
    ru: ["", "данные", "расчёт", "границы", "сходится"],
    en: ["", "record", "model", "bounds", "met"],
  },
  anchorMet: { ru: "да", en: "yes" },
  anchorRead: { ru: "да; задан данными", en: "yes; read from it" },
  anchorMissed: { ru: "нет", en: "no" },
  anchorBaseline: {
    ru: "Авторегрессия одного отставания, для сравнения: среднее {mean}, отклонение {sd}, корреляция соседних месяцев {ac}; вероятность, что к концу 2030 года оно не меньше трёх месяцев подряд ниже нуля, — {chance}.",
    en: "The lag alone as an autoregression, for comparison: mean {mean}, deviation {sd}, correlation of neighbouring months {ac}; probability that by the end of 2030 it stays below zero for at least three months running: {chance}.",
  },
  warnings: { ru: "Предупреждения", en: "Warnings" },
  about: {
    ru: "Проверить каталог, право, уравнения и вопросы: назвать все ошибки сразу или напечатать размеры.",
    en: "Check the catalog, the law, the equations and the questions: name every fault at once, or print sizes.",
  },
  example: {
    ru: `
ssylka check --catalog my-catalog

my-catalog/chips/my-chip.yaml:12:8 facts.hbm_bandwidth: expected a rate such as "4.0 TB/s", got "4.0 TB"

Каждая ошибка — одна строка на stderr, код выхода 2. Без ошибок — число чипов, правил, источников, уравнений,
отпечатки каталога и модели, размер модели по секторам, ранговые корреляции, предупреждения.`,
    en: `
ssylka check --catalog my-catalog

my-catalog/chips/my-chip.yaml:12:8 facts.hbm_bandwidth: expected a rate such as "4.0 TB/s", got "4.0 TB"

Each fault is one line on stderr, exit code 2. Without faults: the number of chips, rules, sources, equations,
catalog and model hashes, the size of the model by sector, rank correlations, warnings.`,
  },
} as const satisfies Record<
  string,
  Text | { readonly ru: readonly string[]; readonly en: readonly string[] }
>;
