import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka boxes`. */
export const WORDS = {
  about: {
    ru: "При каких допущениях событие наступает намного чаще: рамки допущений словами (метод PRIM).",
    en: "Under which assumptions an event comes much more often: boxes of assumptions in words (PRIM).",
  },
  condition: {
    ru: "вместо события: условие, как в ssylka where",
    en: "instead of an event: a condition as in ssylka where",
  },
  event: {
    ru: "событие вопроса (по умолчанию lead-eci-3m)",
    en: "event of the question (default lead-eci-3m)",
  },
  by: {
    ru: "срок: год или дата (по умолчанию — срок главного события)",
    en: "by: a year or a date (default: that of the main event)",
  },
  most: {
    ru: "сколько рамок искать, от 1 до 5 (по умолчанию 3)",
    en: "boxes to look for, 1 to 5 (default 3)",
  },
  worlds: {
    ru: "сколько прогонов; кратно --replicates, не более 16384 (по умолчанию 8192)",
    en: "worlds; a multiple of --replicates, at most 16384 (default 8192)",
  },
  head: {
    ru: "{what}: {density} прогонов ({hits} из {worlds}, половина, на которой рамки проверены)",
    en: "{what}: {density} of worlds ({hits} of {worlds}, the half in which boxes are counted)",
  },
  none: {
    ru: "Рамок не нашлось: событие слишком редкое для такого числа прогонов или не сосредоточено ни в какой части допущений.",
    en: "No boxes found: the event is too rare for so many worlds, or gathers in no part of the assumptions.",
  },
  box: {
    ru: "Рамка {number}. {density} прогонов вместо {base}, если:",
    en: "Box {number}. {density} of worlds instead of {base}, if:",
  },
  further: {
    ru: " (среди прогонов вне предыдущих рамок)",
    en: " (in the worlds outside of the boxes before)",
  },
  holds: {
    ru: "в рамке {share} всех таких исходов и {worlds} прогонов из {all}",
    en: "the box holds {share} of all such outcomes and {worlds} of {all} worlds",
  },
  above: { ru: "больше {low}", en: "above {low}" },
  below: { ru: "меньше {high}", en: "below {high}" },
  atLeast: { ru: "не меньше {low}", en: "at least {low}" },
  atMost: { ru: "не больше {high}", en: "at most {high}" },
  between: { ru: "от {low} до {high}", en: "from {low} to {high}" },
  is: { ru: "{value}", en: "{value}" },
  priorUpper: { ru: "верхние {share} значений", en: "upper {share} of its values" },
  priorLower: { ru: "нижние {share} значений", en: "lower {share} of its values" },
  priorMiddle: { ru: "{share} значений", en: "{share} of its values" },
  note: {
    ru: "Рамки найдены по чётным повторам среди допущений, которые что-то объясняют сами по себе; числа посчитаны по нечётным. Квази-p: вероятность увидеть столько же исходов без этого ограничения при тех же остальных.",
    en: "Boxes are found in the replicates of even number, among assumptions that explain something alone, and counted in those of odd. Quasi-p: the probability of as many outcomes without this restriction, the others as they are.",
  },
  edition: {
    ru: "сценарий {scenario}; {worlds} прогонов; начальное число {seed}; модель {model}; каталог {catalog}; Ssylka {version}",
    en: "scenario {scenario}; {worlds} worlds; seed {seed}; model {model}; catalog {catalog}; Ssylka {version}",
  },
} as const satisfies Record<string, Text>;

export const EXAMPLE: Text = {
  ru: `
ssylka boxes --event lead-eci-3m --by 2030 --lang ru

Рамка 1. X\u00a0% прогонов вместо X\u00a0%, если:
  · как долго держится угасающая часть необъяснимой разницы: больше X месяцев (верхние X\u00a0% значений)

ssylka boxes "lag_match@2028-12-31 < 3" --json`,
  en: `
ssylka boxes --event lead-eci-3m --by 2030 --lang en

Box 1. X% of worlds instead of X%, if:
  · how long the fading part of the unexplained difference lasts: above X months (upper X% of its values)

ssylka boxes "lag_match@2028-12-31 < 3" --json`,
};
