import type { Text } from "../../catalog/types.ts";

/** Path of the page of sensitivity from the root of its language. */
export const SENSITIVITY_PATH = "sensitivity.html";

/** The line of the article that leads there. */
export const TO_SENSITIVITY: Text = {
  ru: "Что сильнее всего двигает ответ: допущения, случай, рамки словами, источники по важности",
  en: "What moves the answer most: assumptions, chance, boxes in words, sources by weight",
};
