import type { Binds } from "../../api/perf/point.ts";
import type { Phase } from "../../api/perf/question.ts";
import type { Text } from "../../catalog/index.ts";

/** What holds a run back, in a narrow column. */
export const SHORT_BINDS: Readonly<Record<Binds, Text>> = {
  bandwidth: { ru: "память", en: "bandwidth" },
  compute: { ru: "вычисления", en: "compute" },
  communication: { ru: "обмен", en: "communication" },
  overhead: { ru: "программы", en: "overhead" },
  capacity: { ru: "объём памяти", en: "memory volume" },
  prompts: { ru: "запросы", en: "prompts" },
};

export const PHASES: Readonly<Record<Phase, Text>> = {
  mixed: { ru: "запросы целиком", en: "whole requests" },
  decode: { ru: "только генерация", en: "generation alone" },
  prefill: { ru: "только обработка запросов", en: "reading of prompts alone" },
};

/** Names of the numbers of an answer. */
export const QUANTITIES = {
  rate: { ru: "генерация, токенов/с на чип", en: "generated tokens/s a chip" },
  prompts: { ru: "обработка запросов, токенов/с на чип", en: "prompt tokens/s a chip" },
  input: { ru: "обработка запросов при ней, токенов/с на чип", en: "prompt tokens/s a chip beside them" },
  userSpeed: { ru: "скорость для пользователя, токенов/с", en: "tokens/s a user" },
  firstToken: { ru: "до первого токена, с", en: "time to the first token, s" },
  perToken: { ru: "между токенами, мс", en: "time between tokens, ms" },
  perMillion: { ru: "долл. за миллион токенов ответа", en: "USD for a million generated tokens" },
  perMillionPrompts: { ru: "долл. за миллион токенов запроса", en: "USD for a million prompt tokens" },
  perMillionTrained: { ru: "долл. за миллион токенов обучения", en: "USD for a million trained tokens" },
  joules: { ru: "Дж на токен, из сети", en: "J a token, at the wall" },
  days: { ru: "дней", en: "days" },
  chipHours: { ru: "чип-часов, млн", en: "chip-hours, million" },
  mfu: { ru: "доля пика (MFU), %", en: "share of the peak (MFU), %" },
  dollars: { ru: "стоимость, млн долл.", en: "cost, million USD" },
  energy: { ru: "энергия, ГВт·ч", en: "energy, GWh" },
  trained: { ru: "обучение, токенов/с на чип", en: "trained tokens/s a chip" },
} as const satisfies Record<string, Text>;

export const WORDS = {
  head: { ru: "{model} на {chips}\u00a0×\u00a0{chip}", en: "{model} on {chips}\u00a0×\u00a0{chip}" },
  run: {
    ru: "{phase}; {precision}; запрос {isl}, ответ {osl} токенов; {load}; {layout}; {software}",
    en: "{phase}; {precision}; prompt of {isl}, answer of {osl} tokens; {load}; {layout}; {software}",
  },
  load: { ru: "{requests} запросов одновременно", en: "{requests} requests at once" },
  crowded: {
    ru: "{requests} запросов, память вмещает сразу {running}, остальные ждут",
    en: "{requests} requests, of which memory holds {running} at once and the others wait",
  },
  full: { ru: "запросов — сколько вместит память", en: "as many requests as memory holds" },
  layout: { ru: "TP {tp}, EP {ep}, копий внимания {dp}", en: "TP {tp}, EP {ep}, {dp} copies of attention" },
  apart: {
    ru: "{prefill} чипов обрабатывают запросы, {decode} генерируют",
    en: "{prefill} chips read prompts, {decode} generate",
  },
  drafts: { ru: "угадываемых токенов за шаг: {drafts}", en: "drafted tokens a step: {drafts}" },
  software: { ru: "{framework}, программы {date} года", en: "{framework}, software of {date}" },
  laboratory: { ru: "программы, настроенные лабораторией", en: "a stack tuned by a laboratory" },
  interval: { ru: "80\u00a0%-й интервал", en: "80% interval" },
  level: {
    ru: "Справа — 80\u00a0%-й интервал: из десяти замеров в нём лежат восемь.",
    en: "On the right the 80% interval: eight measurements of ten lie within it.",
  },
  binds: { ru: "что ограничивает", en: "what binds" },
  memory: { ru: "Память одного чипа, ГБ", en: "Memory of one chip, GB" },
  weights: { ru: "веса", en: "weights" },
  cache: { ru: "кэш", en: "cache" },
  runtime: { ru: "программы и запас", en: "runtime and reserve" },
  free: { ru: "свободно", en: "free" },
  whole: { ru: "всего", en: "whole" },
  nearest: { ru: "Ближайший замер", en: "Nearest measurement" },
  nearestLine: {
    ru: "{measured} токенов/с на чип ({run}); вычислено для этого же прогона: {ours}. Источник: {source}, {at}, {date}.",
    en: "{measured} tokens/s a chip ({run}); computed for that very run: {ours}. Source: {source}, {at}, {date}.",
  },
  noNearest: {
    ru: "Замеров этой модели на этом чипе в каталоге нет: проверить не на чем.",
    en: "The catalog has no measurement of this model on this chip: nothing to check against.",
  },
  fitted: {
    ru: "Константы подобраны {date} по {all} замерам; этого чипа среди них: {chip}.",
    en: "The constants were fitted on {date} to {all} measurements; of this chip among them: {chip}.",
  },
  assumptions: { ru: "Что принято", en: "What is assumed" },
  hourCost: {
    ru: "Час чипа: {usd} долл.; цена {price} долл. ({priceSource}), серверы, сеть и здание ещё {share} этой цены, срок {years} года; электричество {kwh} долл. за кВт·ч, из сети в {overhead} раза больше мощности чипа ({power} Вт, {powerSource}). Чип не простаивает.",
    en: "An hour of the chip: {usd} USD; price {price} USD ({priceSource}), servers, network and building {share} of it more, written off in {years} years; electricity at {kwh} USD a kWh, {overhead} times the chip's power ({power} W, {powerSource}) at the wall. The chip is never idle.",
  },
  noPrice: {
    ru: "Цены или мощности этого чипа в каталоге нет: стоимость неизвестна.",
    en: "The catalog has no price or power of this chip: the cost is unknown.",
  },
  recalledPrice: { ru: "по памяти", en: "recalled" },
  unknown: { ru: "неизвестно", en: "unknown" },
  missing: {
    ru: "В каталоге нет: {facts}; взяты обычные значения.",
    en: "Not in the catalog: {facts}; usual values are taken.",
  },
  searched: {
    ru: "План найден перебором {tried} раскладок: самый дешёвый, при котором пользователь получает не менее {speed} токенов/с (--speed).",
    en: "The plan was found by trying {tried} layouts: the cheapest that gives every user at least {speed} tokens/s (--speed).",
  },
  tooSlow: {
    ru: "Ни одна из {tried} раскладок не даёт пользователю {speed} токенов/с; показана самая быстрая.",
    en: "None of {tried} layouts gives a user {speed} tokens/s; the fastest is shown.",
  },
  tooCrowded: {
    ru: "Ни одна из {tried} раскладок не даёт {speed} токенов/с всем запросам сразу; показана самая быстрая: со временем ожидания на пользователя приходится {served} токенов/с.",
    en: "None of {tried} layouts gives {speed} tokens/s to all requests at once; the fastest is shown: with the time of waiting a user gets {served} tokens/s.",
  },
  front: { ru: "Цена против скорости для пользователя", en: "Cost against speed for a user" },
  frontHead: {
    ru: "токенов/с пользователю|токенов/с на чип|долл./млн|запросов|раскладка|ограничивает",
    en: "tokens/s a user|tokens/s a chip|USD/M|requests|layout|binds",
  },
  shortLayout: { ru: "{chips} чип., TP{tp} EP{ep} DP{dp}", en: "{chips} chips, TP{tp} EP{ep} DP{dp}" },
  fitTitle: {
    ru: "{model} в памяти {chip}, {precision}",
    en: "{model} in the memory of {chip}, {precision}",
  },
  fitHead: {
    ru: "чипов|раскладка|веса на чип, ГБ|пользователей по {context} токенов|контекст до|его раскладка",
    en: "chips|layout|weights a chip, GB|users of {context} tokens|longest context|its layout",
  },
  fitNote: {
    ru: "Только память, в раскладке, где больше всего пользователей, и в той, где контекст одного длиннее всего. Скорость при таком числе пользователей — ssylka perf без --fit. Модель может не уметь такого контекста.",
    en: "Memory alone, in the layout that holds most users and in the one with the longest context for one of them. For the speed with that many users run ssylka perf without --fit. The model itself may not know such a context.",
  },
  notFitting: { ru: "не помещается", en: "does not fit" },
  trainTitle: {
    ru: "Обучение {model} на {chips}\u00a0×\u00a0{chip}, {tokens} токенов по {sequence}",
    en: "Training of {model} on {chips}\u00a0×\u00a0{chip}, {tokens} tokens in sequences of {sequence}",
  },
  trainTokens: { ru: "Число токенов: {source}, {at}.", en: "Number of tokens: {source}, {at}." },
  trainMfu: {
    ru: "Доля пика считается от плотного пика того же формата; в статьях об обучении в fp8 делят и на пик bf16.",
    en: "The share is of the dense peak of the same format; papers on training in fp8 often divide by the bf16 peak.",
  },
  compareTitle: {
    ru: "{model}: чипы относительно {chip}",
    en: "{model}: chips over {chip}",
  },
  compareHead: {
    ru: "чип|токенов/с на чип|отношение|80\u00a0%-й интервал|FLOP/с|скорость памяти|объём|цена",
    en: "chip|tokens/s a chip|ratio|80% interval|FLOP/s|bandwidth|volume|cost",
  },
  compareNote: {
    ru: "Интервал отношения уже, чем у самих скоростей: ошибки, общие для обоих чипов, сокращаются. Последние столбцы — те же чипы по плотному пику FLOP/с, пропускной способности и объёму памяти и по стоимости токена.",
    en: "The interval of a ratio is narrower than those of the speeds: errors common to both chips cancel. The last columns give the same chips by dense peak FLOP/s, memory bandwidth, memory volume, and the cost of a token.",
  },
  measured: {
    ru: "Замер {value}: выше него {share} исходов предсказания; {verdict}.",
    en: "A measurement of {value}: {share} of the predicted outcomes lie above it; {verdict}.",
  },
  inside: { ru: "внутри 80\u00a0%-го интервала", en: "within the 80% interval" },
  above: { ru: "выше 80\u00a0%-го интервала", en: "above the 80% interval" },
  below: { ru: "ниже 80\u00a0%-го интервала", en: "below the 80% interval" },
} as const satisfies Record<string, Text>;

/** Words of the help. */
export const HELP = {
  about: {
    ru: "Скорость, цена и память языковой модели на чипах: токены в секунду, доллары за миллион токенов, дни обучения, с интервалами и ближайшим замером.",
    en: "Speed, cost and memory of a language model on chips: tokens per second, dollars for a million tokens, days of training, with intervals and the nearest measurement.",
  },
  chip: {
    ru: "чип: имя или файл YAML такого же вида, как в catalog/chips/",
    en: "chip: a name, or a YAML file of the form of catalog/chips/",
  },
  llm: {
    ru: "модель: имя, файл YAML как в catalog/llms/ или config.json с весов",
    en: "model: a name, a YAML file of the form of catalog/llms/, or a published config.json",
  },
  chips: {
    ru: "число чипов; при --train также 2048xh800",
    en: "number of chips; with --train also 2048xh800",
  },
  isl: { ru: "токенов в запросе (4096)", en: "tokens of a prompt (4096)" },
  osl: { ru: "токенов в ответе (1024)", en: "tokens of an answer (1024)" },
  concurrency: {
    ru: "запросов одновременно на всех чипах; без этого план ищется",
    en: "requests at once over all chips; without it a plan is searched for",
  },
  tp: {
    ru: "чипов на одну матрицу (тензорный параллелизм)",
    en: "chips that share a matrix (tensor parallelism)",
  },
  ep: { ru: "чипов, между которыми разложены эксперты", en: "chips that experts are spread over" },
  dp: { ru: "копий внимания", en: "copies of attention" },
  precision: {
    ru: "bf16, fp8, int8, fp4 или int4 (по умолчанию 8 бит, где чип их умеет)",
    en: "bf16, fp8, int8, fp4 or int4 (default: eight bits where the chip has them)",
  },
  phase: { ru: "mixed, decode или prefill (mixed)", en: "mixed, decode or prefill (mixed)" },
  framework: { ru: "sglang, vllm, trtllm или other (sglang)", en: "sglang, vllm, trtllm or other (sglang)" },
  stack: {
    ru: "open или laboratory: программы, настроенные лабораторией под свои чипы (open)",
    en: "open or laboratory: tuned by a laboratory for its chips (open)",
  },
  disagg: {
    ru: "запросы и генерация на разных чипах: 16x32",
    en: "prompts and generation on chips apart: 16x32",
  },
  spec: { ru: "угадываемых токенов за шаг (0)", en: "tokens drafted in a step (0)" },
  date: { ru: "дата программ (2026)", en: "date of the software (2026)" },
  speed: {
    ru: "сколько токенов/с должен получать пользователь, когда план ищется (20)",
    en: "tokens/s that a user must get when a plan is searched for (20)",
  },
  fit: {
    ru: "только память: контекст и число пользователей",
    en: "memory alone: context and number of users",
  },
  train: {
    ru: "обучение: дни, чип-часы, доля пика, стоимость",
    en: "training: days, chip-hours, share of the peak, cost",
  },
  tokens: { ru: "токенов обучения, например 14.8T", en: "training tokens, such as 14.8T" },
  sequence: {
    ru: "токенов в последовательности обучения (4096)",
    en: "tokens of a training sequence (4096)",
  },
  compare: { ru: "несколько чипов через запятую: отношения", en: "several chips, by commas: ratios" },
  measured: {
    ru: "где лежит этот замер в нашем интервале",
    en: "where this measurement lies in our interval",
  },
  batch: {
    ru: "таблица прогонов: id,prediction,p10,p90,bound",
    en: "a table of runs: id,prediction,p10,p90,bound",
  },
  csv: { ru: "напечатать CSV", en: "print CSV" },
  example: {
    ru: `
ssylka perf --chip h20 --llm deepseek-v3
ssylka perf --chip h20 --llm deepseek-v3 --phase decode --chips 16 --ep 16 --dp 16 --concurrency 768 --osl 1536 --spec 1 --measured 714
ssylka perf --chip h100 --llm llama-3.3-70b --chips 2 --tp 2 --isl 1024 --concurrency 64 --framework vllm
ssylka perf --chip h20 --llm deepseek-v3 --fit --isl 32k
ssylka perf --train --llm deepseek-v3 --chips 2048xh800 --stack laboratory
ssylka perf --compare h20,h800,910c --llm deepseek-v3 --phase decode
ssylka perf --chip my-chip.yaml --llm path/to/config.json --json
ssylka perf --batch runs.csv > predictions.csv`,
    en: `
ssylka perf --chip h20 --llm deepseek-v3
ssylka perf --chip h20 --llm deepseek-v3 --phase decode --chips 16 --ep 16 --dp 16 --concurrency 768 --osl 1536 --spec 1 --measured 714
ssylka perf --chip h100 --llm llama-3.3-70b --chips 2 --tp 2 --isl 1024 --concurrency 64 --framework vllm
ssylka perf --chip h20 --llm deepseek-v3 --fit --isl 32k
ssylka perf --train --llm deepseek-v3 --chips 2048xh800 --stack laboratory
ssylka perf --compare h20,h800,910c --llm deepseek-v3 --phase decode
ssylka perf --chip my-chip.yaml --llm path/to/config.json --json
ssylka perf --batch runs.csv > predictions.csv`,
  },
} as const satisfies Record<string, Text>;
