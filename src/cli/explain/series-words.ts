import type { Catalog, Text } from "../../catalog/index.ts";
import { fill } from "../answer/words.ts";

type From = Readonly<Record<string, unknown>>;

/** What a series is made of, in words; a form without words of its own is shown as it is written. */
export function seriesWords(from: From, catalog: Catalog): Text {
  const form = FORMS.find(({ key }) => Object.hasOwn(from, key));
  if (!form) return same(JSON.stringify(from));
  const say = (language: "ru" | "en") => {
    const told = Object.entries(form.values(from, catalog)).map(([name, words]) => [name, words[language]]);
    return fill(form.words[language], Object.fromEntries(told));
  };
  return { ru: say("ru"), en: say("en") };
}

interface Form {
  readonly key: string;
  readonly words: Text;
  readonly values: (from: From, catalog: Catalog) => Readonly<Record<string, Text>>;
}

const BASES: Readonly<Record<string, Text>> = {
  flop: { ru: "производительность (8 бит, плотные)", en: "FLOP/s (8-bit, dense)" },
  bandwidth: { ru: "пропускная способность памяти", en: "memory bandwidth" },
  capacity: { ru: "объём памяти", en: "memory volume" },
  decode: { ru: "скорость генерации", en: "decode rate" },
  price: { ru: "цена", en: "price" },
  power: { ru: "мощность", en: "power" },
};
const PER: Readonly<Record<string, Text>> = {
  chip: { ru: "на чип", en: "per chip" },
  flop: { ru: "на единицу производительности", en: "per unit of FLOP/s" },
};
const RULES: Readonly<Record<string, Text>> = {
  scenario: { ru: "по правилам сценария", en: "by the scenario's rules" },
  actual: { ru: "по действительным правилам", en: "by the rules as they were" },
};

const FORMS: readonly Form[] = [
  {
    key: "flow_of",
    words: {
      ru: "квартальные записи, поровну на месяцы квартала: {series}",
      en: "quarterly records, spread evenly over their months: {series}",
    },
    values: ({ flow_of }) => ({ series: list(flow_of) }),
  },
  {
    key: "growth_of",
    words: {
      ru: "прирост записанного итога, поровну на месяцы квартала: {series}",
      en: "growth of a recorded total, spread evenly over the months of a quarter: {series}",
    },
    values: ({ growth_of }) => ({ series: list(growth_of) }),
  },
  {
    key: "best_of",
    words: {
      ru: "лучшее записанное значение к каждому месяцу: {series}",
      en: "best recorded value by each month: {series}",
    },
    values: ({ best_of }) => ({ series: list(best_of) }),
  },
  {
    key: "hbm_stacks",
    words: {
      ru: "записанное число стопок памяти ({series}), умноженное на память стопки {chip}",
      en: "recorded stacks of memory ({series}), times the memory of a stack on {chip}",
    },
    values: ({ hbm_stacks, december, chip }, catalog) => ({
      series: list([hbm_stacks, december]),
      chip: chips(chip, catalog),
    }),
  },
  {
    key: "hbm_hoard",
    words: {
      ru: "записанное число стопок памяти ({series}) сверх обычного темпа, за месяц между объявлением и действием правила, умноженное на память стека {chip}",
      en: "recorded stacks of memory ({series}) beyond the usual pace, for a month between a rule's announcement and its effect, times the memory of a stack on {chip}",
    },
    values: ({ hbm_hoard, december, chip }, catalog) => ({
      series: list([hbm_hoard, december]),
      chip: chips(chip, catalog),
    }),
  },
  {
    key: "lead_chip",
    words: {
      ru: "смесь продаваемых на каждую дату {chips}: {basis} {per}",
      en: "the mix of {chips} on sale at each date: {basis} {per}",
    },
    values: ({ lead_chip, of, per }, catalog) => ({
      chips: chips(of, catalog),
      basis: word(BASES, lead_chip),
      per: word(PER, per),
    }),
  },
  {
    key: "hardware",
    words: {
      ru: "{chip} и модель {model}: {what} за месяц, вычислено по характеристикам",
      en: "{chip} and the model {model}: {what} in a month, computed from specifications",
    },
    values: ({ hardware, chip, llm }, catalog) => ({
      chip: chips(chip, catalog),
      model: catalog.llms.get(String(llm))?.name ?? same(String(llm)),
      what:
        hardware === "train"
          ? { ru: "полезные операции обучения", en: "useful training FLOP" }
          : { ru: "токены генерации", en: "generated tokens" },
    }),
  },
  {
    key: "fact",
    words: { ru: "{chip}: {fact}", en: "{chip}: {fact}" },
    values: ({ chip }, catalog) => ({ chip: chips(chip, catalog), fact: BASES.capacity! }),
  },
  {
    key: "basis",
    words: { ru: "{chip}: {basis}", en: "{chip}: {basis}" },
    values: ({ chip, basis }, catalog) => ({ chip: chips(chip, catalog), basis: word(BASES, basis) }),
  },
  {
    key: "gate",
    words: {
      ru: "доля дней месяца, когда {which} можно поставлять в Китай без лицензии, {rules}: {chips}",
      en: "share of a month's days on which {which} may be shipped to China without a licence, {rules}: {chips}",
    },
    values: ({ gate, of, rules }, catalog) => ({
      which:
        gate === "lead"
          ? { ru: "новейший из продаваемых чипов", en: "the newest chip on sale" }
          : { ru: "хотя бы один из чипов", en: "at least one of the chips" },
      rules: word(RULES, rules),
      chips: chips(of, catalog),
    }),
  },
  {
    key: "chinese_gate",
    words: {
      ru: "доля дней месяца, когда китайская сторона допускает {chip}, {rules}",
      en: "share of a month's days on which China's own stance admits {chip}, {rules}",
    },
    values: ({ chinese_gate, rules }, catalog) => ({
      chip: chips(chinese_gate, catalog),
      rules: word(RULES, rules),
    }),
  },
  {
    key: "gate_memory",
    words: {
      ru: "доля дней месяца, когда стопки памяти можно поставлять в Китай, {rules}",
      en: "share of a month's days on which memory stacks may be shipped to China, {rules}",
    },
    values: ({ rules }) => ({ rules: word(RULES, rules) }),
  },
  {
    key: "notice_memory",
    words: {
      ru: "доля дней месяца, когда стопки памяти ещё можно поставлять в Китай, хотя правило против них объявлено, {rules}",
      en: "share of a month's days on which memory stacks may still be shipped to China though a rule against them is announced, {rules}",
    },
    values: ({ rules }) => ({ rules: word(RULES, rules) }),
  },
  {
    key: "pending",
    words: {
      ru: "месяцев до объявления ближайшего правила против чипов, ноль от объявления до начала действия, {rules}: {chips}",
      en: "months until the next rule against the chips is announced, zero from then until it binds, {rules}: {chips}",
    },
    values: ({ pending, rules }, catalog) => ({ rules: word(RULES, rules), chips: chips(pending, catalog) }),
  },
  {
    key: "redesign",
    words: {
      ru: "месяцев с тех пор, как стало известно о запрете чипов, {rules}: {chips}",
      en: "months since the chips were known to be shut off, {rules}: {chips}",
    },
    values: ({ redesign, rules }, catalog) => ({
      rules: word(RULES, rules),
      chips: chips(redesign, catalog),
    }),
  },
  {
    key: "case_by_case",
    words: {
      ru: "месяцев с тех пор, как лицензии рассматривают в индивидуальном порядке, {rules}: {chips}",
      en: "months since licences are reviewed case by case, {rules}: {chips}",
    },
    values: ({ case_by_case, rules }, catalog) => ({
      rules: word(RULES, rules),
      chips: chips(case_by_case, catalog),
    }),
  },
];

function chips(ids: unknown, catalog: Catalog): Text {
  const all = (Array.isArray(ids) ? ids : [ids]).map(String);
  const say = (language: "ru" | "en") =>
    all.map((id) => catalog.chips.get(id)?.name[language] ?? id).join(", ");
  return { ru: say("ru"), en: say("en") };
}

function list(ids: unknown): Text {
  return same((Array.isArray(ids) ? ids : [ids]).map(String).join(", "));
}

function word(words: Readonly<Record<string, Text>>, id: unknown): Text {
  return words[String(id)] ?? same(String(id));
}

function same(text: string): Text {
  return { ru: text, en: text };
}
