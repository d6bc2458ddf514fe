import type { Language } from "../../units/index.ts";
import { sayFileFault } from "./file-faults.ts";
import { MODEL_FAULTS, MODEL_HINTS } from "./model-faults.ts";
import { PERFORMANCE_FAULTS } from "./perf-faults.ts";
import { systemReason } from "./system-reasons.ts";

/** A fault as it is said in English, and the same in Russian with its parts `$1`, `$2`. */
export type FaultForm = readonly [english: RegExp, russian: string];

/** What every door may have to say; doors bring forms of their own. Faults inside files are put together of phrases. */
const FORMS: readonly FaultForm[] = [
  [
    /^expected a whole number from (\S+) to (\S+), got "(.*)"$/,
    "ожидалось целое число от $1 до $2, дано «$3»",
  ],
  [
    /^expected a multiple of the (\d+) replicates, got (\d+)$/,
    "ожидалось число, кратное числу повторов ($1), дано $2",
  ],
  [/^expected (--\w+) or (--\w+), got both$/, "ожидалось $1 или $2, дано и то и другое"],
  [/^expected a chip or (--\w+), got both$/, "ожидался чип или $1, дано и то и другое"],
  [/^expected ru or en, got "(.*?)"(.*)$/, "ожидалось ru или en, дано «$1»$2"],
  [/^expected a folder, got ""$/, "ожидалась папка, дано пустое имя"],
  [
    /^expected a folder that can be read, got (.*)$/,
    "ожидалась папка, которую можно прочитать, оказалось: $1",
  ],
  [/^expected a regular file, got a folder$/, "ожидался обычный файл, дана папка"],
  [/^expected a regular file, got another kind(.*)$/, "ожидался обычный файл, дано не то$1"],
  [/^expected UTF-8 text, got other bytes$/, "ожидался текст в UTF-8, оказались другие байты"],
  [/^expected a file that can be read, got (.*)$/, "ожидался файл, который можно прочитать, оказалось: $1"],
  [/^expected a day such as (\S+), got "(.*)"$/, "ожидалась дата вида $1, дано «$2»"],
  [/^expected two scenarios, got (.*)$/, "нужны два сценария, дано: $1"],
  [/^expected two scenarios or more, got (.*)$/, "нужны хотя бы два сценария, дано: $1"],
  [/^unknown question "(.*?)"(.*)$/, "нет вопроса «$1»$2"],
  [/^unknown chip "(.*?)"(.*)$/, "нет чипа «$1»$2"],
  [/^unknown language model "(.*?)"(.*)$/, "нет языковой модели «$1»$2"],
  [/^unknown source "(.*?)"(.*)$/, "нет источника «$1»$2"],
  [/^unknown rule "(.*?)"(.*)$/, "нет правила «$1»$2"],
  [/^unknown scenario "(.*?)"(.*)$/, "нет сценария «$1»$2"],
  [/^unknown output "(.*?)"(.*)$/, "нет величины «$1»$2"],
  [/^expected an element of "(.*?)": (.*)$/, "ожидался элемент величины «$1»: $2"],
  [/^expected one date after "@", got "(.*)"$/, "после @ ожидалась одна дата, дано «$1»"],
  [/^expected one date, got "(.*)" after "@" and "(.*)"$/, "ожидалась одна дата, дано «$1» после @ и «$2»"],
  [
    /^expected a date such as (\S+) from (\S+) to (\S+), got "(.*)"$/,
    "ожидалась дата вида $1 от $2 до $3, дано «$4»",
  ],
  [/^unknown name "(.*?)"(.*)$/, "нет ни допущения, ни величины «$1»$2"],
  [/^unknown assumption "(.*?)"(.*)$/, "нет допущения «$1»$2"],
  [/^expected a date after "(.*?)", such as "(.*?)"$/, "после «$1» ожидалась дата, например «$2»"],
  [/^expected input or source, got "(.*)"$/, "ожидалось input или source, дано «$1»"],
  [/^unknown event "(.*?)"(.*)$/, "нет события «$1»$2"],
  [/^expected a port that is free on (\S+), got (\d+): (.*)$/, "ожидался свободный порт на $1, дан $2: $3"],
  [
    /^expected the folder of a published site, got "(.*)" without index\.html; `(.*)` writes one$/,
    "ожидалась папка опубликованного сайта, в «$1» нет index.html; сайт пишет `$2`",
  ],
  [
    /^expected the last day of a month within the run, got "(.*)"$/,
    "ожидался последний день месяца внутри прогона, дано «$1»",
  ],
  [/^expected a quantity of the table, got "(.*)"$/, "ожидалась величина из таблицы, дано «$1»"],
  [/^expected one of the events, got "(.*)"$/, "ожидалось одно из событий, дано «$1»"],
  // Of the HTTP API and of tools.
  [
    /^expected fewer requests at once, got one more than (\d+) running and (\d+) waiting already$/,
    "запросов слишком много: считаются $1, ждут $2; повторите позже",
  ],
  [
    /^expected a run of at most (\S+) s, got a longer one; ask for fewer worlds$/,
    "расчёт длиннее $1 с; попросите меньше прогонов",
  ],
  [
    /^expected a run that fits into memory; ask for fewer worlds$/,
    "расчёт не помещается в память; попросите меньше прогонов",
  ],
  [/^expected it once, got it (\d+) times$/, "ожидалось один раз, а встретилось несколько раз: $1"],
  [
    /^expected the whole input in the body of a POST, got a part of it in the address$/,
    "у POST весь вход — в теле, а часть дана в адресе",
  ],
  [/^expected a kind with it, got none$/, "ожидалось вместе с kind, дано без него"],
  [
    /^expected the name of a file of the bundle, got (.*)$/,
    "ожидалось имя файла сохранённого расчёта, дано $1",
  ],
  [
    /^unknown (chips|llms|actors|parameters|processes|series|scenarios|questions) "(.*?)"(.*)$/,
    "в разделе $1 нет «$2»$3",
  ],
  ...PERFORMANCE_FAULTS,
];

/** Ends of a fault that help: what may have been meant, and what there is. */
const HINTS: readonly FaultForm[] = [
  [/; did you mean "(.*?)"\?$/, "; может быть, «$1»?"],
  [/ \(Did you mean (?:one of )?(.*?)\?\)$/, "; может быть, $1?"],
  [/; `(ssylka \w+)` lists them$/, "; весь список — `$1`"],
  [/, the beginning of several: (.*?) and (\d+) more$/, ", так начинаются $1 и ещё $2"],
  [/, the beginning of several: (.*)$/, ", так начинаются $1"],
  [/; known: (.*)$/, "; есть: $1"],
  ...MODEL_HINTS,
];

/**
 * What was wrong, in Russian.
 *
 * @param more forms of the door that asks, tried after those that all have
 * @returns undefined where a part of it has not been put into Russian: a text is in one language
 */
export function faultInRussian(what: string, more: readonly FaultForm[] = []): string | undefined {
  const plain = withReason(what, "ru");
  const form = [...FORMS, ...more, ...MODEL_FAULTS].find(([english]) => english.test(plain));
  const said =
    form === undefined
      ? sayFileFault(plain)
      : HINTS.reduce((text, [english, russian]) => text.replace(english, russian), plain.replace(...form));
  return said !== undefined && ENGLISH.test(said.replaceAll(QUOTED, "")) ? undefined : said;
}

/** Words that join the parts of a fault in English, and what a person wrote, which may have any. */
const ENGLISH = /\b(?:expected|unknown|got|did you mean|known:|lists them|beginning)\b/;
const QUOTED = /«.*?»|`.*?`|".*?"/gs;

/** What was wrong in a language: in Russian where all of it can be said, else in English as a whole. */
export function sayFault(what: string, language: Language, more: readonly FaultForm[] = []): string {
  return (language === "ru" ? faultInRussian(what, more) : undefined) ?? withReason(what, "en");
}

/** Codes of the system in words. */
function withReason(what: string, language: Language): string {
  return what
    .replace(/\bgot (E[A-Z]+)(?:: (.+))?$/, (whole, code: string, path: string | undefined) => {
      const reason = systemReason(code, language);
      return reason === undefined ? whole : `got ${reason}${path === undefined ? "" : `: ${path}`}`;
    })
    .replace(/(?<=\bgot \d+: )E[A-Z]+$/, (code) => systemReason(code, language) ?? code);
}
