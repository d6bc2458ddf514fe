import type { Text } from "../../catalog/index.ts";

/** The line under a chart that the model of speed made. */
export const MODEL_SOURCE: Text = {
  ru: "расчёт Ssylka [по уравнениям быстродействия](hardware.html#method) и характеристикам [чипов](chips.html) и [моделей](llms.html)",
  en: "Ssylka calculation [by the equations of speed](hardware.html#method) from the specifications of [chips](chips.html) and [models](llms.html)",
};
