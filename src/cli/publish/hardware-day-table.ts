import type { StoryTable } from "../../articles/index.ts";
import type { DAY_ROWS } from "./hardware-day.ts";
import { table, withRange } from "./hardware-table.ts";
import type { HardwareValues } from "./hardware-values.ts";

interface Row {
  readonly ru: string;
  readonly en: string;
  readonly published?: keyof typeof DAY_ROWS;
  readonly follows?: string;
  /** Of the model, on H800 and on H20. */
  readonly model?: string;
}

const ROWS: readonly Row[] = [
  { ru: "Токенов на входе за сутки", en: "Tokens in, a day", published: "in" },
  { ru: "из них из кеша", en: "of them from the cache", published: "cached" },
  { ru: "Токенов на выходе за сутки", en: "Tokens out, a day", published: "out" },
  { ru: "Скорость для пользователя", en: "Speed for a user", published: "speed" },
  { ru: "Средний контекст токена", en: "Average context of a token", published: "context" },
  {
    ru: "Генерация, токенов/с на чип",
    en: "Decode, tokens/s a chip",
    published: "decodeRate",
    model: "decode",
  },
  {
    ru: "Запросы, токенов/с на чип (опубликовано вместе с кешем)",
    en: "Prompts, tokens/s a chip (as published, cache included)",
    published: "prefillRate",
    model: "prefill",
  },
  { ru: "Узлов на генерацию", en: "Nodes that generate", follows: "decode-nodes", model: "decode-nodes" },
  { ru: "Узлов на запросы", en: "Nodes that read prompts", follows: "prefill-nodes", model: "prefill-nodes" },
  { ru: "Узлов всего", en: "Nodes in all", follows: "nodes", model: "nodes" },
  {
    ru: "Стоимость суток, долл.",
    en: "Cost of the day, USD",
    published: "cost",
    follows: "cost",
    model: "cost",
  },
  {
    ru: "Теоретическая выручка, долл.",
    en: "Theoretical revenue, USD",
    published: "revenue",
    follows: "revenue",
  },
  {
    ru: "Теоретическая наценка, %",
    en: "Theoretical margin, %",
    published: "margin",
    follows: "margin",
    model: "margin",
  },
  {
    ru: "Стоимость миллиона выходных токенов, долл.",
    en: "Cost of a million output tokens, USD",
    follows: "cost-output",
  },
];

/** The published day, what follows from it, and what the model gives on two chips. */
export function dayTable(values: HardwareValues): StoryTable {
  return table(
    {
      ru: ["", "Опубликовано", "Следует из этого", "Модель, H800", "Модель, H20"],
      en: ["", "Published", "Follows from it", "Model, H800", "Model, H20"],
    },
    ROWS.map(({ ru, en, published, follows, model }) => {
      const cells = [
        published === undefined ? "" : `{{hw:published.${published}|bare}}`,
        follows === undefined ? "" : withRange(values, `hw:day.${follows}`),
        ...["h800", "h20"].map((chip) =>
          model === undefined ? "" : withRange(values, `hw:day.${chip}.${model}`),
        ),
      ];
      return { ru: [ru, ...cells], en: [en, ...cells] };
    }),
  );
}
