import {
  BASELINE,
  minus,
  PATHS,
  planBeside,
  plus,
  splitByPath,
  spreadOf,
  USES,
  useNames,
  usesAt,
} from "../../analysis/accounts/index.ts";
import { dateOf } from "../../analysis/index.ts";
import type { Scenario, Text } from "../../catalog/index.ts";
import type { DecompositionChart } from "../../charts/index.ts";
import { type Trace, traceAll } from "../../ensemble/index.ts";
import { formatDate, formatNumber } from "../../units/index.ts";
import { type AccountResult, type AccountRow, worstOf } from "./account-result.ts";
import { type AccountContext, labsOf, refuseBroken } from "./account-run.ts";
import { PART_CODES, USE_NAMES, USE_PAGES, USES_WORDS } from "./chart-words.ts";

const MILLION = 1e6;
const QUANTITIES = [
  { id: "deepseek", quantity: "frontier[cn,deepseek]", name: USES_WORDS.deepseek },
  { id: "china", quantity: "side_frontier[cn]", name: USES_WORDS.china },
] as const;
const PATH_PAGES: Readonly<Record<string, string>> = {
  serving: "equations/served.html",
  synthetic: "equations/data_shortfall.html",
  distillation: "equations/teacher.html",
  experiments: "equations/experiments.html",
  final: "equations/run_flop.html",
  rl: "equations/rl_ratio.html",
};

/** Year ends up to a month, from the second on. */
function yearEnds(to: number): number[] {
  const ends = Array.from({ length: Math.floor(to / 12) - 1 }, (_, year) => (year + 2) * 12);
  return ends.at(-1) === to ? ends : [...ends, to];
}

function chineseLabs(context: AccountContext): string[] {
  return labsOf(context).filter((lab) => lab.startsWith("cn,"));
}

/** A scenario beside the baseline. */
export interface PathTraces {
  /** Capability with every set of paths put back; the last is the scenario itself. */
  readonly traces: readonly Trace[];
  /** Chips by use in the scenario and, under the baseline's names, in the baseline. */
  readonly chips: Trace;
}

/** Runs a scenario beside the baseline, once for every set of paths put back. */
export async function tracePaths(
  context: AccountContext,
  scenario: Scenario,
  to: number,
): Promise<PathTraces> {
  const { workspace, model, size, progress, trace = traceAll } = context;
  const worldsPerReplicate = size.worlds / size.replicates;
  const levels = QUANTITIES.map(({ quantity }) => quantity);
  const chipNames = useNames(chineseLabs(context));
  const wanted = [...levels, ...chipNames].map((name) => name.replace(/\[.*/, ""));
  const { plan, subsets } = planBeside({ ...workspace, ...size, model, worldsPerReplicate }, scenario, {
    paths: PATHS,
    wanted,
    months: to,
  });
  const both = (names: readonly string[]): string[] => names.flatMap((name) => [name, BASELINE + name]);
  const first = async (ids: readonly string[], names: readonly string[], months: readonly number[]) => {
    const watched = { worlds: size.worlds, ...(progress ? { progress } : {}) };
    return (await trace(plan, ids, [{ names, months }], watched)).map(([own]) => own!);
  };
  const [traces, [chips]] = await Promise.all([
    first(subsets, both(levels), [to]),
    first(subsets.slice(-1), both(chipNames), yearEnds(to)),
  ]);
  refuseBroken([...traces, chips!]);
  return { traces, chips: chips! };
}

/**
 * Splits the difference of a scenario from the baseline: chips by use at year ends, capability by path.
 *
 * @param paths as `tracePaths` gives them
 */
export function usesAccount(
  context: AccountContext,
  { paths, to, id }: { readonly paths: PathTraces; readonly to: number; readonly id: string },
): AccountResult {
  const labs = chineseLabs(context);
  const day = (month: number): string => dateOf(month, context.model.start);
  const ends = yearEnds(to).map((month) => {
    const [was, is] = [usesAt(paths.chips, labs, month, BASELINE), usesAt(paths.chips, labs, month)];
    const parts = USES.map((_, use) => minus(is[use]!, was[use]!));
    return { month, parts, whole: plus(parts) };
  });
  const splits = QUANTITIES.map((one) => ({ ...one, split: splitByPath(paths.traces, one.quantity, to) }));
  const rows: AccountRow[] = [
    ...ends.flatMap(({ month, parts, whole }) => {
      const row = (item: string, href: string, column: Float64Array): AccountRow => {
        return { group: "chips", item, unit: "H100e(flop)", to: day(month), href, ...spreadOf(column) };
      };
      return [
        ...USES.map((use, at) => row(use, USE_PAGES[use], parts[at]!)),
        row("whole", "equations/lab_flop.html", whole),
      ];
    }),
    ...splits.flatMap((one) => {
      const row = (item: string, column: Float64Array): AccountRow => {
        const href = PATH_PAGES[item] ?? "equations/frontier.html";
        return { group: one.id, item, unit: "ECI", to: day(to), href, ...spreadOf(column) };
      };
      const { parts, rest, whole, baseline: was, scenario: is } = one.split;
      return [
        ...PATHS.map((path, at) => row(path.id, parts[at]!)),
        row("rest", rest),
        row("whole", whole),
        row("baseline", was),
        row("scenario", is),
      ];
    }),
  ];
  return {
    part: "uses",
    scenario: id,
    against: context.workspace.anchors.scenario,
    rows,
    charts: [chipsChart(ends, day, context.dataMonth), pathsChart(splits, to > context.dataMonth, day(to))],
    notes: [USES_WORDS.noteChips, USES_WORDS.notePaths],
    worstSum: Math.max(...splits.map(({ split }) => worstOf([...split.parts, split.rest], split.whole))),
    worlds: paths.chips.worlds,
  };
}

function chipsChart(
  ends: readonly {
    readonly month: number;
    readonly parts: readonly Float64Array[];
    readonly whole: Float64Array;
  }[],
  day: (month: number) => string,
  dataMonth: number,
): DecompositionChart {
  const told = (language: "ru" | "en"): string => {
    const { parts } = ends.at(-1)!;
    return USES.map(
      (use, at) =>
        `${USE_NAMES[use][language]} ${formatNumber(spreadOf(parts[at]!).mean / MILLION, { language, decimals: 2 })}`,
    ).join(", ");
  };
  return {
    kind: "decomposition",
    id: "account-uses-chips",
    title: USES_WORDS.chipsTitle,
    description: {
      ru: `Последний год, миллионов эквивалентов H100: ${told("ru")}.`,
      en: `Last year, million H100 equivalents: ${told("en")}.`,
    },
    unit: USES_WORDS.chipsUnit,
    alone: true,
    divisor: MILLION,
    parts: USES.map((use) => ({
      id: use,
      name: USE_NAMES[use],
      href: USE_PAGES[use],
      code: PART_CODES[use]!,
    })),
    groups: ends.map(({ month, parts, whole }) => ({
      id: day(month),
      name: { ru: formatDate(day(month), "ru"), en: formatDate(day(month), "en") },
      total: spreadOf(whole),
      parts: parts.map(spreadOf),
      projected: month > dataMonth,
    })),
  };
}

function pathsChart(
  splits: readonly {
    readonly id: string;
    readonly name: Text;
    readonly split: ReturnType<typeof splitByPath>;
  }[],
  projected: boolean,
  day: string,
): DecompositionChart {
  const on = (name: Text): Text => ({
    ru: `${name.ru}, ${formatDate(day, "ru")}`,
    en: `${name.en}, ${formatDate(day, "en")}`,
  });
  const told = (language: "ru" | "en"): string =>
    splits
      .map(({ name, split }) => {
        const parts = PATHS.map(
          (path, at) =>
            `${path.name[language]} ${formatNumber(spreadOf(split.parts[at]!).mean, { language, decimals: 2 })}`,
        );
        return `${name[language]}: ${parts.join(", ")}`;
      })
      .join(". ");
  return {
    kind: "decomposition",
    id: "account-uses-paths",
    title: USES_WORDS.pathsTitle,
    description: { ru: `${told("ru")}.`, en: `${told("en")}.` },
    unit: USES_WORDS.pathsUnit,
    alone: true,
    parts: [
      ...PATHS.map(({ id, name }) => ({ id, name, href: PATH_PAGES[id]!, code: PART_CODES[id]! })),
      { id: "rest", name: USES_WORDS.rest, code: PART_CODES.rest! },
    ],
    groups: splits.map(({ id, name, split }) => ({
      id,
      name: on(name),
      total: spreadOf(split.whole),
      parts: [...split.parts, split.rest].map(spreadOf),
      projected,
    })),
  };
}
