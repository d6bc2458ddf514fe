import type { Text } from "../catalog/index.ts";

/** What a rule without a chip predicate moves. */
export interface Moved {
  readonly name: Text;
  /** Quantities of the race model on which it bears; none where the rule is context only. */
  readonly series: readonly string[];
  /** True when the model draws these from the dated rule; otherwise they are beliefs and records of their own. */
  readonly drawn: boolean;
}

/** By the names that rules use in `moves`. */
export const MOVED: Readonly<Record<string, Moved>> = {
  "hbm-import": {
    name: { en: "imports of HBM", ru: "ввоз памяти HBM" },
    series: ["gate_hbm", "hbm_import"],
    drawn: true,
  },
  "chinese-gate": {
    name: { en: "what China admits", ru: "что допускает китайская сторона" },
    series: ["gate_china"],
    drawn: false,
  },
  "tool-import": {
    name: { en: "imports of chip-making tools", ru: "ввоз оборудования для чипов" },
    series: ["wafers"],
    drawn: false,
  },
  foundry: {
    name: { en: "dies made abroad for China", ru: "кристаллы, изготовленные для Китая за рубежом" },
    series: ["die_stock"],
    drawn: false,
  },
  "cloud-abroad": {
    name: { en: "compute rented abroad", ru: "аренда вычислений за рубежом" },
    series: ["remote_rule", "rented_flop"],
    drawn: false,
  },
  licences: { name: { en: "licences", ru: "лицензии" }, series: ["open_lead"], drawn: false },
  "country-groups": { name: { en: "groups of countries", ru: "группы стран" }, series: [], drawn: false },
  "end-users": { name: { en: "listed buyers", ru: "покупатели из списков" }, series: [], drawn: false },
  "legacy-chips": { name: { en: "older chips", ru: "чипы старых процессов" }, series: [], drawn: false },
  materials: { name: { en: "raw materials", ru: "сырьё" }, series: [], drawn: false },
  "model-access": {
    name: { en: "access to language models", ru: "доступ к языковым моделям" },
    series: [],
    drawn: false,
  },
};
