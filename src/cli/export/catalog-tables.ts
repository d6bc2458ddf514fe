import {
  type Actor,
  type Catalog,
  type Chip,
  type Correlation,
  cite,
  type Dealing,
  type Fact,
  type LanguageModel,
  NO_ADDRESS,
  type Observation,
  type Parameter,
  type Process,
  type RawDocument,
  type Scenario,
  type SeriesInfo,
  type Source,
} from "../../catalog/index.ts";
import { both, column, json, list, type Made, table } from "./column.ts";
import type { Table } from "./tables.ts";

const id = <T extends { readonly id: string }>(): Made<T> =>
  column("id", ["id", "обозначение"], (one) => one.id);
const name = <T extends { readonly name: { readonly en: string; readonly ru: string } }>() =>
  both<T>("name", ["name", "название"], (one) => one.name);
const note = <T extends { readonly note?: { readonly en: string; readonly ru: string } | undefined }>() =>
  both<T>("note", ["note", "примечание"], (one) => one.note);
const sources = <T extends { readonly sources: readonly string[] }>() =>
  list<T>("sources", ["sources", "источники"], (one) => one.sources);

/** A fact with what it is of. */
interface FactRow extends Fact {
  readonly kind: "chip" | "llm" | "actor";
  readonly of: string;
  readonly fact: string;
}

/** A value without what is quoted from memory, which nobody of ours has opened: it is for no reader yet. */
export function withoutRecalled(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((part) => !isRecalled(part)).map(withoutRecalled);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([, part]) => !isRecalled(part));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutRecalled(part)]));
}

/** How many pieces of a value are quoted from memory. */
export function countRecalled(value: unknown): number {
  if (value === null || typeof value !== "object") return 0;
  if (isRecalled(value)) return 1;
  return Object.values(value).reduce((sum, part) => sum + countRecalled(part), 0);
}

function isRecalled(value: unknown): boolean {
  return (
    value !== null && typeof value === "object" && (value as { evidence?: unknown }).evidence === "recalled"
  );
}

function factsOf({ chips, llms, actors }: Catalog): FactRow[] {
  const rows = (kind: FactRow["kind"], things: Iterable<{ readonly id: string; readonly facts: object }>) =>
    [...things].flatMap(({ id: of, facts }) =>
      Object.entries(withoutRecalled(facts) as Readonly<Record<string, Fact>>).map(([fact, value]) => {
        return { kind, of, fact, ...value };
      }),
    );
  return [...rows("chip", chips.values()), ...rows("llm", llms.values()), ...rows("actor", actors.values())];
}

/** The catalog as tables: facts and beliefs, each with its sources. */
export function catalogTables(catalog: Catalog): Table[] {
  return [
    table<Source>("sources", ["Sources", "Источники"], catalog.sources.values(), [
      id(),
      column("type", ["type of CSL 1.0.2", "вид по CSL 1.0.2"], (one) => one.type),
      column("title", ["title", "заглавие"], (one) => one.title),
      column("citation_en", ["citation in English", "ссылка по-английски"], (one) => cite(one, "en")),
      column("citation_ru", ["citation in Russian", "ссылка по-русски"], (one) => cite(one, "ru")),
      column("publisher", ["publisher", "издатель"], (one) => one.publisher),
      column("issued", ["issued", "опубликован"], (one) => one.issued, "date"),
      column("accessed", ["last opened by us", "когда открыт нами"], (one) => one.accessed, "date"),
      column("url", ["address", "адрес"], (one) => (one.URL === NO_ADDRESS ? undefined : one.URL)),
      column("license", ["licence", "лицензия"], (one) => one.license),
      column(
        "grade",
        ["grade: A official, B established, C other", "качество: A официальный, B признанный, C прочий"],
        (one) => one.grade,
      ),
      column("via", ["read through", "прочитан через"], (one) => one.via),
      column(
        "cited_by",
        ["files that cite it", "сколько файлов ссылаются"],
        (one) => catalog.citedBy.get(one.id)?.length ?? 0,
        "number",
      ),
    ]),
    table<Chip>("chips", ["Chips", "Чипы"], catalog.chips.values(), [
      id(),
      ...name<Chip>(),
      column("vendor", ["vendor", "производитель"], (one) => one.vendor),
      column("headquarters", ["country of the designer", "страна разработчика"], (one) => one.headquarters),
      column("announced", ["announced", "объявлен"], (one) => one.announced, "date"),
      column("available", ["in volume from", "в продаже с"], (one) => one.available, "date"),
      column(
        "datacenter",
        ["designed for datacenters", "для центров обработки данных"],
        (one) => one.datacenter,
        "boolean",
      ),
      column("non_planar", ["non-planar process", "непланарный процесс"], (one) => one.nonPlanar, "boolean"),
      list("aliases", ["other names", "другие названия"], (one) => one.aliases),
      ...note<Chip>(),
    ]),
    table<LanguageModel>("llms", ["Language models", "Языковые модели"], catalog.llms.values(), [
      id(),
      ...name<LanguageModel>(),
      column("lab", ["laboratory", "лаборатория"], (one) => one.lab),
      column("released", ["released", "выпущена"], (one) => one.released, "date"),
      column("weights", ["weights", "веса"], (one) => one.weights),
      column("attention", ["attention", "внимание"], (one) => one.attention),
      list("aliases", ["other names", "другие названия"], (one) => one.aliases),
      ...note<LanguageModel>(),
    ]),
    table<Actor>("actors", ["Actors", "Участники"], catalog.actors.values(), [
      id(),
      ...name<Actor>(),
      column("bloc", ["bloc", "блок"], (one) => one.bloc),
      column("kind", ["kind", "вид"], (one) => one.kind),
      ...note<Actor>(),
    ]),
    table<FactRow>("facts", ["Facts", "Факты"], factsOf(catalog), [
      column("kind", ["of what: chip, llm, actor", "о чём: chip, llm, actor"], (one) => one.kind),
      column("of", ["its id", "обозначение"], (one) => one.of),
      column("fact", ["fact", "факт"], (one) => one.fact),
      column("value", ["value", "значение"], (one) => one.value, "number"),
      column("unit", ["unit", "единица"], (one) => one.unit),
      column("low", ["lower bound", "нижняя граница"], (one) => one.low, "number"),
      column("high", ["upper bound", "верхняя граница"], (one) => one.high, "number"),
      column("date", ["as of", "на дату"], (one) => one.date, "date"),
      column("source", ["source", "источник"], (one) => one.source),
      column("at", ["place in the source", "место в источнике"], (one) => one.at),
      column("evidence", ["read or derived", "прочитано или выведено"], (one) => one.evidence),
      column(
        "weak",
        ["rests on a weak source", "опирается на слабый источник"],
        (one) => one.weak ?? false,
        "boolean",
      ),
      ...note<FactRow>(),
    ]),
    table<Parameter>("parameters", ["Beliefs", "Допущения"], catalog.parameters.values(), [
      id(),
      ...name<Parameter>(),
      column("unit", ["unit", "единица"], (one) => one.unit),
      json("distribution", ["distribution", "распределение"], (one) => one.distribution),
      sources(),
      ...both<Parameter>("why", ["why", "почему"], (one) => one.why),
      column("sector", ["sector", "сектор"], (one) => one.sector),
      column(
        "structural",
        ["structural switch", "структурный переключатель"],
        (one) => one.structural ?? false,
        "boolean",
      ),
    ]),
    table<Correlation>(
      "correlations",
      ["Correlations of beliefs", "Корреляции допущений"],
      catalog.correlations,
      [
        column("a", ["belief", "допущение"], (one) => one.between[0]),
        column("b", ["and another", "и другое"], (one) => one.between[1]),
        column("rho", ["rank correlation", "ранговая корреляция"], (one) => one.rho, "number"),
        ...both<Correlation>("why", ["why", "почему"], (one) => one.why),
      ],
    ),
    table<Process>("processes", ["Processes", "Процессы"], catalog.processes.values(), [
      id(),
      ...name<Process>(),
      column("type", ["type", "вид"], (one) => one.type),
      column("unit", ["unit", "единица"], (one) => one.unit),
      json("with", ["parameters by role", "параметры по ролям"], (one) => one.with),
      ...both<Process>("why", ["why", "почему"], (one) => one.why),
      sources(),
    ]),
    table<SeriesInfo>("series", ["Observed series", "Ряды наблюдений"], catalog.series.values(), [
      id(),
      ...name<SeriesInfo>(),
      column("unit", ["unit", "единица"], (one) => one.unit),
      ...both<SeriesInfo>("scope", ["what it covers", "что охватывает"], (one) => one.scope),
      column("family", ["family", "семейство"], (one) => one.family),
    ]),
    table<Observation>("observations", ["Observations", "Наблюдения"], catalog.observations, [
      column("series", ["series", "ряд"], (one) => one.series),
      column("observed", ["end of the period", "конец периода"], (one) => one.observed, "date"),
      column("published", ["published", "опубликовано"], (one) => one.published, "date"),
      column("vintage", ["edition", "редакция"], (one) => one.vintage),
      column("value", ["value", "значение"], (one) => one.value, "number"),
      column("low", ["lower bound, 90%", "нижняя граница, 90 %"], (one) => one.low, "number"),
      column("high", ["upper bound, 90%", "верхняя граница, 90 %"], (one) => one.high, "number"),
      column("source", ["source", "источник"], (one) => one.source),
      column("at", ["place in the source", "место в источнике"], (one) => one.at),
      column("label", ["label", "метка"], (one) => one.label),
    ]),
    table<RawDocument>("rules", ["Rules", "Правила"], catalog.rules.values(), documentColumns()),
    table<Dealing>(
      "dealings",
      ["Licences, orders, deliveries", "Лицензии, заказы, поставки"],
      catalog.dealings.values(),
      [
        id(),
        ...both<Dealing>("title", ["title", "название"], (one) => one.title),
        column("stage", ["stage", "стадия"], (one) => one.stage),
        column("authority", ["authority", "власть"], (one) => one.authority),
        column("seller", ["seller", "продавец"], (one) => one.seller),
        list("buyers", ["buyers", "покупатели"], (one) => one.buyers),
        column("to", ["destination", "назначение"], (one) => one.to),
        list("chips", ["chips", "чипы"], (one) => one.chips),
        column("on", ["date, or the first of a period", "дата или начало периода"], (one) => one.on, "date"),
        column("until", ["end of the period", "конец периода"], (one) => one.until, "date"),
        column("published", ["became known", "стало известно"], (one) => one.published, "date"),
        json("amount", ["amount", "количество"], (one) => one.amount),
        column(
          "weak",
          ["rests on weak sources", "опирается на слабые источники"],
          (one) => one.weak,
          "boolean",
        ),
        column("source", ["source", "источник"], (one) => one.source),
        sources(),
        column("at", ["place in the source", "место в источнике"], (one) => one.at),
        ...note<Dealing>(),
      ],
    ),
    table<Scenario>("scenarios", ["Scenarios", "Сценарии"], catalog.scenarios.values(), [
      id(),
      ...name<Scenario>(),
      ...both<Scenario>("description", ["description", "описание"], (one) => one.description),
      json("parameters", ["beliefs set otherwise", "иначе заданные допущения"], (one) => one.parameters),
      json("rules", ["rules off or moved", "снятые и перенесённые правила"], (one) => one.rules),
      json("series", ["series set otherwise", "иначе заданные ряды"], (one) => one.series),
      json("equations", ["equations replaced", "заменённые уравнения"], (one) => one.equations),
      sources(),
    ]),
    table<RawDocument>(
      "hardware",
      ["Constants of the hardware", "Постоянные аппаратуры"],
      catalog.hardwareFiles.values(),
      documentColumns(),
    ),
  ];
}

function documentColumns(): Made<RawDocument>[] {
  return [
    id(),
    column("file", ["file", "файл"], (one) => one.file),
    json("document", ["the whole file", "весь файл"], (one) => withoutRecalled(one.document)),
  ];
}
