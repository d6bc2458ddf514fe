import type { Text } from "../../catalog/index.ts";
import type { Binds } from "./point.ts";

/** What holds a run back. */
export const BINDS: Readonly<Record<Binds, Text>> = {
  bandwidth: { ru: "пропускная способность памяти", en: "memory bandwidth" },
  compute: { ru: "вычисления", en: "compute" },
  communication: { ru: "обмен между чипами", en: "communication between chips" },
  overhead: { ru: "накладные расходы программ", en: "overhead of the software" },
  capacity: { ru: "объём памяти", en: "memory volume" },
  prompts: { ru: "обработка запросов", en: "reading of prompts" },
};
