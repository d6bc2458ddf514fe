import type { Text } from "../../catalog/index.ts";
import type { DriverNotice, WorkerNotice } from "../../cluster/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { SLOW } from "../slow-line.ts";

/** Options that `run` and `worker` share. */
export const CLUSTER_HELP = {
  takeover: {
    ru: "секунд молчания, после которых работу отдают другим, от 1 до 3600 (по умолчанию 15)",
    en: "seconds of silence after which work goes to others, 1 to 3600 (default 15)",
  },
} as const satisfies Record<string, Text>;

/** Words of `ssylka worker`. */
export const WORKER_WORDS = {
  about: {
    ru: "Считать части больших расчётов, которые раздаёт ssylka run --cluster: сколько угодно машин, один сервер Redis.",
    en: "Compute parts of large runs that ssylka run --cluster gives out: any number of machines, one Redis server.",
  },
  cluster: {
    ru: "сервер Redis: redis://[имя:пароль@]узел[:порт][/база]; без адреса — из SSYLKA_CLUSTER",
    en: "the Redis server: redis://[name:password@]host[:port][/db]; without an address that of SSYLKA_CLUSTER",
  },
  workers: {
    ru: "потоков, от 1 до 64 (по умолчанию — сколько есть у машины)",
    en: "threads, 1 to 64 (default: what the machine has)",
  },
  idle: {
    ru: "закончить после стольких секунд без работы, от 1 до 86400 (по умолчанию ждать всегда)",
    en: "end after so many seconds without work, 1 to 86400 (default: wait for ever)",
  },
  dead: {
    ru: "перечислить части, которые не удались ни с одной попытки, с причиной",
    en: "list the parts that failed on every try, with the reason",
  },
  quiet: { ru: "не называть каждую готовую часть", en: "do not name each part that is done" },
  example: {
    ru: `
ssylka worker --cluster redis://10.0.0.5:6379     # на каждой машине
ssylka run --worlds 1000000 --cluster redis://10.0.0.5:6379
ssylka worker --dead --cluster redis://10.0.0.5:6379`,
    en: `
ssylka worker --cluster redis://10.0.0.5:6379     # on each machine
ssylka run --worlds 1000000 --cluster redis://10.0.0.5:6379
ssylka worker --dead --cluster redis://10.0.0.5:6379`,
  },
  noDead: { ru: "Неудавшихся частей нет.", en: "No part has failed." },
  letter: {
    ru: "расчёт {run} ({question}, {edition}), часть {range} из {ranges}, попыток: {tries}: {reason}",
    en: "run {run} ({question}, {edition}), part {range} of {ranges}, tries: {tries}: {reason}",
  },
} as const satisfies Record<string, Text>;

const DRIVER = {
  continued: {
    ru: "продолжаю расчёт: готово частей {done} из {ranges}",
    en: "the run goes on: {done} of {ranges} parts are done",
  },
  waiting: {
    ru: "этот расчёт ведёт {owner}: жду, пока он закончит или замолчит",
    en: "{owner} has this run: waits until it ends or falls silent",
  },
  "no-workers": {
    ru: "нет ни одной машины с {edition}: запустите на любой ssylka worker --cluster {server}",
    en: "no machine with {edition} is there: start ssylka worker --cluster {server} on any",
  },
  refused: {
    ru: "машине {worker} отказано: у неё {theirs}, а расчёту нужна {own}; поставьте на ней ту же версию",
    en: "{worker} is refused: it has {theirs}, this run needs {own}; install the same version there",
  },
  cut: {
    ru: "связь с {server} прервана ({reason}): жду",
    en: "the connection to {server} is cut ({reason}): waits",
  },
  back: { ru: "связь с {server} восстановлена", en: "the connection to {server} is back" },
  server: {
    ru: "{server} отказывает: {reason}; пробую снова",
    en: "{server} refuses: {reason}; tries again",
  },
} as const satisfies Record<DriverNotice["kind"], Text>;

const WORKER = {
  ready: {
    ru: "{name} работает для {server}, потоков: {threads}, версия {edition}",
    en: "{name} serves {server} with {threads} threads, version {edition}",
  },
  refused: {
    ru: "расчёту {run} отказано: ему нужна {wanted}, а здесь {own}; поставьте здесь ту же версию",
    en: "run {run} is refused: it needs {wanted}, this machine has {own}; install the same version here",
  },
  computed: {
    ru: "расчёт {run}: часть {part} из {ranges} за {time} с",
    en: "run {run}: part {part} of {ranges} in {time} s",
  },
  failed: {
    ru: "расчёт {run}: часть {part} не удалась: {reason}",
    en: "run {run}: part {part} failed: {reason}",
  },
  slow: SLOW,
  cut: DRIVER.cut,
  back: DRIVER.back,
} as const satisfies Record<WorkerNotice["kind"], Text>;

/** One line for what a driver or a worker tells. */
export function noticeLine(notice: DriverNotice | WorkerNotice, language: Language): string {
  const words = { ...DRIVER, ...WORKER, ...("worker" in notice && { refused: DRIVER.refused }) };
  const parts: Record<string, string> = Object.fromEntries(
    Object.entries(notice).map(([key, value]) => [key, String(value)]),
  );
  if ("index" in notice) parts.part = String(notice.index + 1);
  if ("seconds" in notice) parts.time = formatNumber(notice.seconds, { language, decimals: 1 });
  if ("reason" in notice && notice.reason === "") parts.reason = "—";
  return `ssylka: ${fill(words[notice.kind][language], parts)}\n`;
}

/** Faults of runs on many machines in Russian. */
export const CLUSTER_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^expected an address such as (\S+), got "(.*)"$/, "ожидался адрес вида $1, дано «$2»"],
  [
    /^expected --cluster (\S+), or (\w+) in the environment, got neither$/,
    "ожидалось --cluster $1 или $2 в окружении, нет ни того ни другого",
  ],
  [
    /^expected a Redis server at (\S+), got (.*); start it, or check address and password$/,
    "ожидался сервер Redis по адресу $1, оказалось: $2; запустите его или проверьте адрес и пароль",
  ],
  [
    /^expected Redis (\S+) or later at (\S+), got (.*)$/,
    "ожидался Redis не старше $1 по адресу $2, оказалось: $3",
  ],
  [
    /^expected a Redis server with maxmemory-policy noeviction at (\S+), got (.*): it would drop work$/,
    "ожидался сервер Redis с maxmemory-policy noeviction по адресу $1, оказалось: $2, и он терял бы работу",
  ],
  [
    /^expected to hold the run, got another driver, (\S+): it goes on there$/,
    "ожидалось вести расчёт, но его ведёт $1: он продолжается там",
  ],
  [
    /^expected a part that can be computed, got after (\d+) tries: (.*); mend that and run the same command again: what is done is kept$/,
    "ожидалась часть, которую можно посчитать, после $1 попыток: $2; устраните причину и повторите ту же команду: сделанное сохранено",
  ],
  [
    /^expected the bits that another machine gave for part (\d+), got others; compute it on machines of one kind$/,
    "ожидались те же биты, что дала другая машина для части $1, получены иные; считайте на машинах одного рода",
  ],
];
