import type { Text } from "../catalog/index.ts";

/** Options of a run that commands share, in words: how it is divided, its seed, where it runs. */
export const RUN_WORDS = {
  replicates: {
    ru: "на сколько независимых повторов они делятся (по умолчанию 8)",
    en: "independent replicates that they form (default 8)",
  },
  seed: {
    ru: "начальное число, от 0 (по умолчанию 2025)",
    en: "seed of the random numbers, from 0 (default 2025)",
  },
  workers: {
    ru: "потоков, от 1 до 64; на числа не влияет (по умолчанию — сколько есть у машины)",
    en: "threads, 1 to 64; they do not change the numbers (default: what the machine has)",
  },
  quiet: { ru: "не показывать ход расчёта", en: "show no progress" },
} as const satisfies Record<string, Text>;
