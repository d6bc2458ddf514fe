import { recordedSeries } from "../../analysis/explain-records.ts";
import { capital, type EquationEntry } from "../../articles/index.ts";
import type { Catalog, Text } from "../../catalog/index.ts";
import type { ModelSource, QuantitySource } from "../../engine/index.ts";
import { beliefsBehind } from "../../ensemble/index.ts";
import type { Language } from "../../units/index.ts";

type From = Readonly<Record<string, unknown>>;

/** Adds to each series of the model where its values come from, in words with links, and the sources behind them. */
export function withOrigins(
  entries: readonly EquationEntry[],
  { quantities }: Pick<ModelSource, "quantities">,
  catalog: Catalog,
): EquationEntry[] {
  const written = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  return entries.map((entry) => {
    const from = written.get(entry.id)?.from;
    const origin = from === undefined ? undefined : allWords(from, written.get(entry.id)!, catalog);
    if (from === undefined || origin === undefined) return entry;
    const sources = [...new Set([...entry.sources, ...sourcesOf(from, catalog)])];
    return { ...entry, origin, sources };
  });
}

const RATES: Readonly<Record<string, Text>> = {
  flop: { ru: "производительность", en: "FLOP/s" },
  bandwidth: { ru: "пропускная способность памяти", en: "memory bandwidth" },
  capacity: { ru: "объём памяти", en: "memory volume" },
  decode: { ru: "скорость генерации", en: "decode rate" },
  train: { ru: "скорость обучения", en: "training rate" },
  price: { ru: "цена", en: "price" },
  power: { ru: "мощность", en: "power" },
};

/** What the form of a series means, and the beliefs that it is drawn by where it is other in every world. */
function allWords(from: From, quantity: QuantitySource, catalog: Catalog): Text | undefined {
  const words = originWords(from, quantity, catalog);
  const beliefs = beliefsBehind(from, catalog);
  if (words === undefined || beliefs.length === 0) return words;
  const links = (language: Language): string => parameterLinks(beliefs, catalog, language);
  return {
    ru: `${words.ru} В каждом прогоне — по его оборудованию. Допущения: ${links("ru")}.`,
    en: `${words.en} In every world by its own hardware. Assumptions: ${links("en")}.`,
  };
}

/** What the form of a series means; undefined for one that has no words yet. */
function originWords(from: From, { interpolation }: QuantitySource, catalog: Catalog): Text | undefined {
  const chips = (ids: unknown): Text => chipLinks(ids, catalog);
  const rules = from.rules === "actual" ? ACTUAL : SCENARIO;
  const named = (ids: unknown): Text => seriesWords(ids, catalog);
  const between = interpolation === "linear" ? LINEAR : STEPS;
  if ("flow_of" in from)
    return put(
      {
        ru: "Сумма рядов каталога, приведённая к месяцу: {a}. {b}",
        en: "Sum of series of the catalog, per month: {a}. {b}",
      },
      named(from.flow_of),
      between,
    );
  if ("growth_of" in from)
    return put(
      {
        ru: "Прирост ряда каталога за месяц: {a}. {b}",
        en: "Growth of a series of the catalog, per month: {a}. {b}",
      },
      named(from.growth_of),
      between,
    );
  if ("best_of" in from)
    return put(
      {
        ru: "Лучшее значение ряда каталога к каждому месяцу: {a}.",
        en: "Best value of a series of the catalog by each month: {a}.",
      },
      named([from.best_of]),
    );
  if ("hbm_stacks" in from)
    return put(
      {
        ru: "Поставки памяти по рядам каталога: {a}, в переводе на объём по чипу {b}.",
        en: "Memory shipped by series of the catalog: {a}, as volume by the chip {b}.",
      },
      named([from.hbm_stacks, from.december]),
      chips(from.chip),
    );
  if ("hbm_hoard" in from)
    return put(
      {
        ru: "Память, отгруженная сверх обычного темпа за месяц между объявлением и действием правила, по рядам каталога: {a}, в переводе на объём по чипу {b}.",
        en: "Memory shipped beyond the usual pace in a month between a rule's announcement and its effect, by series of the catalog: {a}, as volume by the chip {b}.",
      },
      named([from.hbm_hoard, from.december]),
      chips(from.chip),
    );
  if ("lead_chip" in from)
    return put(
      {
        ru: "{a} ведущего чипа по характеристикам каталога: {b}; новое поколение сменяет прежнее за год.",
        en: "{a} of the leading chip from the catalog's specifications: {b}; a generation takes over within a year.",
      },
      capitals(RATES[String(from.lead_chip)]!),
      chips(from.of),
    );
  if ("chip" in from && "basis" in from)
    return put(
      { ru: "По характеристикам чипа {a}: {b}.", en: "From the specifications of the chip {a}: {b}." },
      chips(from.chip),
      RATES[String(from.basis)]!,
    );
  if ("fact" in from)
    return put(
      { ru: "По характеристикам чипа {a}.", en: "From the specifications of the chip {a}." },
      chips(from.chip),
    );
  if ("hardware" in from)
    return put(
      {
        ru: "Вычислено моделью оборудования для чипа {a} и модели {b}.",
        en: "Computed by the model of hardware for the chip {a} and the language model {b}.",
      },
      chips(from.chip),
      catalog.llms.get(String(from.llm))?.name ?? same(String(from.llm)),
    );
  if ("gate" in from)
    return put(
      {
        ru: "По [правилам](rules.html) на каждую дату для чипов {a} ({b}).",
        en: "From the [rules](rules.html) in force on each date for the chips {a} ({b}).",
      },
      chips(from.of),
      rules,
    );
  if ("chinese_gate" in from)
    return put(
      {
        ru: "По [решениям Китая](rules.html) на каждую дату о чипе {a} ({b}).",
        en: "From [China's decisions](rules.html) on each date about the chip {a} ({b}).",
      },
      chips(from.chinese_gate),
      rules,
    );
  if ("gate_memory" in from || "notice_memory" in from)
    return put(
      {
        ru: "По [правилам](rules.html) о памяти на каждую дату ({a}).",
        en: "From the [rules](rules.html) on memory in force on each date ({a}).",
      },
      rules,
    );
  if ("pending" in from)
    return put(
      {
        ru: "По [правилам](rules.html): до объявления ближайшего для чипов {a} ({b}).",
        en: "From the [rules](rules.html): until the next for the chips {a} is announced ({b}).",
      },
      chips(from.pending),
      rules,
    );
  if ("redesign" in from)
    return put(
      {
        ru: "По [правилам](rules.html): с того дня, как стало известно о запрете чипов {a} ({b}).",
        en: "From the [rules](rules.html): since the chips {a} were known to be shut off ({b}).",
      },
      chips(from.redesign),
      rules,
    );
  if ("case_by_case" in from)
    return put(
      {
        ru: "По [правилам](rules.html): с перехода к индивидуальному порядку для чипа {a} ({b}).",
        en: "From the [rules](rules.html): since case-by-case review for the chip {a} ({b}).",
      },
      chips(from.case_by_case),
      rules,
    );
  return typeof from.process === "string" ? processWords(from.process, catalog) : undefined;
}

const ACTUAL: Text = { ru: "правила, какими они были", en: "the rules as they were" };
const SCENARIO: Text = { ru: "правила сценария", en: "the rules of the scenario" };
const LINEAR: Text = { ru: "Между датами — по прямой.", en: "A straight line between dates." };
const STEPS: Text = { ru: "Между датами значение держится.", en: "The value holds between dates." };

function processWords(id: string, catalog: Catalog): Text | undefined {
  const process = catalog.processes.get(id);
  if (!process) return undefined;
  const links = (language: Language): string =>
    parameterLinks(Object.values(process.with).map(String), catalog, language);
  return put(
    {
      ru: `Разыгрывается в каждом прогоне заново. {a} Допущения: ${links("ru")}.`,
      en: `Drawn anew in every world. {a} Assumptions: ${links("en")}.`,
    },
    process.why,
  );
}

/** Links to those of the ids that are beliefs, each once. */
function parameterLinks(ids: readonly string[], { parameters }: Catalog, language: Language): string {
  const known = ids.flatMap((id) => parameters.get(id) ?? []);
  return [...new Set(known.map((one) => `[${one.name[language]}](parameters.html#${one.id})`))].join("; ");
}

function sourcesOf(from: From, catalog: Catalog): string[] {
  if (typeof from.process === "string") return [...(catalog.processes.get(from.process)?.sources ?? [])];
  const series = recordedSeries(from);
  return catalog.observations.filter((row) => series.includes(row.series)).map(({ source }) => source);
}

function chipLinks(ids: unknown, catalog: Catalog): Text {
  const link = (id: string, language: Language): string => {
    const chip = catalog.chips.get(id);
    return chip === undefined ? id : `[${chip.name[language]}](chips.html#${id})`;
  };
  const all = [ids].flat().map(String);
  return { ru: all.map((id) => link(id, "ru")).join(", "), en: all.map((id) => link(id, "en")).join(", ") };
}

function seriesWords(ids: unknown, catalog: Catalog): Text {
  const names = [ids].flat().map((id) => catalog.series.get(String(id))?.name ?? same(String(id)));
  return { ru: names.map(({ ru }) => ru).join("; "), en: names.map(({ en }) => en).join("; ") };
}

function put({ ru, en }: Text, a: Text, b: Text = same("")): Text {
  const fill = (words: string, language: Language): string =>
    words.replace("{a}", a[language]).replace("{b}", b[language]);
  return { ru: fill(ru, "ru"), en: fill(en, "en") };
}

function same(words: string): Text {
  return { ru: words, en: words };
}

function capitals({ ru, en }: Text): Text {
  return { ru: capital(ru), en: capital(en) };
}
