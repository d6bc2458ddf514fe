import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka verify` and of `--save`. */
export const WORDS = {
  about: {
    ru: "Проверить сохранённый расчёт: целы ли файлы, даёт ли его план те же числа до последнего бита.",
    en: "Verify a saved run: are its files whole, does its plan give the same numbers to the last bit.",
  },
  bundle: { ru: "папка, записанная `ssylka answer --save`", en: "folder written by `ssylka answer --save`" },
  workers: {
    ru: "потоков, от 1 до 64; на числа не влияет (по умолчанию — сколько есть у машины)",
    en: "threads, 1 to 64; they do not change the numbers (default: what the machine has)",
  },
  quiet: { ru: "не показывать ход расчёта", en: "show no progress" },
  saved: {
    ru: "Расчёт сохранён: {folder} ({size} МБ). Проверить: ssylka verify {folder}",
    en: "Run saved: {folder} ({size} MB). To verify: ssylka verify {folder}",
  },
  head: {
    ru: "Расчёт {run} вопроса {question}: прогонов {worlds}, начальное число {seed}, сценарии {scenarios}; Ssylka {version}",
    en: "Run {run} of question {question}: {worlds} worlds, seed {seed}, scenarios {scenarios}; Ssylka {version}",
  },
  reproduced: {
    ru: "Воспроизведено: файлы целы, все части результата ({parts}) совпали до бита.",
    en: "Reproduced: files are whole, all parts of the result ({parts}) are the same to the bit.",
  },
  notReproduced: {
    ru: "Не воспроизведено. Различаются части: {count} из {parts}:",
    en: "Not reproduced. Parts that differ: {count} of {parts}:",
  },
  madeBy: {
    ru: "Записано версией {version} (Node {node}, {machine}); если расчётное ядро с тех пор менялось, те же числа даст та версия.",
    en: "Written by version {version} (Node {node}, {machine}); if the engine has changed since, that version gives the same numbers.",
  },
  damaged: {
    ru: "Файлы не целы, поэтому повторного расчёта не было:",
    en: "Files are not whole, so nothing was run again:",
  },
  result: { ru: "Отпечаток результата: {digest}", en: "Digest of the result: {digest}" },
  answerSame: {
    ru: "Ответ в answer.json получен из этих же чисел.",
    en: "The answer in answer.json follows from these numbers.",
  },
  answerDiffers: {
    ru: "answer.json: из тех же чисел сегодня получается другой ответ",
    en: "answer.json: the same numbers give another answer today",
  },
  answerUnchecked: {
    ru: "Ответ в answer.json не пересчитан: каталог, модель или вопрос с тех пор изменились.",
    en: "The answer in answer.json was not read off again: the catalog, the model or the question has changed since.",
  },
  todaySame: {
    ru: "Каталог, модель и вопрос сегодня те же, что при расчёте.",
    en: "The catalog, the model and the question of today are those of the run.",
  },
  todayDiffers: {
    ru: "Сегодня расчёт был бы другим (это не ошибка проверки): каталог {catalog}, был {catalogThen}; модель {model}, была {modelThen}; Ssylka {version}, была {versionThen}.",
    en: "A run of today would be another one (no failure of the check): catalog {catalog}, then {catalogThen}; model {model}, then {modelThen}; Ssylka {version}, then {versionThen}.",
  },
  noPlanToday: {
    ru: "Сегодня этот вопрос так не рассчитать (это не ошибка проверки): {fault}",
    en: "Today that question cannot be run so (no failure of the check): {fault}",
  },
  nothingNamed: {
    ru: "Числа при этом были бы те же: различаются только слова, источники или то, что модель не читает.",
    en: "The numbers would be the same: only words, sources or what the model does not read are different.",
  },
  more: { ru: "и ещё {count}", en: "and {count} more" },
} as const satisfies Record<string, Text>;

/** What a part of a result is, by the field that holds it. */
export const KINDS: Readonly<Record<string, Text>> = {
  table: { ru: "столбец {name} таблицы прогонов", en: "column {name} of the world table" },
  histograms: { ru: "гистограмма {name}", en: "histogram of {name}" },
  events: { ru: "месяц события {name} по прогонам", en: "month of event {name} by world" },
  eventCounts: { ru: "счёт события {name} по повторам", en: "counts of event {name} by replicate" },
  moments: { ru: "средние и разбросы, {name}", en: "means and spreads, {name}" },
  failed: { ru: "исключённые прогоны", en: "worlds left out" },
  failures: { ru: "число исключённых прогонов", en: "number of worlds left out" },
  parameters: { ru: "значения допущения {name} по прогонам", en: "values of assumption {name} by world" },
};

export const DIFFERENCES = {
  values: {
    ru: "различаются {count} из {length}, первое — {place}: сохранено {stored}, получено {again}",
    en: "{count} of {length} numbers differ, the first at {place}: stored {stored}, run again {again}",
  },
  plain: { ru: "другое значение", en: "another value" },
  missing: {
    ru: "сохранено, но расчёт этого не даёт или даёт другое количество чисел",
    en: "stored, but the run has no such part, or one of another length",
  },
  added: { ru: "расчёт даёт, но не сохранено", en: "the run has it, the bundle has not" },
  digest: {
    ru: "сохранённое не соответствует отпечатку в bundle.json",
    en: "what is stored is not what bundle.json has the digest of",
  },
} as const satisfies Record<string, Text>;

export const PLACES = {
  world: { ru: "повтор {replicate}, прогон {world}", en: "replicate {replicate}, world {world}" },
  bucket: { ru: "конец месяца {date}, ячейка {bucket}", en: "end of month {date}, bucket {bucket}" },
  index: { ru: "место {index}", en: "place {index}" },
} as const satisfies Record<string, Text>;

export const DAMAGE = {
  missing: { ru: "{file}: файла нет или это не файл", en: "{file}: missing, or no plain file" },
  length: {
    ru: "{file}: ожидалось {expected} байт, есть {got}",
    en: "{file}: expected {expected} bytes, got {got}",
  },
  hash: {
    ru: "{file}: другое содержимое; SHA-256 ожидался {expected}, есть {got}",
    en: "{file}: other content; expected SHA-256 {expected}, got {got}",
  },
} as const satisfies Record<string, Text>;

/** What today's plan has otherwise. */
export const CHANGES = {
  size: { ru: "размер и сроки расчёта", en: "size and dates of the run" },
  scenario: { ru: "сценарии", en: "scenarios" },
  parameter: { ru: "распределения допущений", en: "distributions of assumptions" },
  correlation: { ru: "корреляции", en: "correlations" },
  equation: { ru: "уравнения", en: "equations" },
  series: { ru: "ряды", en: "series" },
  override: { ru: "замены в сценариях", en: "overrides of scenarios" },
  anchor: { ru: "привязка к данным", en: "anchors to the record" },
  output: { ru: "что сохраняется", en: "what is kept" },
  changed: { ru: "изменено", en: "changed" },
  added: { ru: "добавлено", en: "added" },
  removed: { ru: "убрано", en: "removed" },
} as const satisfies Record<string, Text>;

export const EXAMPLE: Text = {
  ru: `
ssylka answer --save расчёт-2026-11 --lang ru
ssylka verify расчёт-2026-11 --lang ru

Воспроизведено: файлы целы, все части результата (X) совпали до бита.

Коды выхода: 0 — воспроизведено, 2 — это не сохранённый расчёт,
3 — что-то различается (строка на каждую часть).`,
  en: `
ssylka answer --save run-2026-11 --lang en
ssylka verify run-2026-11 --lang en

Reproduced: files are whole, all parts of the result (X) are the same to the bit.

Exit codes: 0 reproduced, 2 no run bundle,
3 something differs (one line for each part).`,
};

/** What is wrong with a saved run, in Russian; its inner numbers are told as they are. */
export const BUNDLE_FAULTS: readonly (readonly [RegExp, string])[] = [
  [
    /^expected a bundle of format (\d+), got (\S+); a later version of ssylka reads it$/,
    "нужен расчёт в формате $1, этот в формате $2: его читает более поздняя ssylka",
  ],
  [/^expected no (\S+) in (\S+)$/, "в $2 не место части вида $1"],
  [/^expected summaries of at most (\d+) bytes, got (\d+)$/, "сводок нужно не больше $1 байт, их $2"],
  [/^expected an offset in the summaries alone$/, "смещение бывает только у сводок"],
  [/^expected a column in tables alone$/, "столбец бывает только у таблиц"],
  [/^expected (\d+) doubles, got (\d+) of (\w+)$/, "нужно чисел: $1, есть $2 вида $3"],
  [
    /^expected the numbers of worlds and replicates in order$/,
    "номера прогонов и повторов должны идти по порядку",
  ],
  [/^expected the number of a shared series, got (.*)$/, "нужен номер общего ряда, дано $1"],
  [
    /^expected the seed, the worlds and the scenarios of its own plan, got others$/,
    "зерно, число прогонов и сценарии не те, что в его же плане",
  ],
  [/^expected a plan that can be run, got (.*)$/, "план нельзя посчитать: «$1»"],
  [/^expected a table as written by ssylka, got (.*)$/, "нужна таблица, какую пишет ssylka, оказалось: «$1»"],
  [/^expected gzip of at most (\d+) bytes, got (.*)$/, "нужен gzip не больше $1 байт, оказалось: «$2»"],
  [/^expected JSON, got (a key .*)$/, "нужен JSON, оказалось: «$1»"],
  [/^expected an answer in JSON, got something else$/, "нужен ответ в JSON, оказалось другое"],
  [
    /^expected the file that bundle\.json lists, got another or none; `(.*)` says more$/,
    "файл не тот, что назван в bundle.json, или его нет; подробнее — `$1`",
  ],
];
