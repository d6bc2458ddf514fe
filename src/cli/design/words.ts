import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka design`. */
export const WORDS = {
  about: {
    ru: "Прогнать план эксперимента (Saltelli 2002) по всем допущениям и вариантам модели и записать все прогоны в Parquet. Прерванный продолжается той же командой.",
    en: "Run a design (Saltelli 2002) over all assumptions and variants of the model, and write every world as Parquet. Interrupted, the same command goes on.",
  },
  to: {
    ru: "папка для файлов: новая или начатая",
    en: "folder for the files: a new one, or one that was begun",
  },
  scenario: {
    ru: "сценарий (по умолчанию — тот, что привязан к данным)",
    en: "scenario (default: the one that meets the record)",
  },
  inputs: {
    ru: "допущения через запятую, которые менять по одному (по умолчанию все)",
    en: "assumptions to draw anew one by one, separated by commas (default: all)",
  },
  structures: {
    ru: "только варианты модели, как они разыграны, без закреплённых",
    en: "variants of the model as drawn only, none of them fixed",
  },
  worlds: {
    ru: "прогонов на каждый член плана; кратно --replicates, не более 16384 (по умолчанию 512)",
    en: "worlds of each member of the design; a multiple of --replicates, at most 16384 (default 512)",
  },
  done: {
    ru: "{folder}: членов плана {members}, строк {rows}, файлов {parts} (из них были готовы {found})",
    en: "{folder}: {members} members, {rows} rows, {parts} parts ({found} of them were there)",
  },
  hash: { ru: "отпечаток плана {hash}", en: "hash of the design {hash}" },
  kept: {
    ru: "готовые файлы сохранены: та же команда продолжит",
    en: "files that are done are kept: the same command goes on",
  },
  example: {
    ru: `
ssylka design --to design-2026 --worlds 512
duckdb -c "SELECT member, avg(\\"lag_match@2028-12-31\\") FROM 'design-2026/part-*.parquet' GROUP BY member"`,
    en: `
ssylka design --to design-2026 --worlds 512
duckdb -c "SELECT member, avg(\\"lag_match@2028-12-31\\") FROM 'design-2026/part-*.parquet' GROUP BY member"`,
  },
} as const satisfies Record<string, Text>;

/** Faults of designs in Russian. */
export const DESIGN_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^required option '(.*?)' not specified$/, "не хватает параметра $1"],
  [
    /^expected a new folder or one of the same design, got another design in (.*)$/,
    "ожидалась новая папка или папка того же плана, а в $1 другой план",
  ],
  [
    /^expected a new folder or one of the same design, got other files in (.*)$/,
    "ожидалась новая папка или папка того же плана, а в $1 другие файлы",
  ],
];
