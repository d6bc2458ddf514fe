import type { Text } from "../../catalog/index.ts";
import type { Relation, Rule, Treatment } from "../../rules/index.ts";

export const AUTHORITY_WORDS: Readonly<Record<Rule["authority"], Text>> = {
  US: { ru: "США", en: "United States" },
  CN: { ru: "Китай", en: "China" },
  NL: { ru: "Нидерланды", en: "Netherlands" },
  JP: { ru: "Япония", en: "Japan" },
  KR: { ru: "Республика Корея", en: "Republic of Korea" },
  TW: { ru: "Тайвань", en: "Taiwan" },
};

export const ROLE_WORDS: Readonly<Record<Rule["role"], Text>> = {
  control: { ru: "правило контроля", en: "control rule" },
  letter: { ru: "письмо названным компаниям", en: "letter to named firms" },
  policy: { ru: "порядок рассмотрения лицензий", en: "licence review policy" },
  presumption: { ru: "презумпция", en: "presumption" },
  guidance: { ru: "разъяснение", en: "guidance" },
  duty: { ru: "ввозная пошлина", en: "import duty" },
  import: { ru: "отношение к ввозу", en: "stance on imports" },
  memory: { ru: "правило об отдельной памяти", en: "rule on separate memory" },
  tools: { ru: "правило об оборудовании", en: "rule on tools" },
  context: { ru: "контекст", en: "context" },
};

export const TREATMENT_WORDS: Readonly<Record<NonNullable<Treatment["status"]>, Text>> = {
  controlled: { ru: "нужна лицензия", en: "licence needed" },
  letter: { ru: "нужна лицензия по письму", en: "licence needed by the letter" },
  notification: { ru: "без лицензии после уведомления", en: "no licence after notice" },
  free: { ru: "лицензия не нужна", en: "no licence needed" },
  discouraged: { ru: "не рекомендуется", en: "discouraged" },
  barred: { ru: "ввоз закрыт", en: "import barred" },
};

export const REVIEW_WORDS: Readonly<Record<NonNullable<Treatment["review"]>, Text>> = {
  "presumption-of-denial": { ru: "презумпция отказа", en: "presumption of denial" },
  "case-by-case": { ru: "в индивидуальном порядке", en: "case by case" },
  "presumption-of-approval": { ru: "презумпция одобрения", en: "presumption of approval" },
  "licence-required": { ru: "нужна лицензия", en: "licence required" },
  notice: { ru: "уведомление", en: "notice" },
  "no-licence": { ru: "без лицензии", en: "no licence" },
};

/** China's own stance on a chip. */
export const STANCE_WORDS = {
  open: { ru: "китайская сторона не возражает", en: "China does not object" },
  discouraged: { ru: "не рекомендуется покупать", en: "buying is discouraged" },
  barred: { ru: "ввоз закрыт", en: "import barred" },
  unknown: { ru: "ответа нет", en: "cannot be told" },
} as const satisfies Readonly<Record<string, Text>>;

export const SIGNS: Readonly<Record<Relation, string>> = {
  atLeast: "≥",
  above: ">",
  below: "<",
  atMost: "≤",
};

/** Traits that predicates ask for. */
export const TRAIT_WORDS = {
  datacenter: {
    ru: "предназначен для дата-центров или продаётся для них",
    en: "designed or marketed for datacenters",
  },
  otherwise: { ru: "не предназначен для дата-центров", en: "neither designed nor marketed for datacenters" },
  nonPlanar: { ru: "логика на непланарных транзисторах", en: "logic of non-planar transistors" },
  planar: { ru: "логика на планарных транзисторах", en: "logic of planar transistors" },
  designer: { ru: "штаб-квартира разработчика: {groups}", en: "designer headquartered in: {groups}" },
} as const satisfies Readonly<Record<string, Text>>;

/** Where a rule or a treatment reaches. */
export const SCOPE_WORDS = {
  to: { ru: "поставка: {groups}", en: "delivery to: {groups}" },
  headquarters: {
    ru: "куда угодно, если штаб-квартира получателя или его конечной материнской компании: {groups}",
    en: "anywhere, if the buyer or its ultimate parent is headquartered in: {groups}",
  },
  both: {
    ru: "поставка: {to}; и штаб-квартира получателя: {hq}",
    en: "delivery to: {to}; and the buyer headquartered in: {hq}",
  },
  owner: { ru: "штаб-квартира получателя: {groups}", en: "buyer headquartered in: {groups}" },
  everywhere: { ru: "любая страна", en: "any country" },
  all: { ru: "все, к кому относится правило", en: "everybody whom the rule reaches" },
  from: { ru: "с {date}", en: "from {date}" },
} as const satisfies Readonly<Record<string, Text>>;
