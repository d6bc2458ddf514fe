import type { Text } from "../catalog/types.ts";

/** Words of the drawing of regions and of its tables. */
export const REGION_WORDS = {
  hollow: {
    ru: "полый знак: решает то, чего нет на осях (см. таблицу)",
    en: "hollow: decided by what is on neither axis (see the table)",
  },
  notKnown: {
    ru: "вторая величина неизвестна или не проверена",
    en: "the other quantity is not known or not checked",
  },
  later: { ru: "объявлен позже", en: "announced later" },
  chip: { ru: "Чип", en: "Chip" },
  sort: { ru: "Группа", en: "Group" },
  status: { ru: "Что требуется", en: "What is asked" },
  why: { ru: "Если не как в области", en: "Where it differs from the region" },
  region: { ru: "Область", en: "Region" },
  unknown: { ru: "неизвестно", en: "not known" },
  any: { ru: "любая", en: "any" },
  from: { ru: "от", en: "from" },
  below: { ru: "ниже", en: "below" },
} as const satisfies Readonly<Record<string, Text>>;
