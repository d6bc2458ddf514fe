import type { Text } from "../../catalog/index.ts";
import type { Uncertain } from "../../charts/index.ts";
import type { Found } from "./found.ts";
import { BATCH_CHIPS, batchWork } from "./hardware-batch-work.ts";
import { computedHere, type Entries } from "./hardware-computed.ts";
import { frontier, PARETO_CHIPS, short } from "./hardware-pareto.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** Cost of generated tokens at speeds that texts speak of. */
export function costValues(setting: HardwareSetting): Entries {
  return PARETO_CHIPS.flatMap((id) => {
    const name = short(setting, id);
    return frontier(setting, id).map(({ speed, cost }): [string, Found] => [
      `hw:cost.${id}@${speed}`,
      computedHere(cost, {
        unit: "USD/Mtoken",
        section: "cost",
        name: {
          ru: `${name.ru}: стоимость миллиона токенов DeepSeek-V3 при ${speed} токенах в секунду для пользователя`,
          en: `${name.en}: cost of a million tokens of DeepSeek-V3 at ${speed} tokens a second for a user`,
        },
      }),
    ]);
  });
}

/** Work that nobody waits for, by chip. */
export function batchValues(setting: HardwareSetting): Entries {
  return BATCH_CHIPS.flatMap((id) => {
    const work = batchWork(setting, id);
    const chip = short(setting, id);
    const entry = (key: keyof typeof WORK, value: Uncertain, unit: string): [string, Found] => [
      `hw:batch.${id}.${key}`,
      computedHere(value, {
        unit,
        section: "batch",
        name: { ru: `${chip.ru}: ${WORK[key].ru}`, en: `${chip.en}: ${WORK[key].en}` },
      }),
    ];
    return [
      entry("prompts", work.prompts, "token/(s*chip)"),
      entry("long", work.longPrompts, "token/(s*chip)"),
      entry("generation", work.generation, "token/(s*chip)"),
      entry("costin", work.costIn, "USD/Mtoken"),
      entry("costlong", work.costLong, "USD/Mtoken"),
      entry("costout", work.costOut, "USD/Mtoken"),
      entry("joules", work.joules, "J/token"),
    ];
  });
}

const WORK = {
  prompts: { ru: "чтение запросов по 4096 токенов", en: "reading prompts of 4,096 tokens" },
  long: { ru: "чтение документов по 128 000 токенов", en: "reading documents of 128,000 tokens" },
  generation: { ru: "генерация, когда никто не ждёт", en: "generation when nobody waits" },
  costin: { ru: "стоимость миллиона прочитанных токенов", en: "cost of a million tokens read" },
  costlong: {
    ru: "стоимость миллиона токенов длинных документов",
    en: "cost of a million tokens of long documents",
  },
  costout: { ru: "стоимость миллиона сгенерированных токенов", en: "cost of a million tokens generated" },
  joules: { ru: "энергия чипа на сгенерированный токен", en: "energy of the chip for a generated token" },
} as const satisfies Readonly<Record<string, Text>>;
