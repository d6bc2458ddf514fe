import type { Text } from "../catalog/index.ts";

const flop = (ru: string, en: string): Text => ({
  ru: `США к Китаю, куплено чипов с 2022 года по FLOP/с, ${ru}`,
  en: `US to China, chips bought since 2022 by FLOP/s, ${en}`,
});

/** What each anchor of the record counts. */
export const NAMES: Readonly<Record<string, Text>> = {
  "ratio-flop-2023-09": flop("сентябрь 2023 года", "September 2023"),
  "ratio-flop-2024-12": flop("декабрь 2024 года", "December 2024"),
  "ratio-flop-2025-12": flop("декабрь 2025 года", "December 2025"),
  "turn-bandwidth-2025-03": {
    ru: "то же по пропускной способности памяти: март 2025 года к декабрю 2023-го",
    en: "the same by memory bandwidth: March 2025 over December 2023",
  },
  "turn-bandwidth-2025-12": {
    ru: "то же: декабрь 2025 года к марту 2025-го",
    en: "the same: December 2025 over March 2025",
  },
  "flow-bandwidth": {
    ru: "отношение прироста пропускной способности, конец 2025 года к среднему за 2024-й",
    en: "ratio of bandwidth added, end of 2025 over the mean of 2024",
  },
  "h20-quarters": {
    ru: "ошибка (CRPS) поставок H20 за кварталы 2025 года, чипов: одни уравнения против тренда 2024 года",
    en: "error (CRPS) of H20 deliveries in the quarters of 2025, chips: equations alone against the trend of 2024",
  },
  "lag-mean": {
    ru: "отставание с июня 2023 по сентябрь 2026 года, среднее, месяцев",
    en: "lag from June 2023 to September 2026, mean, months",
  },
  "lag-sd": { ru: "то же, стандартное отклонение", en: "the same, standard deviation" },
  "lag-autocorrelation": {
    ru: "то же, корреляция соседних месяцев",
    en: "the same, correlation of neighbouring months",
  },
  "training-hours-v3": { ru: "обучение DeepSeek-V3, часов H800", en: "training of DeepSeek-V3, H800-hours" },
};
