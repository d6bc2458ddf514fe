import { PATHS } from "../../analysis/accounts/index.ts";
import type { Catalog, Text } from "../../catalog/index.ts";
import { formatDate, formatNumber, type Language } from "../../units/index.ts";
import type { AccountResult, AccountRow } from "../account/account-result.ts";
import {
  BASIS_NAMES,
  BINDING_WORDS,
  CHANNEL_WORDS,
  FRONTIER_WORDS,
  HOURS_WORDS,
  SOURCE_NAMES,
  USE_NAMES,
  USES_WORDS,
} from "../account/chart-words.ts";
import type { Found } from "./found.ts";

/**
 * `account:PART.GROUP.ITEM@DATE`: the mean over worlds, since only means of parts add up, with the bounds of 90 % of
 * worlds; of what binds, the share of worlds.
 */
export function accountLookup(
  results: readonly AccountResult[],
  catalog: Catalog,
): ReadonlyMap<string, Found> {
  return new Map(
    results.flatMap((result) => [
      [`account:${result.part}.worlds`, worldsOf(result)] as const,
      ...result.rows.map(
        (row) =>
          [
            `account:${result.part}.${row.group}.${row.item}@${row.to}`,
            foundOf(result, row, catalog),
          ] as const,
      ),
    ]),
  );
}

function worldsOf({ worlds }: AccountResult): Found {
  return {
    kind: "count",
    shape: "quantity",
    value: worlds,
    unit: "1",
    exact: true,
    href: "index.html#cite",
    name: { ru: "прогонов в счёте", en: "worlds of the account" },
  };
}

function foundOf(result: AccountResult, row: AccountRow, catalog: Catalog): Found {
  const isShare = result.part === "binding";
  return {
    kind: "result",
    shape: isShare ? "probability" : "quantity",
    value: row.mean,
    unit: row.unit,
    ...(row.p5 === undefined || row.p95 === undefined ? {} : { low: row.p5, high: row.p95 }),
    href: row.href,
    name: nameOf(result, row),
    about: (language) => aboutOf(result, row, { catalog, language }),
  };
}

/** What is counted: the names of its group and item, where they have words. */
function nameOf({ part }: AccountResult, { group, item }: AccountRow): Text {
  const names: readonly (Text | undefined)[] = {
    channels: [(BASIS_NAMES as Names)[group], (CHANNEL_WORDS as Names)[item] ?? CHANNEL_WORDS.title],
    uses: [
      (USES_WORDS as Names)[group],
      PATHS.find(({ id }) => id === item)?.name ?? (USE_NAMES as Names)[item],
    ],
    binding: [(BINDING_WORDS as Names)[group], (BINDING_WORDS as Names)[item]],
    hours: [HOURS_WORDS.short, (USE_NAMES as Names)[item] ?? (SOURCE_NAMES as Names)[item]],
    frontier: [(FRONTIER_WORDS as Names)[group], (FRONTIER_WORDS as Names)[item.replace(/\/.*/, "")]],
  }[part];
  const known = names.filter((one) => one !== undefined);
  return { ru: known.map(({ ru }) => ru).join(": "), en: known.map(({ en }) => en).join(": ") };
}

type Names = Readonly<Record<string, Text>>;

function aboutOf(
  { part, scenario, against, worlds }: AccountResult,
  { from, to }: AccountRow,
  { catalog, language }: { readonly catalog: Catalog; readonly language: Language },
): string[] {
  const named = (id: string): string => catalog.scenarios.get(id)?.name[language] ?? id;
  const days = [...(from === undefined ? [] : [from]), to]
    .map((day) => formatDate(day, language))
    .join(" — ");
  const count = formatNumber(worlds, { language });
  const isShare = part === "binding";
  if (language === "ru") {
    const difference = against === undefined ? "" : `; разница со сценарием «${named(against)}»`;
    return [
      days,
      `${isShare ? "доля прогонов" : "среднее по прогонам"}; сценарий «${named(scenario)}»${difference}; прогонов: ${count}`,
    ];
  }
  const difference = against === undefined ? "" : `; difference from “${named(against)}”`;
  return [
    days,
    `${isShare ? "share of worlds" : "mean over worlds"}; scenario “${named(scenario)}”${difference}; ${count} worlds`,
  ];
}
