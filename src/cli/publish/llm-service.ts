import type { LiveText } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { Uncertain } from "../../charts/index.ts";
import type { Binding, ModelSpec } from "../../hardware/index.ts";
import { chipHourCost, costOfMillion } from "./hardware-cost.ts";
import { liveNumber } from "./hardware-live.ts";
import { rated } from "./hardware-rates.ts";
import { serviceAt } from "./hardware-serving.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** The load at which models and chips are compared, told in the hover text of each number. */
const SPEED = 20;
const CONTEXT = 5000;
const PROMPT = 4096;
const LOAD: Text = {
  ru: `восемь бит; каждому пользователю не меньше ${SPEED} токенов в секунду, контекст ${CONTEXT}; запрос ${PROMPT} токенов`,
  en: "eight bits; at least 20 tokens a second for each user, 5,000 tokens of context; prompts of 4,096 tokens",
};

const NOTHING = [undefined, undefined, undefined, undefined] as const;

/**
 * What a chip makes of a model: decode, what binds it, prefill in the same layout, cost of a million generated tokens.
 * `name` is what the hover text begins with. All empty when the chip cannot serve it at that speed.
 */
export function serviceCells(
  setting: HardwareSetting,
  id: string,
  model: ModelSpec,
  name: Text,
): readonly (LiveText | undefined)[] {
  const chip = setting.chip(id);
  const { constants } = setting;
  const service = serviceAt(setting, { chip, model, context: CONTEXT, precision: "fp8", constants }, SPEED);
  if (service === undefined) return NOTHING;
  const { chips, tensorParallel, expertParallel } = service.run;
  const layout: Text =
    (tensorParallel ?? 1) > 1
      ? { ru: `чипов: ${chips}, матрицы разрезаны`, en: `chips: ${chips}, matrices split` }
      : { ru: `чипов: ${chips}`, en: `chips: ${chips}` };
  const told = (value: Uncertain, words: Text, unit = "token/(s*chip)") =>
    liveNumber(value, {
      unit,
      bare: true,
      range: true,
      name: { ru: `${name.ru}: ${words.ru}`, en: `${name.en}: ${words.en}` },
      lines: [layout, LOAD],
    });
  const reading = rated(setting, {
    phase: "prefill",
    run: {
      chip,
      model,
      chips,
      tensorParallel,
      expertParallel,
      promptLength: PROMPT,
      precision: "fp8",
      constants,
    },
  });
  const hour = chipHourCost(setting, id);
  return [
    told(service.rate, GENERATION),
    bindingWords(service.binds),
    reading.value > 0 ? told(reading, READING) : undefined,
    hour && told(costOfMillion(hour, service.rate), COST, "USD/Mtoken"),
  ];
}

const GENERATION: Text = { ru: "генерация", en: "generation" };
const READING: Text = { ru: "обработка запросов", en: "reading of prompts" };
const COST: Text = {
  ru: "стоимость миллиона сгенерированных токенов",
  en: "cost of a million generated tokens",
};

function bindingWords(binds: Binding): LiveText {
  const words = BINDING[binds];
  return { text: words, href: "hardware.html#binds", title: words };
}

const BINDING = {
  bandwidth: { ru: "пропускная способность", en: "bandwidth" },
  compute: { ru: "вычисления", en: "FLOP/s" },
  communication: { ru: "связь", en: "network" },
  overhead: { ru: "задержки", en: "overheads" },
  capacity: { ru: "объём памяти", en: "memory volume" },
} as const satisfies Readonly<Record<Binding, Text>>;
