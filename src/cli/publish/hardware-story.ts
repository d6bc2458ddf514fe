import type { HardwareStory, StoryTable } from "../../articles/index.ts";
import { BATCH_CHIPS, promptsFigure } from "./hardware-batch-work.ts";
import { constantRows, costRows } from "./hardware-beliefs.ts";
import { bindingFigure } from "./hardware-binding.ts";
import { crossoverFigure } from "./hardware-crossover.ts";
import { DAY_ROWS } from "./hardware-day.ts";
import { dayTable } from "./hardware-day-table.ts";
import { measuredRuns } from "./hardware-measured.ts";
import { measuredTable, measuredText } from "./hardware-measured-table.ts";
import { missesText } from "./hardware-misses.ts";
import { paretoFigure, short } from "./hardware-pareto.ts";
import { rooflineFigure } from "./hardware-roofline.ts";
import { readScores, SCORE_TEXT, scoreTable } from "./hardware-scores.ts";
import type { HardwareSetting } from "./hardware-setting.ts";
import { table, withRange } from "./hardware-table.ts";
import type { HardwareValues } from "./hardware-values.ts";

/** The page about the speed of chips: charts, what they show, the record beside them. */
export function hardwareStory(setting: HardwareSetting, values: HardwareValues): HardwareStory {
  return {
    title: { ru: "Что может чип", en: "What a chip can do" },
    lede: {
      ru: "По объёму памяти один H20 — {{hw:h20.volume}} H100, по её пропускной способности — {{hw:h20.bandwidth}}, по FLOP/с — {{hw:h20.flop}}. Чего он стоит при обслуживании запросов, зависит от нагрузки: пока на чип приходится меньше {{hw:crossover.h100}} запросов сразу, он генерирует быстрее H100, а при пакетах, которые делают обслуживание дешёвым, даёт лишь {{hw:h20.decode.h100@96}} от него.",
      en: "By the volume of its memory one H20 is {{hw:h20.volume}} of an H100, by memory bandwidth {{hw:h20.bandwidth}}, by FLOP/s {{hw:h20.flop}}. What it is worth in service depends on the load: below {{hw:crossover.h100}} requests a chip at once it generates faster than an H100, and at the batches that make service cheap it gives only {{hw:h20.decode.h100@96}} of one.",
    },
    sections: [
      {
        id: "method",
        heading: { ru: "Как считается скорость", en: "How speed is computed" },
        parts: [METHOD],
      },
      { id: "binds", heading: { ru: "Что ограничивает", en: "What binds" }, parts: [BINDS] },
      {
        id: "h20",
        heading: { ru: "H20 рядом с H100 и H800", en: "The H20 beside the H100 and the H800" },
        parts: [H20, basisTable(values)],
      },
      {
        id: "cost",
        heading: { ru: "Цена и скорость ответа", en: "Cost against speed" },
        parts: [COST, costTable(setting, values)],
      },
      {
        id: "batch",
        heading: { ru: "Большие объёмы данных", en: "Batch work over large volumes of data" },
        parts: [BATCH, batchTable(setting, values, RATES), batchTable(setting, values, COSTS)],
      },
      {
        id: "day",
        heading: { ru: "Сутки DeepSeek заново", en: "DeepSeek’s day, computed again" },
        parts: [DAY_BEFORE, dayTable(values), DAY_AFTER],
      },
      {
        id: "measured",
        heading: { ru: "Измерено и сосчитано", en: "Measured and computed" },
        parts: [measuredText(values), measuredTable(setting, values)],
      },
      {
        id: "misses",
        heading: { ru: "Чего модель не видит", en: "What the model misses" },
        parts: [...scoreParts(), missesText()],
      },
    ],
    figures: [rooflineFigure, bindingFigure, crossoverFigure, paretoFigure, promptsFigure].map((figure) =>
      figure(setting),
    ),
    constants: constantRows(setting),
    costs: costRows(setting),
  };
}

/** Every text of the story, for the references in it. */
export function storyTexts({ lede, sections, figures }: HardwareStory): Both[] {
  const parts = sections.flatMap(({ parts: all }) =>
    all.flatMap((part) =>
      "head" in part ? part.rows.map((row) => ({ ru: row.ru.join(" "), en: row.en.join(" ") })) : [part],
    ),
  );
  const rows = Object.values(DAY_ROWS)
    .map((reference) => `{{${reference}}}`)
    .join(" ");
  return [
    lede,
    { ru: rows, en: rows },
    ...parts,
    ...figures.flatMap(({ caption, source }) => [caption, source]),
  ];
}

/** Sources behind the constants, the beliefs about cost and the measurements. */
export function hardwareSources(setting: HardwareSetting, { constants, costs }: HardwareStory): string[] {
  const beliefs = [...constants, ...costs].map(({ source }) => source);
  return [...beliefs, ...measuredRuns(setting).map(({ measurement }) => measurement.source)];
}

/** Scores of the last fit, where they are known. */
function scoreParts(): (Both | StoryTable)[] {
  const scores = readScores();
  return scores === undefined ? [] : [SCORE_TEXT, scoreTable(scores)];
}

interface Both {
  readonly ru: string;
  readonly en: string;
}

const METHOD: Both = {
  ru: `Чтобы сгенерировать один токен, чип читает из памяти веса, которых касаются текущие запросы, и сохранённый контекст каждого из них, и делает по две операции на каждый параметр, через который токен проходит. Темп задаёт более долгое из двух; часть более короткого тоже видна, а к ним добавляются обмен между чипами и постоянное время на слой и на шаг. Обработка запроса делает то же сразу для многих токенов, поэтому упирается в вычисления.

{{figure:hw-roofline}}

Где чип переходит от одного предела к другому, говорит отношение его пиковых операций к пропускной способности памяти. В восьми битах это {{hw:balance.h20}} у H20, {{hw:balance.h100}} у H100, {{hw:balance.b200}} у B200 и {{hw:balance.ascend-910c}} у 910C.

В уравнения входят характеристики чипа, устройство модели и {{hw:constants}} постоянных, общих для всех чипов и всех моделей: ни одна не подогнана под отдельный чип. Они перечислены [ниже](#constants) с интервалами. У каждого числа, которое сосчитала модель, интервал в {{hw:level}}: он показан при наведении, а в таблицах — в скобках.`,
  en: `To generate one token a chip reads from memory the weights that the requests at hand touch and the saved context of each of them, and does two operations for every parameter that the token passes. The longer of the two sets the pace; part of the shorter shows as well, and to both come the exchange between chips and a fixed time for each layer and each step. Reading a prompt does the same for many tokens at once, and so is bound by arithmetic.

{{figure:hw-roofline}}

Where a chip turns from one limit to the other is told by its peak operations over its memory bandwidth. In eight bits that is {{hw:balance.h20}} on the H20, {{hw:balance.h100}} on the H100, {{hw:balance.b200}} on the B200 and {{hw:balance.ascend-910c}} on the 910C.

The equations read a chip’s specifications, a model’s architecture and {{hw:constants}} constants that are the same for every chip and every model: none is tuned to a single chip. They stand [below](#constants) with their intervals. Each number that the model computed has an interval of {{hw:level}}: on hover, and in brackets in the tables.`,
};

const BINDS: Both = {
  ru: `{{figure:hw-binding}}

Из нагрузок на карте, которые помещаются в память, вычисления ограничивают {{hw:binds.h20.compute}} на H20 и {{hw:binds.h800.compute}} на H800; пропускная способность памяти — {{hw:binds.h20.bandwidth}} и {{hw:binds.h800.bandwidth}}. Длинный контекст сначала тратит пропускную способность, затем объём: поэтому утверждение, что развёртывание упирается в память, верно не для всякой нагрузки.`,
  en: `{{figure:hw-binding}}

Of the loads on the map that fit in memory, arithmetic binds {{hw:binds.h20.compute}} on the H20 and {{hw:binds.h800.compute}} on the H800; memory bandwidth binds {{hw:binds.h20.bandwidth}} and {{hw:binds.h800.bandwidth}}. A long context first takes bandwidth, then volume: that deployment is limited by memory holds for some loads and not for others.`,
};

const H20: Both = {
  ru: `{{figure:hw-crossover}}

Чему равен один H20, зависит от того, что считать, и разница между мерами почти восьмикратная. Слова «H20 отлично подходит для развёртывания» верны на каждую операцию и, благодаря пропускной способности, при немногих запросах. При больших пакетах он упирается в вычисления, и лучшие опубликованные развёртывания дают {{obs:h20_decode_equivalent@2025-09-26}} от H800.`,
  en: `{{figure:hw-crossover}}

What one H20 is worth depends on what is counted, and the measures lie almost eightfold apart. That the H20 is excellent for deployment holds for each operation and, through its bandwidth, at few requests. At large batches it is bound by arithmetic, and the best published deployments give {{obs:h20_decode_equivalent@2025-09-26}} of an H800.`,
};

const COST: Both = {
  ru: `{{figure:hw-pareto}}

Дешевле всего обслуживать тех, кто готов ждать: большой пакет делит чтение весов на многих. Чем быстрее должен быть ответ, тем меньше пакет и тем важнее пропускная способность памяти на доллар.`,
  en: `{{figure:hw-pareto}}

It is cheapest to serve those who can wait: a large batch shares the reading of weights among many. The faster an answer must be, the smaller the batch and the more bandwidth for a dollar counts.`,
};

const BATCH: Both = {
  ru: `Разбор больших объёмов текста, синтетические данные для обучения, отбор и разметка — работа, которой никто не ждёт. Её две части по-разному нагружают чип: чтение длинных документов упирается в вычисления, а генерация без спешки идёт самыми большими пакетами, какие вмещает память.

{{figure:hw-prompts}}`,
  en: `Going through large volumes of text, synthetic data for training, selection and labelling: nobody waits for such work. Its two halves load a chip differently. Reading long documents is bound by arithmetic; generating without haste runs at the largest batches that memory holds.

{{figure:hw-prompts}}`,
};

const DAY_BEFORE: Both = {
  ru: `DeepSeek опубликовала одни сутки своего сервиса: сколько токенов пришло и ушло, сколько узлов было занято, сколько стоила бы аренда и какой была бы выручка, если бы каждый токен оплачивался по ценам R1. Ниже эти числа, то, что из них следует, и то, что даёт модель, ничего об этих сутках не знающая, кроме нагрузки.`,
  en: `DeepSeek published one day of its service: how many tokens came and went, how many nodes were busy, what their rent would cost and what the revenue would be if every token were billed at R1’s prices. Here are those figures, what follows from them, and what the model gives, which knows nothing of that day but the load.`,
};

const DAY_AFTER: Both = {
  ru: `Узлы, сосчитанные по токенам и скорости узла, дают {{hw:day.both-nodes}} — почти столько, сколько было занято в среднем: {{hw:day.nodes}}. Значит, опубликованные скорости — это средние по занятым узлам, простои уже в них. Фактическая выручка, по словам DeepSeek, намного ниже: V3 дешевле R1, сайт и приложение бесплатны, ночью скидки. Стоимость — условная: она не включает обучение, исследования и людей.

На H20 те же сутки заняли бы {{hw:day.h20.chips}} вместо {{hw:day.h800.chips}} H800 по расчёту; {{hw:day.prompt-share}} этой разницы — обработка запросов.`,
  en: `Nodes counted from tokens and a node’s rate come to {{hw:day.both-nodes}}, all but the average that was busy, {{hw:day.nodes}}: the published rates are averages over busy nodes, with idle time inside. Actual revenue, DeepSeek says, is much lower: V3 costs less than R1, the site and the application are free, nights are discounted. The cost is notional: it leaves out training, research and people.

On the H20 the same day would take {{hw:day.h20.chips}} instead of {{hw:day.h800.chips}} H800 by the model; {{hw:day.prompt-share}} of the difference is the reading of prompts.`,
};

/** The four bases side by side, and the two that depend on the load at three batches. */
function basisTable(values: HardwareValues): StoryTable {
  const row = (ru: string, en: string, ...references: string[]) => ({
    ru: [ru, ...references.map((one) => withRange(values, one))],
    en: [en, ...references.map((one) => withRange(values, one))],
  });
  const same = (ru: string, en: string, reference: string) => row(ru, en, reference, reference);
  const rivals = (ru: string, en: string, of: (rival: string) => string) =>
    row(ru, en, of("h100"), of("h800"));
  return table(
    { ru: ["Один H20 по…", "к H100", "к H800"], en: ["One H20 by…", "over an H100", "over an H800"] },
    [
      same("объёму памяти", "memory volume", "hw:h20.volume"),
      same("пропускной способности памяти", "memory bandwidth", "hw:h20.bandwidth"),
      same("FLOP/с", "FLOP/s", "hw:h20.flop"),
      rivals(
        "генерации, один запрос на чип",
        "decode, one request a chip",
        (rival) => `hw:h20.decode.${rival}@1`,
      ),
      rivals(
        "генерации, десятки запросов",
        "decode, dozens of requests",
        (rival) => `hw:h20.decode.${rival}@48`,
      ),
      rivals(
        "генерации, около сотни запросов",
        "decode, near a hundred requests",
        (rival) => `hw:h20.decode.${rival}@96`,
      ),
      rivals("обработке запросов", "reading prompts", (rival) => `hw:h20.prefill.${rival}`),
      rivals(
        "запросов на чип, при которых поровну",
        "requests a chip at which they are equal",
        (rival) => `hw:crossover.${rival}`,
      ),
    ],
  );
}

/** Speeds of the table of costs, in words: a digit would have to be a link. */
const SPEEDS = [
  { speed: 15, ru: "пятнадцати токенах в секунду", en: "fifteen tokens a second" },
  { speed: 30, ru: "тридцати", en: "thirty" },
  { speed: 50, ru: "пятидесяти", en: "fifty" },
] as const;

function costTable(setting: HardwareSetting, values: HardwareValues): StoryTable {
  const chips = ["h20", "h800", "h200", "b200", "ascend-910c"];
  return table(
    {
      ru: ["Долл. за миллион токенов при…", ...SPEEDS.map(({ ru }) => ru)],
      en: ["USD for a million tokens at…", ...SPEEDS.map(({ en }) => en)],
    },
    chips.map((id) => {
      const cells = SPEEDS.map(({ speed }) => withRange(values, `hw:cost.${id}@${speed}`));
      const name = short(setting, id);
      return { ru: [name.ru, ...cells], en: [name.en, ...cells] };
    }),
  );
}

/** A column of batch work: its value and its heading. */
type Column = Both & { readonly key: string };

const RATES: readonly Column[] = [
  { key: "prompts", ru: "Короткие запросы", en: "Short prompts" },
  { key: "long", ru: "Длинные документы", en: "Long documents" },
  { key: "generation", ru: "Генерация без спешки", en: "Decode without haste" },
];

const COSTS: readonly Column[] = [
  { key: "costin", ru: "Короткие запросы", en: "Short prompts" },
  { key: "costlong", ru: "Длинные документы", en: "Long documents" },
  { key: "costout", ru: "Генерация", en: "Decode" },
  { key: "joules", ru: "Дж на токен", en: "J for a token" },
];

function batchTable(
  setting: HardwareSetting,
  values: HardwareValues,
  columns: readonly Column[],
): StoryTable {
  const first =
    columns === RATES
      ? { ru: "Токенов/\u2060с на чип", en: "Tokens/\u2060s a chip" }
      : { ru: "Долл. за миллион токенов", en: "USD for a million tokens" };
  return table(
    { ru: [first.ru, ...columns.map(({ ru }) => ru)], en: [first.en, ...columns.map(({ en }) => en)] },
    BATCH_CHIPS.map((id) => {
      const cells = columns.map(({ key }) => withRange(values, `hw:batch.${id}.${key}`));
      const name = short(setting, id);
      return { ru: [name.ru, ...cells], en: [name.en, ...cells] };
    }),
  );
}
