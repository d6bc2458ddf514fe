import type { Text } from "../../catalog/index.ts";
import type { Equivalents } from "./chip-equivalents.ts";

export const BASES: Readonly<Record<keyof Equivalents, Text>> = {
  flop: { ru: "по FLOP/с (8 бит, плотные)", en: "FLOP/s (8-bit, dense)" },
  tpp: { ru: "по TPP", en: "TPP" },
  bandwidth: { ru: "по пропускной способности памяти", en: "memory bandwidth" },
  capacity: { ru: "по объёму памяти", en: "memory capacity" },
  train: { ru: "по обучению", en: "training" },
  decode: { ru: "по генерации", en: "decode" },
  prefill: { ru: "по обработке запроса", en: "prefill" },
};

export const WORDS = {
  about: {
    ru: "Чип: величины с источниками, эквивалент H100 по всем основам, TPP, статус по экспортным правилам. Без имени — список.",
    en: "A chip: facts with sources, H100-equivalents by every basis, TPP, status under the export rules. Without a name: the list.",
  },
  argument: {
    ru: "id, имя или другое имя чипа; или файл YAML такого же вида, как в catalog/chips/",
    en: "id, name or alias of a chip; or a YAML file of the form of catalog/chips/",
  },
  announced: { ru: "объявлен", en: "announced" },
  reported: { ru: "о нём сообщили", en: "reported" },
  available: { ru: "в продаже", en: "available" },
  facts: { ru: "Величины", en: "Facts" },
  equivalents: { ru: "Эквивалент H100 (H100e), один чип", en: "H100-equivalents (H100e) of one chip" },
  equivalentsNote: {
    ru: "Обучение, генерация и обработка запроса вычислены по характеристикам для модели DeepSeek V3.",
    en: "Training, decode and prefill are computed from specifications, for the model DeepSeek V3.",
  },
  none: { ru: "не вычислить, не хватает", en: "cannot be computed, missing" },
  legal: { ru: "Величины закона", en: "Quantities of the law" },
  tpp: { ru: "TPP", en: "TPP" },
  performanceDensity: { ru: "плотность производительности", en: "performance density" },
  transferRate: { ru: "скорость обмена, ГБ/с", en: "transfer rate, GB/s" },
  memoryBandwidth: { ru: "пропускная способность памяти, ГБ/с", en: "memory bandwidth, GB/s" },
  unknown: { ru: "неизвестно", en: "unknown" },
  timeline: { ru: "Статус для поставки в Китай", en: "Status for delivery to China" },
  example: {
    ru: `
ssylka chip h20 --lang ru

NVIDIA H20 (nvidia, US); объявлен 9 ноября 2023 г.
Величины
  BF16, плотные                 X TFLOP/с   nvidia-h20-specification, table of H20, L20 and L2
Эквивалент H100 (H100e), один чип
  по FLOP/с (8 бит, плотные)    X
Статус для поставки в Китай
  с 2023-11-17 по 2025-04-09    не подпадает под рассмотренные здесь правила`,
    en: `
ssylka chip h20 --lang en

NVIDIA H20 (nvidia, US); announced 9 November 2023
Facts
  BF16, dense              X TFLOP/s   nvidia-h20-specification, table of H20, L20 and L2
H100-equivalents (H100e) of one chip
  FLOP/s (8-bit, dense)    X
Status for delivery to China
  2023-11-17 to 2025-04-09    not caught by the rules considered here`,
  },
} as const satisfies Record<string, Text>;
