/** Words of `export` and `import` in both languages. */
export const WORDS = {
  export: {
    about: {
      ru: "Записать для других программ каталог (JSON, CSV, BibTeX, RIS), результаты (JSON, CSV, Parquet), схемы файлов (JSON Schema) или модель (XMILE: один расчёт, все допущения на медианах).",
      en: "Write for other tools the catalog (JSON, CSV, BibTeX, RIS), results (JSON, CSV, Parquet), schemas of the files (JSON Schema) or the model (XMILE: one run with every assumption at its median).",
    },
    what: {
      ru: "что записать в папку: catalog, results или schemas",
      en: "what to write in a folder: catalog, results or schemas",
    },
    folder: { ru: "папка, новая или пустая", en: "folder, a new or an empty one" },
    question: {
      ru: "вопрос, результаты которого записать (по умолчанию can-deepseek-overtake)",
      en: "question whose results to write (default: can-deepseek-overtake)",
    },
    folderWritten: { ru: "Записано: {folder} ({size} МБ)", en: "Written: {folder} ({size} MB)" },
    xmile: {
      ru: "записать XMILE в FILE (без FILE — напечатать)",
      en: "write XMILE to FILE (without FILE: print it)",
    },
    scenario: {
      ru: "сценарий (по умолчанию as-it-was)",
      en: "scenario (default: as-it-was)",
    },
    force: { ru: "заменить файл, если он уже есть", en: "replace the file if it is there already" },
    example: {
      ru: "ssylka export catalog tables\nssylka export results out --question cost-of-v3 --worlds 1024\nssylka export schemas .schemas\nssylka export --xmile race.xmile --scenario no-rules",
      en: "ssylka export catalog tables\nssylka export results out --question cost-of-v3 --worlds 1024\nssylka export schemas .schemas\nssylka export --xmile race.xmile --scenario no-rules",
    },
    written: { ru: "Записано: {file}", en: "Written: {file}" },
    title: {
      ru: "Модель гонки ИИ, сценарий «{scenario}»",
      en: "Model of the AI race, scenario: {scenario}",
    },
    notes: {
      en: [
        "One deterministic run: every assumption is the median of its distribution, processes are on one typical path, levels that nobody observes are solved for so that this run meets the record. It is not the median of an ensemble.",
        "Numbers in equations are in the units of the model; the model checks them, XMILE need not. What XMILE words otherwise than the model is quoted in the documentation of each variable.",
      ],
      ru: [
        "Один расчёт без случайности: каждое допущение — медиана своего распределения, случайные процессы — на одном типичном пути, ненаблюдаемые уровни найдены так, чтобы этот расчёт совпал с данными. Это не медиана ансамбля.",
        "Числа в уравнениях — в единицах модели; модель их проверяет, XMILE не обязан. То, что в XMILE записано иначе, чем в модели, приведено в описании переменной.",
      ],
    },
  },
  import: {
    about: {
      ru: "Рассчитать модель из файла XMILE (запасы, потоки, графические функции, запаздывания) и напечатать все переменные; с --out — записать её в виде наших моделей, для ssylka run.",
      en: "Run a model from an XMILE file (stocks, flows, graphical functions, delays) and print every variable; with --out write it in the form of our own models, for ssylka run.",
    },
    file: {
      ru: "файл XMILE 1.0 этой или другой программы",
      en: "file of XMILE 1.0, of this program or another",
    },
    method: {
      ru: "метод интегрирования: euler, rk2 или rk4 (по умолчанию тот, что назван в файле)",
      en: "method of integration: euler, rk2 or rk4 (default: the one that the file names)",
    },
    csv: { ru: "напечатать CSV: время и все переменные", en: "print CSV: time and every variable" },
    out: {
      ru: "записать модель в папку, новую или пустую: ssylka run DIR её считает",
      en: "write the model into a folder, a new or an empty one: ssylka run DIR runs it",
    },
    force: {
      ru: "заменить в папке файлы с теми же именами",
      en: "replace files of the same names in the folder",
    },
    example: {
      ru: "ssylka import teacup.xmile --csv > teacup.csv\nssylka import teacup.xmile --out teacup\nssylka run teacup --csv > teacup.csv",
      en: "ssylka import teacup.xmile --csv > teacup.csv\nssylka import teacup.xmile --out teacup\nssylka run teacup --csv > teacup.csv",
    },
    written: {
      ru: "Записано: {folder} (файлов: {files}, переменных: {variables}). Дальше: ssylka run {out} --csv",
      en: "Written: {folder} ({files} files, {variables} variables). Next: ssylka run {out} --csv",
    },
    notFinite: {
      ru: "{quantity}: с момента {at} это не число",
      en: "{quantity} is no finite number from time {at} on",
    },
    shortDelay: {
      ru: "{quantity}: ступень {call} длится {stage} шага — меньше шага, её числам верить нельзя",
      en: "{quantity} has a stage of {stage} steps in {call}: shorter than a step, its numbers cannot be trusted",
    },
    header: {
      ru: ["переменная", "в начале", "в конце"],
      en: ["variable", "at the start", "at the end"],
    },
    time: {
      ru: "Время от {start} до {stop} с шагом {step} ({unit})",
      en: "Time from {start} to {stop} in steps of {step} ({unit})",
    },
  },
} as const;

/** The faults of `export` and `import` in Russian, as `say-fault.ts` takes them. */
export const EXPORT_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^expected what to write: (.*) with a folder, or (.*)$/, "ожидалось, что записать: $1 — с папкой, или $2"],
  [
    /^expected one of (catalog, results, schemas|euler, rk2, rk4), got "([^"]*)"(.*)$/,
    "ожидалось одно из: $1; дано «$2»$3",
  ],
  [/^expected either (--xmile) or (\w+), got both$/, "ожидалось $1 или $2, дано и то и другое"],
  [/^expected a folder to write (\w+) in: (.*)$/, "ожидалась папка, в которую записать $1: $2"],
  [
    /^"([^"]*)" has files in it: name a new folder, or add --force to replace files of the same names$/,
    "в «$1» уже есть файлы: назовите новую папку или добавьте --force, чтобы заменить файлы с теми же именами",
  ],
  [/^expected a folder, got the file "([^"]*)"$/, "ожидалась папка, дан файл «$1»"],
];
