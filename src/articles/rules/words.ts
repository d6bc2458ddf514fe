import type { Text } from "../../catalog/types.ts";
import type { TimelineSpan } from "../../charts/index.ts";
import type { RuleLane, RuleStanding } from "./types.ts";

/** The fixed words of the pages of the law. */
export const RULE_WORDS = {
  announced: { ru: "Объявлено", en: "Announced" },
  published: { ru: "Напечатано", en: "Published" },
  effective: { ru: "Вступило в силу", en: "In effect" },
  compliance: { ru: "Надо исполнять", en: "To be obeyed" },
  complianceExpected: { ru: "Ожидалось исполнение", en: "Was to be obeyed" },
  ended: { ru: "Перестало действовать", en: "Ended" },
  suspended: { ru: "Приостановлено", en: "Suspended" },
  replacedOn: { ru: "Заменено", en: "Replaced" },
  noEnd: { ru: "срок не назван", en: "no end named" },
  dates: { ru: "Даты", en: "Dates" },
  source: { ru: "Источник", en: "Source" },
  reaches: { ru: "К чему относится", en: "What it reaches" },
  addressees: { ru: "Адресаты", en: "Addressees" },
  products: { ru: "Изделия", en: "Products" },
  condition: { ru: "Условие", en: "Condition" },
  paragraph: { ru: "Пункт", en: "Paragraph" },
  replacesPolicy: { ru: "меняет порядок рассмотрения для:", en: "changes the review under:" },
  all: { ru: "всё сразу:", en: "all of these:" },
  any: { ru: "хотя бы одно:", en: "at least one of these:" },
  none: { ru: "ничего из этого:", en: "none of these:" },
  and: { ru: "и", en: "and" },
  follows: { ru: "Что следует", en: "What follows" },
  where: { ru: "Куда и кому", en: "Where and to whom" },
  status: { ru: "Требование", en: "Requirement" },
  review: { ru: "Как рассматривают заявку", en: "How an application is looked at" },
  around: { ru: "До и после", en: "Before and after" },
  replaces: { ru: "Заменило", en: "Replaced" },
  replacedBy: { ru: "Заменено на", en: "Replaced by" },
  builtOn: { ru: "Опирается на", en: "Builds on" },
  builtOver: { ru: "На него опираются", en: "Built on it" },
  effect: { ru: "Какие чипы оно затронуло", en: "Which chips it changed" },
  effectLede: {
    ru: "Статус накануне и в день {date}, поставка: {where}. Вычислено по характеристикам чипов, объявленных к этому дню; более поздние — на своих страницах.",
    en: "Status the day before and on {date}, delivery: {where}. Computed from the figures of chips announced by that day; later ones have pages of their own.",
  },
  caught: { ru: "Стало строже", en: "Stricter" },
  released: { ru: "Стало свободнее", en: "Less strict" },
  otherwise: { ru: "Статус прежний", en: "Status as before" },
  noEffect: {
    ru: "Ни у одного из чипов, объявленных к этому дню, статус в этот день не изменился.",
    en: "None of the chips announced by that day changed its status on it.",
  },
  unchecked: {
    ru: "Ответ зависит от величины, которая ещё не проверена по источнику.",
    en: "The answer rests on a figure not yet checked at its source.",
  },
  dealings: { ru: "Лицензии, заказы и поставки", en: "Licences, orders and deliveries" },
  dealingsLede: {
    ru: "Правило, лицензия, заказ и поставка — четыре разные вещи; ни одна из этих записей статуса чипа не меняет.",
    en: "A rule, a licence, an order and a delivery are four different things; none of these entries changes the status of a chip.",
  },
  model: { ru: "В модели гонки", en: "In the model of the race" },
  drawn: { ru: "вычисляется по этому правилу", en: "computed from this rule" },
  beliefs: { ru: "задано допущениями и данными", en: "set by assumptions and records" },
  context: {
    ru: "Только контекст: ни один ряд модели по этому правилу не меняется.",
    en: "Context only: no series of the model moves with this rule.",
  },
  decidesOnly: {
    ru: "Решает о чипах, но ни один ряд модели, вычисляемый по правилам, без него не стал бы другим.",
    en: "Decides about chips, yet no series that the model computes from the rules would come out otherwise without it.",
  },
  note: { ru: "Примечание", en: "Note" },
  sources: { ru: "Источники", en: "Sources" },
  quote: { ru: "Цитата", en: "Quote" },
  notChecked: { ru: "Что здесь не проверяется", en: "What is not checked here" },
  disclaimer: { ru: "Оговорка", en: "Disclaimer" },
  weak: { ru: "слабый источник", en: "weakly sourced" },
  weakNote: {
    ru: "Пороги или даты известны по сообщениям прессы и компаний; ведомство их не публиковало.",
    en: "Thresholds or dates are as the press or firms report them; the authority published none.",
  },
  allRules: { ru: "Все правила", en: "All rules" },
  regions: { ru: "Что можно поставлять в Китай", en: "What may go to China" },
  regionsLede: {
    ru: "Правила США сравнивают чип с порогами, и трижды менялось, какие величины решают. На каждом рисунке — право одного дня и все чипы каталога. Области вычислены по самим правилам; форма знака — статус самого чипа.",
    en: "US rules compare a chip with thresholds, and which quantities decide has changed three times. Each figure is the law of one day with every chip of the catalog. Areas are computed from the rules themselves; the shape of a mark is the chip’s own status.",
  },
  notPlaced: {
    ru: "Без места на рисунке, так как TPP неизвестна или ещё не проверена по источнику: {names}.",
    en: "Without a place, since TPP is unknown or not yet checked at its source: {names}.",
  },
  timelineLede: {
    ru: "Экспортные правила США и союзников и ответы Китая: что, с какой даты и на каком основании. У каждого правила своя страница с порогами, условиями и чипами, которые оно затронуло.",
    en: "Export rules of the US and its allies, and China's answers: what, from which date, on which ground. Every rule has a page with its thresholds, conditions and the chips it changed.",
  },
  timelineCaption: {
    ru: "Кружок — объявлено, точка — надо исполнять; черта тянется, пока правило не заменено и не отменено. У чипов сплошная черта — в Китай можно без лицензии, пунктир — только с лицензией.",
    en: "A ring: announced; a dot: to be obeyed; the bar runs until the rule is replaced or withdrawn. Of chips: a solid bar, may go to China without a licence; a dashed one, only with it.",
  },
  timelineNarrow: {
    ru: "Круг — правило или письмо США, ромб — Китай, квадрат — чип поступил в продажу. Дата — день, с которого надо исполнять. Остальные правила — в списке ниже.",
    en: "A disc: a US rule or letter; a diamond: China; a square: a chip goes on sale. The date is the day from which a rule binds. The other rules are in the list below.",
  },
  timelineTitle: { ru: "Правила и чипы на одной шкале времени", en: "Rules and chips on one line of time" },
  timelineSource: { ru: "правила и чипы каталога", en: "rules and chips of the catalog" },
  timelineTable: { ru: "То же таблицей", en: "The same as a table" },
  seeRegions: {
    ru: "Что можно поставлять в Китай: пороги и чипы на рисунках",
    en: "What may go to China: thresholds and chips as figures",
  },
  to: { ru: "до", en: "until" },
  lawTo: { ru: "Закон учтён по {date}.", en: "The law is known to {date}." },
} as const satisfies Readonly<Record<string, Text>>;

/** Names of lanes and groups. */
export const LANE_WORDS: Readonly<Record<RuleLane, Text>> = {
  chips: { ru: "США: правила о чипах", en: "US: rules on chips" },
  letters: { ru: "США: письма компаниям", en: "US: letters to firms" },
  tools: { ru: "США: оборудование и память HBM", en: "US: tools and HBM" },
  lists: { ru: "США: списки лиц и стран", en: "US: lists of firms and countries" },
  policy: { ru: "США: заявления, лицензии, пошлина", en: "US: statements, licences, duty" },
  china: { ru: "Позиция Китая", en: "China's own stance" },
  allies: { ru: "Нидерланды, Япония, Корея, Тайвань", en: "Netherlands, Japan, Korea, Taiwan" },
};

/** How a rule stands, as the end of a sentence. */
export const STANDING_WORDS: Readonly<Record<RuleStanding["state"], Text>> = {
  "in-force": { ru: "действует", en: "in force" },
  replaced: { ru: "заменено {since}", en: "replaced on {since}" },
  suspended: { ru: "приостановлено до {until}", en: "suspended to {until}" },
  ended: { ru: "не действует с {since}", en: "not in force since {since}" },
  never: { ru: "не применялось", en: "never enforced" },
  "not-yet": { ru: "вступит в силу {since}", en: "takes effect on {since}" },
};

/** What a stretch of the line of time says. */
export const SPAN_WORDS: Readonly<Record<TimelineSpan["kind"], Text>> = {
  pending: { ru: "объявлено, исполнять рано", en: "announced, not yet binding" },
  binding: { ru: "действует", en: "binding" },
  paused: { ru: "приостановлено", en: "suspended" },
  free: { ru: "в Китай без лицензии", en: "to China without a licence" },
  notification: { ru: "в Китай после уведомления", en: "to China after notice" },
  letter: { ru: "в Китай с лицензией по письму", en: "to China with a licence, by letter" },
  "case-by-case": {
    ru: "в Китай с лицензией, в индивидуальном порядке",
    en: "to China with a licence, case by case",
  },
  denied: {
    ru: "в Китай с лицензией, презумпция отказа",
    en: "to China with a licence, presumption of denial",
  },
  licence: { ru: "в Китай с лицензией", en: "to China with a licence" },
  unknown: { ru: "ответа нет", en: "cannot be told" },
  home: { ru: "китайский чип", en: "Chinese chip" },
};
