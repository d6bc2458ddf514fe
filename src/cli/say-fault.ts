import type { Language } from "../units/index.ts";
import { CALIBRATION_FAULTS } from "./calibrate/words.ts";
import { CLUSTER_FAULTS } from "./cluster/words.ts";
import { DESIGN_FAULTS } from "./design/words.ts";
import { EXPORT_FAULTS } from "./export/words.ts";
import { FORECAST_FAULTS } from "./forecast/words.ts";
import { HINDCAST_FAULTS } from "./hindcast/words.ts";
import { PERFORMANCE_FAULTS } from "./perf/russian-faults.ts";
import { sayFileFault } from "./say-file-fault.ts";
import { systemReason } from "./system-reasons.ts";

/**
 * The faults of usage in Russian: what a command says in English, and the same in Russian with its parts `$1`, `$2`.
 * Faults inside files are put together of phrases: `say-file-fault.ts`.
 */
const RUSSIAN: readonly (readonly [RegExp, string])[] = [
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
  [
    /^expected a folder that can be written, got (.*)$/,
    "ожидалась папка, в которую можно писать, оказалось: $1",
  ],
  [
    /^expected a new folder that can be written, got (.*), which is there already; choose another name or take it away$/,
    "ожидалась новая папка, а $1 уже есть; выберите другое имя или уберите её",
  ],
  [
    /^expected a new folder that can be written, got (.*), whose parent is no folder$/,
    "ожидалась новая папка, но у $1 нет папки, в которой ей быть",
  ],
  [
    /^expected a new folder that can be written, got (.*)$/,
    "ожидалась новая папка, в которую можно писать, оказалось: $1",
  ],
  [/^expected the folder of a run bundle, got "(.*)"$/, "ожидалась папка сохранённого расчёта, дано «$1»"],
  [
    /^expected a folder with bundle\.json, got "(.*)" without it$/,
    "ожидалась папка с bundle.json, а в «$1» его нет",
  ],
  [/^"(.*)" is there already: add --force to replace it$/, "«$1» уже есть; чтобы заменить, добавьте --force"],
  [/^expected a folder "(.*)" to write in, got none$/, "ожидалась папка «$1», в которую писать, а её нет"],
  [/^expected a file, got the folder "(.*)"$/, "ожидался файл, дана папка «$1»"],
  [/^expected a file, got ""$/, "ожидался файл, дано пустое имя"],
  [/^expected a file that can be written, got (.*)$/, "ожидался файл, в который можно писать, оказалось: $1"],
  [/^expected a regular file, got another kind(.*)$/, "ожидался обычный файл, дано не то$1"],
  [/^expected UTF-8 text, got other bytes$/, "ожидался текст в UTF-8, оказались другие байты"],
  [/^expected a file that can be read, got (.*)$/, "ожидался файл, который можно прочитать, оказалось: $1"],
  [/^expected a day such as (\S+), got "(.*)"$/, "ожидалась дата вида $1, дано «$2»"],
  ...PERFORMANCE_FAULTS,
  ...HINDCAST_FAULTS,
  ...FORECAST_FAULTS,
  ...CALIBRATION_FAULTS,
  ...CLUSTER_FAULTS,
  ...EXPORT_FAULTS,
  ...DESIGN_FAULTS,
  [/^expected two scenarios, got (.*)$/, "нужны два сценария, дано: $1"],
  [/^expected two scenarios or more, got (.*)$/, "нужны хотя бы два сценария, дано: $1"],
  [
    /^expected the question of the front page, (\S+), got "(.*?)"; .*$/,
    "ожидался вопрос главной страницы, $1, дано «$2»; его страница — часть того же сайта",
  ],
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
  [
    /^expected at least (\d+) worlds that satisfy the condition, got (\d+) of (\d+); loosen it or run more worlds$/,
    "ожидалось не меньше $1 прогонов, где условие выполнено, есть $2 из $3; ослабьте условие или посчитайте больше прогонов",
  ],
  [/^expected a comparison, such as `(.*)`$/, "ожидалось сравнение, например `$1`"],
  [
    /^expected a condition that is true or false, got an amount$/,
    "ожидалось условие, которое верно или неверно, дана величина",
  ],
  [/^expected AND, OR and comparisons, got IF$/, "ожидались AND, OR и сравнения, дано IF"],
  [
    /^expected one of (.*), got (\w+): a condition knows one moment$/,
    "ожидалось одно из $1, дано $2: условие знает один миг",
  ],
  [/^expected input or source, got "(.*)"$/, "ожидалось input или source, дано «$1»"],
  [/^expected (--by source) or (--inputs), got both$/, "ожидалось $1 или $2, дано и то и другое"],
  [/^expected a condition or (--\w+), got both$/, "ожидалось условие или $1, дано и то и другое"],
  [/^unknown event "(.*?)"(.*)$/, "нет события «$1»$2"],
  [/^unknown option '(.*?)'(.*)$/, "нет параметра $1$2"],
  [/^unknown command '(.*?)'(.*)$/, "нет команды $1$2"],
  [/^option '(.*?)' argument missing$/, "параметру $1 нужно значение"],
  [/^missing required argument '(.*?)'$/, "не хватает обязательного аргумента $1"],
  [
    /^too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    "слишком много аргументов: ожидалось $2, дано $3",
  ],
];

/** Ends of a fault that help: what may have been meant, and what there is. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/; did you mean "(.*?)"\?$/, "; может быть, «$1»?"],
  [/ \(Did you mean (?:one of )?(.*?)\?\)$/, "; может быть, $1?"],
  [/; `(ssylka \w+)` lists them$/, "; весь список — `$1`"],
  [/; known: (.*)$/, "; есть: $1"],
];

/** What was wrong, in the reader's language as far as it has been put into it, with words for the system's codes. */
export function sayFault(what: string, language: Language): string {
  const plain = what.replace(
    /\bgot (E[A-Z]+)(?:: (.+))?$/,
    (whole, code: string, path: string | undefined) => {
      const reason = systemReason(code, language);
      return reason === undefined ? whole : `got ${reason}${path === undefined ? "" : `: ${path}`}`;
    },
  );
  if (language === "en") return plain;
  const form = RUSSIAN.find(([english]) => english.test(plain));
  if (form === undefined) return sayFileFault(plain) ?? plain;
  return HINTS.reduce((said, [english, russian]) => said.replace(english, russian), plain.replace(...form));
}
