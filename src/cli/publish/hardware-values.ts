import type { Catalog, Text } from "../../catalog/index.ts";
import type { Uncertain } from "../../charts/index.ts";
import { constantList, peakFlops } from "../../hardware/index.ts";
import { type Found, sourceAnchor } from "./found.ts";
import { BATCH_CHIPS, batchWork } from "./hardware-batch-work.ts";
import { bindingCells, bindingShare, MAPPED } from "./hardware-binding.ts";
import { equivalence, RIVALS, specificationRatios } from "./hardware-crossover.ts";
import { DAY_ROWS, type ModelledDay, modelledDay, publishedDay, recomputedDay } from "./hardware-day.ts";
import { COMPARED_WORDS, comparedPrefill } from "./hardware-loads.ts";
import { agreement, measuredRuns } from "./hardware-measured.ts";
import { frontier, PARETO_CHIPS, short } from "./hardware-pareto.ts";
import { ratioOf } from "./hardware-rates.ts";
import { readScores, scoreValues } from "./hardware-scores.ts";
import { type HardwareSetting, hardwareSetting } from "./hardware-setting.ts";

/** Every number of the story of hardware by its reference, `hw:` and what follows. */
export type HardwareValues = ReadonlyMap<string, Found>;

const known = new WeakMap<Catalog, HardwareValues>();

/** The values of a catalog, computed when first asked for. */
export function hardwareValues(catalog: Catalog): HardwareValues {
  const made = known.get(catalog);
  if (made) return made;
  const setting = hardwareSetting(catalog);
  const values = new Map<string, Found>([
    ...method(setting),
    ...comparison(setting),
    ...costs(setting),
    ...batches(setting),
    ...day(setting),
    ...publishedEntries(setting),
    ...measured(setting),
    ...backing(setting),
    ...scored(),
  ]);
  known.set(catalog, values);
  return values;
}

/** What a number is: its unit, name, the section that explains it, and under which load it holds. */
interface Kind {
  readonly unit: string;
  readonly name: Text;
  readonly section: string;
  readonly load?: Text;
  /** Follows from the record without the model. */
  readonly exact?: boolean;
}

/** A computed number with its 80 % interval. */
export function computedHere({ value, low, high }: Uncertain, kind: Kind): Found {
  const { unit, name, section, load, exact } = kind;
  return {
    kind: "result",
    shape: "quantity",
    value,
    unit,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    level: 80,
    href: `hardware.html#${section}`,
    name,
    ...(load && { about: (language) => [load[language]] }),
    ...(exact && { exact }),
  };
}

type Entries = [string, Found][];

/** The level of every interval, how many constants there are, and each chip's own FLOP per byte. */
function method(setting: HardwareSetting): Entries {
  const section = "method";
  const count = constantList(setting.catalog.hardware.document, setting.catalog.hardware.where).length;
  const balances = ["h20", "h100", "b200", "ascend-910c"].map((id): [string, Found] => {
    const chip = setting.chip(id);
    const name = short(setting, id);
    return [
      `hw:balance.${id}`,
      computedHere(
        { value: peakFlops(chip, "fp8") / chip.hbmBandwidth },
        {
          unit: "FLOP/B",
          section,
          name: {
            ru: `${name.ru}: пиковых операций на байт памяти, восемь бит`,
            en: `${name.en}: peak operations for each byte of memory traffic, eight bits`,
          },
        },
      ),
    ];
  });
  return [
    [
      "hw:level",
      computedHere(
        { value: 80 },
        { unit: "%", section, name: { ru: "уровень интервалов", en: "level of the intervals" }, exact: true },
      ),
    ],
    [
      "hw:constants",
      computedHere(
        { value: count },
        {
          unit: "1",
          section: "constants",
          name: { ru: "постоянных в уравнениях", en: "constants in the equations" },
          exact: true,
        },
      ),
    ],
    ...balances,
  ];
}

/** The H20 against the H100 and the H800. */
function comparison(setting: HardwareSetting): Entries {
  const section = "h20";
  const load = COMPARED_WORDS;
  const ratios = specificationRatios(setting);
  const names = {
    volume: { ru: "H20 к H100 по объёму памяти", en: "H20 over H100 by memory volume" },
    bandwidth: {
      ru: "H20 к H100 по пропускной способности памяти",
      en: "H20 over H100 by memory bandwidth",
    },
    flop: { ru: "H20 к H100 по FLOP/с, восемь бит", en: "H20 over H100 by FLOP/s, eight bits" },
  };
  const specified = (["volume", "bandwidth", "flop"] as const).map((id): [string, Found] => [
    `hw:h20.${id}`,
    computedHere(
      { value: Number(ratios[id].toPrecision(3)) },
      { unit: "1", section, name: names[id], exact: true },
    ),
  ]);
  const decoded = RIVALS.flatMap((rival): Entries => {
    const { points, crossing } = equivalence(setting, rival);
    const chip = short(setting, rival);
    const told = ASKED_BATCHES.map((batch): [string, Found] => [
      `hw:h20.decode.${rival}@${batch}`,
      computedHere(points.find((one) => one.batch === batch)!.ratio, {
        unit: "1",
        section,
        load,
        name: {
          ru: `H20 к ${chip.ru} при генерации, запросов на чип: ${batch}`,
          en: `H20 over ${chip.en} at generation, requests a chip: ${batch}`,
        },
      }),
    ]);
    const reading = ratioOf(
      setting,
      { phase: "prefill", run: comparedPrefill(setting, "h20") },
      { phase: "prefill", run: comparedPrefill(setting, rival) },
    );
    return [
      ...told,
      [
        `hw:crossover.${rival}`,
        computedHere(crossing, {
          unit: "1",
          section,
          load,
          name: {
            ru: `запросов на чип, при которых H20 и ${chip.ru} генерируют одинаково быстро`,
            en: `requests a chip at which the H20 and the ${chip.en} generate equally fast`,
          },
        }),
      ],
      [
        `hw:h20.prefill.${rival}`,
        computedHere(reading, {
          unit: "1",
          section,
          load,
          name: {
            ru: `H20 к ${chip.ru} при обработке запросов`,
            en: `H20 over ${chip.en} at reading prompts`,
          },
        }),
      ],
    ];
  });
  const bound = MAPPED.flatMap(({ id, name }) => {
    const cells = bindingCells(setting, id);
    return (["compute", "bandwidth", "communication"] as const).map((cause): [string, Found] => [
      `hw:binds.${id}.${cause}`,
      computedHere(
        { value: Math.round(bindingShare(cells, cause) * 100) },
        {
          unit: "%",
          section: "binds",
          name: {
            ru: `${name.ru}: доля клеток карты, помещающихся в память, где ограничивают ${CAUSES[cause].ru}`,
            en: `${name.en}: share of the map’s cells that fit in memory where ${CAUSES[cause].en}`,
          },
        },
      ),
    ]);
  });
  return [...specified, ...decoded, ...bound];
}

/** Requests a chip that texts speak of; points of the curve. */
const ASKED_BATCHES = [1, 48, 96] as const;

const CAUSES = {
  compute: { ru: "вычисления", en: "FLOP/s bind" },
  bandwidth: { ru: "чтения памяти", en: "bandwidth binds" },
  communication: { ru: "обмены между чипами", en: "the network binds" },
} as const;

/** Cost of generated tokens at speeds that texts speak of. */
function costs(setting: HardwareSetting): Entries {
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
function batches(setting: HardwareSetting): Entries {
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

/** Units of the day: as DeepSeek describes its own; for the H20 as in the published service on it. */
const UNITS = { h800: { decode: 144, prefill: 32 }, h20: { decode: 16, prefill: 16 } } as const;

/** The published figures of the day to all their digits, each leading to its row under the source. */
function publishedEntries({ catalog }: HardwareSetting): Entries {
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

function scored(): Entries {
  const scores = readScores();
  return scores === undefined ? [] : scoreValues(scores);
}

/** How many measurements of a chip are among those that the constants were fitted on. */
function backing(setting: HardwareSetting): Entries {
  const { rowsByChip } = setting.equations.errors;
  return ["h20", "h800", "ascend-910c"].map((id): [string, Found] => {
    const name = short(setting, id);
    return [
      `hw:rows.${id}`,
      computedHere(
        { value: rowsByChip[id] ?? 0 },
        {
          unit: "1",
          section: "misses",
          exact: true,
          name: {
            ru: `${name.ru}: измерений среди тех, по которым подобраны постоянные`,
            en: `${name.en}: measurements among those that the constants were fitted on`,
          },
        },
      ),
    ];
  });
}

/** Measured speeds and what the model gives for the same runs. */
function measured(setting: HardwareSetting): Entries {
  const section = "measured";
  const runs = measuredRuns(setting);
  const { runs: count, withinHalf, inInterval } = agreement(runs);
  const plain = (key: string, value: number, name: Text): [string, Found] => [
    `hw:agreement.${key}`,
    computedHere({ value }, { unit: "1", section, name, exact: true }),
  ];
  return [
    plain("runs", count, { ru: "измерений в каталоге", en: "measurements in the catalog" }),
    plain("half", withinHalf, {
      ru: "из них с расхождением не больше чем в полтора раза",
      en: "of them within a factor of one and a half",
    }),
    ...(inInterval === undefined
      ? []
      : [plain("inside", inInterval, { ru: "из них в интервале", en: "of them inside the interval" })]),
    ...runs.flatMap((run): Entries => {
      const { measurement, words, predicted } = run;
      const { id, rate, source, at, date, note } = measurement;
      const found: Found = {
        kind: "observation",
        shape: "quantity",
        value: rate,
        unit: RATE,
        href: `sources.html#${source}`,
        name: words,
        source,
        at,
        ...(ISO.test(date) && { date }),
        ...(note && { note }),
      };
      return [
        [`hw:measured.${id}`, found],
        [`hw:predicted.${id}`, computedHere(predicted, { unit: RATE, section, name: words })],
      ];
    }),
  ];
}

const RATE = "token/(s*chip)";
/** Some measurements have no date of their own. */
const ISO = /^\d{4}/;

/** DeepSeek's day of serving. */
function day(setting: HardwareSetting): Entries {
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
