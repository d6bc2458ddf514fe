import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka run`. */
export const WORDS = {
  about: {
    ru: "Прогнать сценарии вопроса и напечатать сам результат: вероятности событий, квантили, отпечаток. Здесь или на многих машинах. Или рассчитать модель, которую записала ssylka import.",
    en: "Run the scenarios of a question and print the plain result: probabilities of events, quantiles, its hash. Here or on many machines. Or run a model that ssylka import has written.",
  },
  what: {
    ru: "вопрос (по умолчанию can-deepseek-overtake) или папка с моделью, записанной import --out",
    en: "question (default: can-deepseek-overtake), or folder of a model that import --out has written",
  },
  csv: {
    ru: "напечатать CSV: у вопроса — число на строку, у модели — время и все переменные",
    en: "print CSV: of a question a number a row, of a model time and every variable",
  },
  method: {
    ru: "метод интегрирования модели: euler, rk2 или rk4 (по умолчанию тот, что в её time.yaml)",
    en: "method of integration of a model: euler, rk2 or rk4 (default: that of its time.yaml)",
  },
  scenario: {
    ru: "сценарии через запятую (по умолчанию — сценарии вопроса)",
    en: "scenarios, separated by commas (default: those of the question)",
  },
  worlds: {
    ru: "сколько прогонов считать; кратно --replicates, не более 16777216 (по умолчанию 8192)",
    en: "worlds to run; a multiple of --replicates, at most 16777216 (default 8192)",
  },
  cluster: {
    ru: "считать на машинах, где запущен ssylka worker, через сервер Redis: redis://[имя:пароль@]узел[:порт][/база]; без адреса — из SSYLKA_CLUSTER",
    en: "compute on the machines where ssylka worker runs, over a Redis server: redis://[name:password@]host[:port][/db]; without an address that of SSYLKA_CLUSTER",
  },
  kept: {
    ru: "сделанное сохранено на сервере на неделю: та же команда продолжит",
    en: "what is done is kept on the server for a week: the same command goes on",
  },
  events: { ru: "Вероятность события", en: "Probability of an event" },
  fans: { ru: "Величины: медиана (5…95\u00a0%)", en: "Quantities: median (5…95%)" },
  scenarioTitle: { ru: "Сценарий", en: "Scenario" },
  failed: { ru: "исключено прогонов: {count}", en: "worlds left out: {count}" },
  edition: {
    ru: "прогонов {worlds}, повторов {replicates}, начальное число {seed}; модель {model}, каталог {catalog}, версия {version}",
    en: "{worlds} worlds, {replicates} replicates, seed {seed}; model {model}, catalog {catalog}, version {version}",
  },
  hash: { ru: "отпечаток результата {hash}", en: "hash of the result {hash}" },
  example: {
    ru: `
ssylka run --worlds 8192 --json
ssylka run --worlds 10000000 --scenario as-it-was --cluster redis://10.0.0.5:6379 --json
ssylka import teacup.xmile --out teacup && ssylka run teacup --csv`,
    en: `
ssylka run --worlds 8192 --json
ssylka run --worlds 10000000 --scenario as-it-was --cluster redis://10.0.0.5:6379 --json
ssylka import teacup.xmile --out teacup && ssylka run teacup --csv`,
  },
} as const satisfies Record<string, Text>;
