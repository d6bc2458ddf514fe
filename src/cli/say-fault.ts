import { type FaultForm, sayFault as saySharedFault } from "../api/faults/say-fault.ts";
import type { Language } from "../units/index.ts";
import { ACCOUNT_FAULTS } from "./account/words.ts";
import { BUNDLE_FAULTS } from "./bundle/words.ts";
import { CALIBRATION_FAULTS } from "./calibrate/words.ts";
import { CLUSTER_FAULTS } from "./cluster/words.ts";
import { DESIGN_FAULTS } from "./design/words.ts";
import { EXPORT_FAULTS } from "./export/words.ts";
import { XMILE_FAULTS } from "./export/xmile-faults.ts";
import { FORECAST_FAULTS } from "./forecast/words.ts";
import { HINDCAST_FAULTS } from "./hindcast/words.ts";

/** The faults of usage that commands alone have, in Russian; those that all doors share stand in `src/api/faults`. */
const OF_COMMANDS: readonly FaultForm[] = [
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
  [
    /^expected the folder of a run bundle, got "(.*)", which does not exist$/,
    "ожидалась папка сохранённого расчёта, а «$1» не существует",
  ],
  [
    /^expected the folder of a run bundle, got "(.*)", which is no folder$/,
    "ожидалась папка сохранённого расчёта, а «$1» — не папка",
  ],
  [
    /^expected a question or the folder of a model, got "(.*)", which does not exist$/,
    "ожидался вопрос или папка с моделью, а «$1» не существует",
  ],
  [
    /^expected a question or the folder of a model, got "(.*)", which is no folder$/,
    "ожидался вопрос или папка с моделью, а «$1» — не папка",
  ],
  [/^expected the folder of a run bundle, got "(.*)"$/, "ожидалась папка сохранённого расчёта, дано «$1»"],
  [
    /^expected a folder with bundle\.json, got "(.*)" without it$/,
    "ожидалась папка с bundle.json, а в «$1» его нет",
  ],
  [
    /^"(.*)" holds (\S+), which run would read as a part of the model: take it away or name a new folder$/,
    "в «$1» есть $2, а run прочёл бы этот файл как часть модели: уберите его или назовите новую папку",
  ],
  [/^"(.*)" is there already: add --force to replace it$/, "«$1» уже есть; чтобы заменить, добавьте --force"],
  [/^expected a folder "(.*)" to write in, got none$/, "ожидалась папка «$1», в которую писать, а её нет"],
  [/^expected a file, got the folder "(.*)"$/, "ожидался файл, дана папка «$1»"],
  [/^expected a file, got ""$/, "ожидался файл, дано пустое имя"],
  [/^expected a file that can be written, got (.*)$/, "ожидался файл, в который можно писать, оказалось: $1"],
  ...ACCOUNT_FAULTS,
  ...BUNDLE_FAULTS,
  ...HINDCAST_FAULTS,
  ...FORECAST_FAULTS,
  ...CALIBRATION_FAULTS,
  ...CLUSTER_FAULTS,
  ...EXPORT_FAULTS,
  ...DESIGN_FAULTS,
  ...XMILE_FAULTS,
  [
    /^expected the question of the front page, (\S+), got "(.*?)"; .*$/,
    "ожидался вопрос главной страницы, $1, дано «$2»; его страница — часть того же сайта",
  ],
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
  [/^expected a number or a name, got "(.*)"$/, "ожидалось число или имя, дано «$1»"],
  [/^expected one form of output, got (.*)$/, "ожидалась одна форма вывода, дано $1"],
  [/^expected the built script of the page; run `(.*)`$/, "нет собранного сценария страницы; соберите: `$1`"],
  [
    /^expected levels that meet the record, found none for (.*)$/,
    "не нашлось уровня, который сходится с наблюдениями: $1",
  ],
  [/^expected JSON, got something else; run (npm run \w+)$/, "ожидался JSON, оказалось другое; запустите $1"],
  [
    /^expected (?:runs, refused and met|the score of the forecast \S+), as (npm run \w+) writes (?:them|it), got something else$/,
    "ожидалось то, что пишет $1, оказалось другое",
  ],
  [/^expected (--by source) or (--inputs), got both$/, "ожидалось $1 или $2, дано и то и другое"],
  [/^expected a condition or (--\w+), got both$/, "ожидалось условие или $1, дано и то и другое"],
  [/^unknown option '(.*?)'(.*)$/, "нет параметра $1$2"],
  [/^unknown command '(.*?)'(.*)$/, "нет команды $1$2"],
  [/^option '(.*?)' argument missing$/, "параметру $1 нужно значение"],
  [/^missing required argument '(.*?)'$/, "не хватает обязательного аргумента $1"],
  [
    /^too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    "слишком много аргументов: ожидалось $2, дано $3",
  ],
];

/** What was wrong, in the reader's language where all of it has been put into it, with words for the system's codes. */
export function sayFault(what: string, language: Language): string {
  return saySharedFault(what, language, OF_COMMANDS);
}
