import type { Text } from "../../catalog/index.ts";
import type { Path } from "./beside-baseline.ts";

/** The ways by which chips become capability, in the order of the article: what each use's input is. */
export const PATHS: readonly (Path & { readonly name: Text; readonly what: Text })[] = [
  {
    id: "serving",
    quantities: ["served"],
    instead: "was_serve_share * capacity",
    name: {
      ru: "развёртывание: доля чипов, занятая пользователями",
      en: "deployment: the share of chips that users take",
    },
    what: {
      ru: "доля вычислений на обслуживание пользователей возвращена к базовой",
      en: "the share of compute that serves users is put back to the baseline's",
    },
  },
  {
    id: "synthetic",
    quantities: [],
    within: { quantity: "data_shortfall", reads: "generating" },
    name: { ru: "синтетические данные", en: "synthetic data" },
    what: {
      ru: "мощность, на которой делают синтетические данные, возвращена к базовой",
      en: "the capacity that makes synthetic data is put back to the baseline's",
    },
  },
  {
    id: "distillation",
    quantities: ["teacher"],
    name: { ru: "дистилляция: учитель", en: "distillation: the teacher" },
    what: {
      ru: "уровень чужой модели, по которой учатся, возвращён к базовому",
      en: "the level of the other side's model that one learns from is put back to the baseline's",
    },
  },
  {
    id: "experiments",
    quantities: ["experiments"],
    name: { ru: "масштабирование: эксперименты", en: "scaling: experiments" },
    what: {
      ru: "чипы на эксперименты возвращены к базовым, а с ними прогресс алгоритмов и публикации",
      en: "chips for experiments are put back to the baseline's, and with them algorithmic progress and publications",
    },
  },
  {
    id: "final",
    quantities: ["run_flop"],
    name: { ru: "итоговые запуски обучения", en: "final training runs" },
    what: {
      ru: "величина наибольшего запуска возвращена к базовой",
      en: "the size of the largest run is put back to the baseline's",
    },
  },
  {
    id: "rl",
    quantities: ["rl_ratio"],
    name: { ru: "обучение с подкреплением", en: "reinforcement learning" },
    what: {
      ru: "доля обучения с подкреплением относительно итоговых запусков возвращена к базовой",
      en: "reinforcement learning against final runs is put back to the baseline's",
    },
  },
];
