import type { Text } from "../../catalog/index.ts";
import type { Uncertain } from "../../charts/index.ts";
import { type Found, sourceAnchor } from "./found.ts";
import { computedHere, type Entries } from "./hardware-computed.ts";
import { DAY_ROWS, type ModelledDay, modelledDay, publishedDay, recomputedDay } from "./hardware-day.ts";
import { short } from "./hardware-pareto.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** Units of the day: as DeepSeek describes its own; for the H20 as in the published service on it. */
const UNITS = { h800: { decode: 144, prefill: 32 }, h20: { decode: 16, prefill: 16 } } as const;

/** The published figures of the day to all their digits, each leading to its row under the source. */
export function publishedDayValues({ catalog }: HardwareSetting): Entries {
  return Object.entries(DAY_ROWS).map(([key, reference]): [string, Found] => {
    const row = catalog.observations.find(
      ({ series, observed }) => reference === `obs:${series}@${observed}`,
    )!;
    const series = catalog.series.get(row.series)!;
    const found: Found = {
      kind: "observation",
      shape: "quantity",
      value: row.value,
      unit: series.unit,
      href: sourceAnchor(reference),
      name: series.name,
      source: row.source,
      at: row.at,
      date: row.observed,
      exact: true,
    };
    return [`hw:published.${key}`, found];
  });
}

/** DeepSeek's day of serving. */
export function dayValues(setting: HardwareSetting): Entries {
  const published = publishedDay(setting);
  const { nodes, decodeNodes, prefillNodes, cost, revenue, margin, costOfOutput } = recomputedDay(published);
  const section = "day";
  const plain = (key: string, value: number, unit: string, ru: string, en: string): [string, Found] => [
    `hw:day.${key}`,
    computedHere({ value }, { unit, section, name: { ru, en }, exact: true }),
  ];
  return [
    plain(
      "nodes",
      nodes,
      "1",
      "узлов по восемь H800 в среднем за сутки",
      "nodes of eight H800 over the day, on average",
    ),
    plain(
      "decode-nodes",
      decodeNodes,
      "1",
      "узлов на генерацию: токены за сутки, делённые на скорость узла",
      "nodes that generate: tokens of the day over a node’s rate",
    ),
    plain(
      "prefill-nodes",
      prefillNodes,
      "1",
      "узлов на обработку запросов: токены за сутки, делённые на скорость узла",
      "nodes that read prompts: tokens of the day over a node’s rate",
    ),
    plain(
      "both-nodes",
      decodeNodes + prefillNodes,
      "1",
      "узлов на генерацию и на запросы вместе",
      "nodes that generate and that read, together",
    ),
    plain(
      "cost",
      cost,
      "USD/day",
      "стоимость суток: чипы, часы и аренда",
      "cost of the day: chips, hours and rent",
    ),
    plain(
      "revenue",
      revenue,
      "USD/day",
      "выручка суток, если каждый токен оплачен по ценам R1",
      "revenue of the day if every token were billed at R1’s prices",
    ),
    plain(
      "margin",
      Math.round(margin * 100),
      "%",
      "наценка: выручка к стоимости минус единица",
      "margin: revenue over cost, less one",
    ),
    plain(
      "cost-output",
      costOfOutput,
      "USD/Mtoken",
      "стоимость миллиона выходных токенов вместе с запросами",
      "cost of a million output tokens, prompts included",
    ),
    ...modelled(setting, published, "h800"),
    ...modelled(setting, published, "h20"),
    [
      "hw:day.prompt-share",
      computedHere(
        { value: promptShare(setting, published) },
        {
          unit: "%",
          section,
          name: {
            ru: "доля обработки запросов в том, на сколько больше узлов H20 нужно",
            en: "share of reading prompts in how many more nodes of H20 are needed",
          },
        },
      ),
    ],
  ];
}

/** Of the nodes that the day takes more on the H20 than on the H800, per cent that read prompts. */
function promptShare(setting: HardwareSetting, published: ReturnType<typeof publishedDay>): number {
  const [ours, theirs] = (["h20", "h800"] as const).map((chip) =>
    modelledDay(setting, published, chip, UNITS[chip]),
  ) as [ModelledDay, ModelledDay];
  const more = (of: (day: ModelledDay) => Uncertain) => of(ours).value - of(theirs).value;
  return Math.round((100 * more((one) => one.prefillNodes)) / more((one) => one.nodes));
}

function modelled(
  setting: HardwareSetting,
  published: ReturnType<typeof publishedDay>,
  chip: keyof typeof UNITS,
): Entries {
  const one = modelledDay(setting, published, chip, UNITS[chip]);
  const name = short(setting, chip);
  return Object.entries(DAY).map(([key, { unit, of, ru, en }]): [string, Found] => [
    `hw:day.${chip}.${key}`,
    computedHere(of(one), {
      unit,
      section: "day",
      name: {
        ru: `сутки DeepSeek на ${name.ru} по расчёту: ${ru}`,
        en: `DeepSeek’s day on the ${name.en} by the model: ${en}`,
      },
    }),
  ]);
}

const DAY: Readonly<
  Record<string, { readonly unit: string; readonly of: (day: ModelledDay) => Uncertain } & Text>
> = {
  batch: { unit: "1", of: ({ batch }) => ({ value: batch }), ru: "запросов на чип", en: "requests a chip" },
  decode: { unit: "token/(s*chip)", of: ({ decode }) => decode, ru: "генерация", en: "generation" },
  prefill: {
    unit: "token/(s*chip)",
    of: ({ prefill }) => prefill,
    ru: "обработка запросов",
    en: "reading of prompts",
  },
  "decode-nodes": {
    unit: "1",
    of: (one) => one.decodeNodes,
    ru: "узлов на генерацию",
    en: "nodes that generate",
  },
  "prefill-nodes": {
    unit: "1",
    of: (one) => one.prefillNodes,
    ru: "узлов на обработку запросов",
    en: "nodes that read prompts",
  },
  nodes: { unit: "1", of: ({ nodes }) => nodes, ru: "узлов всего", en: "nodes in all" },
  chips: { unit: "chip", of: ({ chips }) => chips, ru: "чипов всего", en: "chips in all" },
  cost: {
    unit: "USD/day",
    of: ({ cost }) => cost,
    ru: "стоимость суток при той же аренде",
    en: "cost of the day at the same rent",
  },
  margin: {
    unit: "%",
    of: ({ margin: { value, low, high } }) => ({
      value: Math.round(value * 100),
      ...(low !== undefined && { low: low * 100 }),
      ...(high !== undefined && { high: high * 100 }),
    }),
    ru: "теоретическая наценка",
    en: "theoretical margin",
  },
};
